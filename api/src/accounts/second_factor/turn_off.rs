//! `POST /account/second-factor/turn-off`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::CodeOnly;

use super::{Typed, accept, counted, store};
use crate::accounts::{security_letters as letters, sessions, store as people};
use crate::ctx::Ctx;
use crate::http::{Json, NoContent, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Turn the second factor off.
///
/// Takes a code of the telephone or a recovery code. No session of the person has a second factor
/// then: roles that need one are not used until there is one again.
#[utoipa::path(tag = "session")]
#[post("/account/second-factor/turn-off")]
pub async fn turn_off_second_factor(
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    body: Json<CodeOnly>,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let person_id = actor.person_id;
    counted(&ctx, &request, person_id).await?;
    let write = ctx.begin_write(&actor).await?;
    let account = people::lock(&write, person_id).await?;
    accept(&write, &request, person_id, &Typed { code: body.into_inner().code, pointer: "/code" }).await?;
    store::remove(&write, person_id).await?;
    sessions::weaken_all(&write, person_id).await?;
    audit::record(&write, Stream::Person(person_id), "second_factor_turned_off", &json!({})).await?;
    outbox::push(&write, letters::second_factor_off(&ctx, &account)).await?;
    write.commit().await?;
    Ok(NoContent)
}
