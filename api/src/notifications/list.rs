//! `GET /notifications`.

use actix_web::get;
use shared::notifications::NotificationView;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List your notifications, the newest first.
#[utoipa::path(tag = "notifications", params(Paging))]
#[get("/notifications")]
pub async fn list_notifications(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<NotificationView>, Problem> {
    let read = ctx.begin_read().await?;
    let limit = paging.limit();
    let found = store::of(&read, actor.person_id, paging.after()?, limit + 1).await?;
    Ok(Listed(cursor::page(found, limit, |notification| notification.id)))
}
