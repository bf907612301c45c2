//! `POST /demonstration/enter`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::SessionGranted;
use shared::actor::{By, Factor};
use shared::demonstration::Entrance;

use super::{only_here, people};
use crate::accounts::read_session::{Granted, user_agent};
use crate::accounts::sessions::{self, Beginning};
use crate::accounts::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Json, Problem};
use crate::stream::Stream;

/// Become one of the personas, without a password.
#[utoipa::path(tag = "demonstration", security(()))]
#[post("/demonstration/enter")]
pub async fn enter_demonstration(
    request: HttpRequest,
    body: Json<Entrance>,
    ctx: Ctx,
) -> Result<Granted<SessionGranted>, Problem> {
    only_here(&ctx)?;
    let id = people::find(&*ctx.begin_read().await?, body.persona).await?;
    let write = ctx.begin_as(By::Person(id)).await?;
    store::lock(&write, id).await?;
    // A persona stands for a person who signed in with everything that their roles need.
    let beginning = Beginning { person_id: id, factor: Factor::Two, user_agent: user_agent(&request) };
    let kept = sessions::start(&write, beginning).await?;
    audit::record(&write, Stream::Person(id), "signed_in", &json!({ "session_id": kept.session_id })).await?;
    let granted = Granted::of(&write, kept).await?;
    write.commit().await?;
    Ok(granted)
}
