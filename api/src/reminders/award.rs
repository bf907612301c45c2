//! From closing to the answer to an offer: the evaluation, the offer to be made, the offer made.

use shared::awards::OfferAnswer;
use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::OpportunityFacts;
use shared::programmes::ApprovalKind;
use shared::work::{Step, opportunity_steps};

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};
use crate::opportunities::notices::{about, moment, reviewers};
use crate::organizations::party;
use crate::{awards, opportunities, programmes};

/// The author, while the evaluation is not complete.
///
/// # Errors
/// When the database does not answer.
pub async fn evaluation(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let facts = opportunities::store::lock_unchecked(write, id).await?;
    if !waits_for(write, &facts, Step::Evaluate).await? {
        return Ok(());
    }
    let title = opportunities::store::listing(write, id).await?.title;
    let notice = about(NoticeKind::ReminderEvaluation, &title, &[], Link::Evaluation(id));
    notify(write, facts.author_id, &notice).await
}

/// The contracting authority, while somebody on the list waits for the offer.
///
/// # Errors
/// When the database does not answer.
pub async fn offer_to_make(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let facts = opportunities::store::lock_unchecked(write, id).await?;
    let list = awards::reserve_list(write, id).await?;
    if list.reserve().remaining().is_empty() || !waits_for(write, &facts, Step::MakeOffer).await? {
        return Ok(());
    }
    let people = match facts.contracting_authority() {
        Some(authority) => vec![authority],
        None => reviewers(write, &facts, ApprovalKind::Fit).await?,
    };
    let title = opportunities::store::listing(write, id).await?.title;
    let notice = about(NoticeKind::ReminderOfferToMake, &title, &[], Link::File(id));
    notify_all(write, people, &notice).await
}

/// The vendor, while the offer waits for their answer.
///
/// # Errors
/// When the database does not answer.
pub async fn offer(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    opportunities::store::lock_unchecked(write, id).await?;
    let now = write.now().await?;
    let offers = awards::store::offers(write, id).await?;
    let is_open =
        |offer: &shared::awards::OfferFacts| offer.answer == OfferAnswer::Pending && now < offer.expires_at;
    let Some(offer) = offers.into_iter().find(is_open) else {
        return Ok(());
    };
    let title = opportunities::store::listing(write, id).await?.title;
    let more = [("due", moment(offer.expires_at))];
    let notice = about(NoticeKind::ReminderOffer, &title, &more, Link::Proposal(offer.proposal_id));
    let people = party::people(write, offer.vendor_id, offer.organization_id).await?;
    notify_all(write, people, &notice).await
}

/// Whether the file waits for a step.
async fn waits_for(write: &Write, facts: &OpportunityFacts, step: Step) -> Result<bool, Problem> {
    let programme = programmes::store::of_file(write, facts.programme).await?.document;
    let offers = awards::store::offers(write, facts.id).await?;
    let offer_is_open = offers.iter().any(|offer| offer.answer == OfferAnswer::Pending);
    let steps = opportunity_steps(facts, &programme.approvals, offer_is_open);
    Ok(steps.iter().any(|(one, _)| *one == step))
}
