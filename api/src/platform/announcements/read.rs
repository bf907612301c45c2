//! `GET /platform/announcements`.

use actix_web::get;
use shared::platform::{AnnouncementsView, may_look_after_platform};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read the announcements.
///
/// The newest 100; everybody reads those shown now with `read_session`.
#[utoipa::path(tag = "platform")]
#[get("/platform/announcements")]
pub async fn read_announcements(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Found<AnnouncementsView>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    Ok(Found(store::view(&read).await?))
}
