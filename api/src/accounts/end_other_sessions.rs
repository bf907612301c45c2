//! `POST /account/sessions/end-others`.

use actix_web::post;
use serde_json::json;
use shared::actor::By;

use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{CurrentSession, NoContent, Problem, SignedIn};
use crate::stream::Stream;

/// End every session of yours but this one.
#[utoipa::path(tag = "session")]
#[post("/account/sessions/end-others")]
pub async fn end_other_sessions(
    SignedIn(actor): SignedIn,
    CurrentSession(this_one): CurrentSession,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let write = ctx.begin_as(By::Person(actor.person_id)).await?;
    store::lock(&write, actor.person_id).await?;
    sessions::end_others(&write, actor.person_id, this_one).await?;
    audit::record(&write, Stream::Person(actor.person_id), "other_sessions_ended", &json!({})).await?;
    write.commit().await?;
    Ok(NoContent)
}
