//! `POST /platform/announcements/correct`.

use actix_web::post;
use shared::platform::{self, AnnouncementCorrection, AnnouncementsView, Register, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Say an announcement better.
///
/// Until it is over.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/announcements/correct")]
pub async fn correct_announcement(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<AnnouncementCorrection>,
    ctx: Ctx,
) -> Result<Changed<AnnouncementsView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act).await?));
    }
    registers::lock(&act, Register::Announcements, version).await?;
    let now = act.now().await?;
    let announcement = platform::correct_announcement(&actor, &store::all(&act).await?, &draft, now)?;
    store::keep(&act, &announcement).await?;
    audit::record(&act, Stream::Platform(Register::Announcements), "announcement_corrected", &announcement)
        .await?;
    let view = store::view(&act).await?;
    act.commit(Register::Announcements.id()).await?;
    Ok(Changed(view))
}
