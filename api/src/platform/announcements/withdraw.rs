//! `POST /platform/announcements/withdraw`.

use actix_web::post;
use shared::platform::{self, AnnouncementsView, OneAnnouncement, Register, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Take an announcement down.
///
/// One that is to come is never shown.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/announcements/withdraw")]
pub async fn withdraw_announcement(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<OneAnnouncement>,
    ctx: Ctx,
) -> Result<Changed<AnnouncementsView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act).await?));
    }
    registers::lock(&act, Register::Announcements, version).await?;
    let now = act.now().await?;
    let announcement = platform::withdraw_announcement(&actor, &store::all(&act).await?, draft.id, now)?;
    store::withdraw(&act, &announcement).await?;
    audit::record(&act, Stream::Platform(Register::Announcements), "announcement_withdrawn", &announcement)
        .await?;
    let view = store::view(&act).await?;
    act.commit(Register::Announcements.id()).await?;
    Ok(Changed(view))
}
