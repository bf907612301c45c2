//! `POST /platform/announcements/announce`.

use actix_web::post;
use shared::ids::AnnouncementId;
use shared::platform::{self, AnnouncementDraft, AnnouncementsView, Register, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::machine;
use crate::platform::registers;
use crate::stream::Stream;

/// Say something at the top of every page.
///
/// In both languages, from a moment to another.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/announcements/announce")]
pub async fn announce(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<AnnouncementDraft>,
    ctx: Ctx,
) -> Result<Changed<AnnouncementsView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act).await?));
    }
    registers::lock(&act, Register::Announcements, version).await?;
    let now = act.now().await?;
    let announcement = platform::announce(&actor, &draft, AnnouncementId(machine::new_id()), now)?;
    store::keep(&act, &announcement).await?;
    audit::record(&act, Stream::Platform(Register::Announcements), "announcement_made", &announcement)
        .await?;
    let view = store::view(&act).await?;
    act.commit(Register::Announcements.id()).await?;
    Ok(Changed(view))
}
