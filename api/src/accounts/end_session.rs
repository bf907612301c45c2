//! `POST /account/sessions/{id}/end`.

use actix_web::post;
use serde_json::json;
use shared::actor::By;
use shared::ids::SessionId;
use shared::refusal::Refusal;

use super::sessions::Ended;
use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{NoContent, Path, Problem, SignedIn};
use crate::stream::Stream;

/// End one of your sessions: its browser has to sign in again at its next request.
#[utoipa::path(tag = "session")]
#[post("/account/sessions/{id}/end")]
pub async fn end_session(
    SignedIn(actor): SignedIn,
    id: Path<SessionId>,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let write = ctx.begin_as(By::Person(actor.person_id)).await?;
    store::lock(&write, actor.person_id).await?;
    if sessions::end_own(&write, actor.person_id, *id).await? == Ended::Before {
        return Err(Refusal::NotFound.into());
    }
    audit::record(&write, Stream::Person(actor.person_id), "session_ended", &json!({ "session_id": *id }))
        .await?;
    write.commit().await?;
    Ok(NoContent)
}
