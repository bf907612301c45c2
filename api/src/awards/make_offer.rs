//! `POST /opportunities/{id}/make-offer`.

use actix_web::post;
use serde_json::json;
use shared::awards::{OfferDraft, OfferFacts, OfferView, answered_for_by, make_offer as make};
use shared::calendar::Calendar;
use shared::ids::{OfferId, OpportunityId};
use shared::opportunities::splitting;
use shared::refusal::Refusal;

use super::candidates::{self, List};
use super::{notices, splitting as check, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, machine, opportunities, programmes};

/// How long before an offer ends its vendor is reminded, in business hours.
const REMINDER_BUSINESS_HOURS: u32 = 4;

/// Make the offer.
///
/// To the next in the order drawn; those who hold too many unfinished contracts are passed over
/// and told so. Where the department's contracts with the vendor together pass the ceiling, the
/// reason why that is not splitting is needed.
#[utoipa::path(tag = "awards", params(IfMatch))]
#[post("/opportunities/{id}/make-offer")]
pub async fn make_offer(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<OfferDraft>,
    ctx: Ctx,
) -> Result<Changed<OfferView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        return Ok(Changed(view::saved(&act, OfferId(made), &actor).await?));
    }
    candidates::lock_people(&act, *id).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    let calendar = programmes::store::calendar(&act).await?;
    let list = candidates::of(&act, *id).await?;
    let mut new_id = || OfferId(machine::new_id());
    let made = make(&actor, &facts, &list.reserve(), &programme, &calendar, &mut new_id, now)?;
    let (offer, passed_over) = made.split_last().ok_or(Refusal::ReserveExhausted)?;
    let finding = check::found(&act, &facts, offer, &programme).await?;
    let reason = draft.into_inner().splitting_reason;
    splitting::decided(finding.as_ref(), reason.as_deref())?;
    opportunities::store::save(&act, &answered_for_by(&actor, &facts)).await?;
    pass_over(&act, passed_over, &list).await?;
    store::keep(&act, offer).await?;
    let data = json!({
        "offer_id": offer.id, "proponent": list.number_of(offer), "rank": offer.rank,
        "expires_at": offer.expires_at, "splitting": finding, "reason": reason,
    });
    audit::record(&act, Stream::Opportunity(*id), "offer_made", &data).await?;
    set_clocks(&act, offer, &calendar).await?;
    notices::offer_made(&act, offer).await?;
    let view = view::offer(&act, offer, &actor, now).await?;
    act.commit(offer.id).await?;
    Ok(Changed(view))
}

/// Writes down, and tells, who was passed over and why.
async fn pass_over(act: &Act, passed_over: &[OfferFacts], list: &List) -> Result<(), Problem> {
    for offer in passed_over {
        store::keep(act, offer).await?;
        let data = json!({
            "offer_id": offer.id, "proponent": list.number_of(offer), "rank": offer.rank,
            "answer": offer.answer,
        });
        let stream = Stream::Opportunity(offer.opportunity_id);
        audit::record(act, stream, "offer_passed_over", &data).await?;
        notices::passed_over(act, offer).await?;
    }
    Ok(())
}

async fn set_clocks(act: &Act, offer: &OfferFacts, calendar: &Calendar) -> Result<(), Problem> {
    let stream = Stream::Opportunity(offer.opportunity_id);
    timers::schedule(act, TimerAct::OfferExpiry, stream, &offer.id.to_string(), offer.expires_at).await?;
    let reminder = calendar.subtract_business_hours(offer.expires_at, REMINDER_BUSINESS_HOURS);
    if reminder > offer.made_at {
        reminders::schedule(act, Reminder::Offer, stream, reminder).await?;
    }
    reminders::cancel(act, Reminder::OfferToMake, stream).await
}
