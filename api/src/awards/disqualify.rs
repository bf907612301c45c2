//! `POST /opportunities/{id}/disqualify`.

use actix_web::post;
use serde_json::json;
use shared::awards::{
    DisqualificationDraft, OfferAnswer, OfferFacts, OfferView, ReserveList, answered_for_by, disqualify,
};
use shared::ids::{OfferId, OpportunityId};

use super::{candidates, expire, notices, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, machine, opportunities};

/// Disqualify a proponent.
///
/// Before the award, on a ground and with a reason that the vendor reads. They leave the list, and an
/// offer that stands falls.
#[utoipa::path(tag = "awards", params(IfMatch))]
#[post("/opportunities/{id}/disqualify")]
pub async fn disqualify_proponent(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DisqualificationDraft>,
    ctx: Ctx,
) -> Result<Changed<OfferView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(offer) = act.replay() {
        return Ok(Changed(view::saved(&act, OfferId(offer), &actor).await?));
    }
    candidates::lock_people(&act, *id).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let (list, draft) = (candidates::of(&act, *id).await?, draft.into_inner());
    let (proponent, ground) = (draft.proponent, draft.ground);
    let mut new_id = || OfferId(machine::new_id());
    let offer = disqualify(&actor, &facts, &list.reserve(), draft, &mut new_id, now)?;
    opportunities::store::save(&act, &answered_for_by(&actor, &facts)).await?;
    store::keep(&act, &offer).await?;
    let data = json!({
        "offer_id": offer.id, "proponent": proponent, "rank": offer.rank, "answer": offer.answer,
    });
    audit::record(&act, Stream::Opportunity(*id), "proponent_disqualified", &data).await?;
    if had_the_offer(&list.reserve(), &offer) {
        timers::cancel(&act, TimerAct::OfferExpiry, Stream::Opportunity(*id)).await?;
        expire::next_offer_to_make(&act, &facts).await?;
    }
    notices::disqualified(&act, &offer, ground).await?;
    let view = view::offer(&act, &offer, &actor, now).await?;
    act.commit(offer.id).await?;
    Ok(Changed(view))
}

/// Whether the offer stood until now.
fn had_the_offer(list: &ReserveList, offer: &OfferFacts) -> bool {
    list.offers.iter().any(|before| before.id == offer.id && before.answer == OfferAnswer::Pending)
}
