//! `POST /offers/{id}/decline`.

use actix_web::post;
use serde_json::json;
use shared::awards::{DeclineDraft, OfferView, decline};
use shared::ids::OfferId;
use shared::notifications::NoticeKind;

use super::{expire, notices, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, opportunities};

/// Decline an offer.
///
/// The next on the list can get it then.
#[utoipa::path(tag = "awards", params(IfMatch))]
#[post("/offers/{id}/decline")]
pub async fn decline_offer(
    SignedIn(actor): SignedIn,
    id: Path<OfferId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DeclineDraft>,
    ctx: Ctx,
) -> Result<Changed<OfferView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let seen = view::visible(&act, *id, &actor).await?;
    let facts = opportunities::store::lock_unchecked(&act, seen.opportunity_id).await?;
    let offer = store::lock(&act, *id).await?;
    version.check(offer.version)?;
    let now = act.now().await?;
    let declined = decline(&actor, &offer, draft.into_inner().reason, now)?;
    store::save(&act, &declined).await?;
    let stream = Stream::Opportunity(facts.id);
    let data = json!({ "offer_id": offer.id, "rank": offer.rank, "answer": declined.answer });
    audit::record(&act, stream, "offer_declined", &data).await?;
    timers::cancel(&act, TimerAct::OfferExpiry, stream).await?;
    notices::to_officials(&act, &facts, NoticeKind::OfferDeclined).await?;
    expire::next_offer_to_make(&act, &facts).await?;
    let view = view::offer(&act, &declined, &actor, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
