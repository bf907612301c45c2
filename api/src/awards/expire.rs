//! What the clock does when the time to answer an offer is over.

use serde_json::json;
use shared::awards::expire;
use shared::ids::OfferId;
use shared::notifications::NoticeKind;
use shared::opportunities::OpportunityFacts;

use super::{notices, store};
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, opportunities, programmes};

/// Lets an unanswered offer expire. `detail` is the offer's id.
///
/// # Errors
/// `offer_not_open` when it was answered meanwhile.
pub async fn expire_offer(write: &Write, detail: &str) -> Result<(), Problem> {
    let id: OfferId = detail.parse().map_err(|_| inconsistent("timers.detail"))?;
    let seen = store::read(write, id).await?;
    let facts = opportunities::store::lock_unchecked(write, seen.opportunity_id).await?;
    let offer = store::lock(write, id).await?;
    let now = write.now().await?;
    let expired = expire(&offer, now)?;
    store::save(write, &expired).await?;
    let data = json!({ "offer_id": id, "rank": offer.rank });
    audit::record(write, Stream::Opportunity(facts.id), "offer_expired", &data).await?;
    notices::to_officials(write, &facts, NoticeKind::OfferExpired).await?;
    notices::your_offer_expired(write, &expired).await?;
    next_offer_to_make(write, &facts).await
}

/// Sets the reminder that the next on the list waits.
///
/// # Errors
/// When the database does not answer.
pub async fn next_offer_to_make(write: &Write, facts: &OpportunityFacts) -> Result<(), Problem> {
    let stream = Stream::Opportunity(facts.id);
    reminders::cancel(write, Reminder::Offer, stream).await?;
    let programme = programmes::store::of_file(write, facts.programme).await?.document;
    let days = programme.approval_business_days;
    reminders::schedule_in_business_days(write, Reminder::OfferToMake, stream, days).await
}
