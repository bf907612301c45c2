//! `POST /notifications/read`.

use actix_web::post;
use shared::notifications::ReadUpTo;

use super::store;
use crate::ctx::Ctx;
use crate::http::{IdempotencyKey, Json, NoContent, Problem, SignedIn};

/// Mark your notifications as read, up to one of them.
#[utoipa::path(tag = "notifications")]
#[post("/notifications/read")]
pub async fn mark_notifications_read(
    SignedIn(actor): SignedIn,
    key: IdempotencyKey,
    body: Json<ReadUpTo>,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(NoContent);
    }
    let now = act.now().await?;
    store::mark_read(&act, actor.person_id, body.up_to, now).await?;
    // Reading is not an act on a file: no event.
    act.commit(actor.person_id).await?;
    Ok(NoContent)
}
