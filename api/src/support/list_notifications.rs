//! `GET /support/looks/{id}/notifications`.

use actix_web::get;
use shared::ids::SupportLookId;
use shared::notifications::NotificationView;

use super::look;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};
use crate::notifications;

/// See the notifications of the person that a look is at, the newest first.
///
/// Without those that would tell of a proposal before closing. Looking marks nothing as read.
#[utoipa::path(tag = "support", params(Paging))]
#[get("/support/looks/{id}/notifications")]
pub async fn list_supported_notifications(
    SignedIn(actor): SignedIn,
    id: Path<SupportLookId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<NotificationView>, Problem> {
    let read = ctx.begin_read().await?;
    let subject = look::subject(&read, &actor, *id).await?;
    let proposals = look::proposals_of(&read, &subject).await?;
    let limit = paging.limit();
    let found = notifications::store::of(&read, subject.person_id, paging.after()?, limit + 1).await?;
    let mut page = cursor::page(found, limit, |notification| notification.id);
    page.items.retain(|notification| !proposals.seal(&notification.path));
    Ok(Listed(page))
}
