//! Who is told what about an offer.

use shared::awards::{DisqualificationGround, OfferAnswer, OfferFacts};
use shared::ids::{ContractId, OpportunityId};
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, same};
use shared::opportunities::OpportunityFacts;

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};
use crate::opportunities::notices::{about, moment, on_file};
use crate::organizations::party;
use crate::proposals::notices::notify_proponent;
use crate::{opportunities, proposals};

async fn title(write: &Write, id: OpportunityId) -> Result<Bilingual, Problem> {
    Ok(opportunities::store::listing(write, id).await?.title)
}

async fn to_vendor(
    write: &Write,
    offer: &OfferFacts,
    kind: NoticeKind,
    more: &[(&str, Bilingual)],
) -> Result<(), Problem> {
    let title = title(write, offer.opportunity_id).await?;
    let told = about(kind, &title, more, Link::Proposal(offer.proposal_id));
    let people = party::people(write, offer.vendor_id, offer.organization_id).await?;
    notify_all(write, people, &told).await
}

/// The vendor: the contract is offered.
///
/// # Errors
/// When the database does not answer.
pub async fn offer_made(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    to_vendor(write, offer, NoticeKind::OfferMade, &[("due", moment(offer.expires_at))]).await
}

/// The vendor: passed over, and why.
///
/// # Errors
/// When the database does not answer.
pub async fn passed_over(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    let count = match offer.answer {
        OfferAnswer::PassedOver { unfinished, .. } => unfinished,
        OfferAnswer::Pending
        | OfferAnswer::Accepted { .. }
        | OfferAnswer::Declined { .. }
        | OfferAnswer::Expired { .. }
        | OfferAnswer::Ended { .. }
        | OfferAnswer::Disqualified { .. }
        | OfferAnswer::Reinstated { .. } => 0,
    };
    to_vendor(write, offer, NoticeKind::PassedOver, &[("count", same(count))]).await
}

/// The vendor: off the list, and on what ground.
///
/// # Errors
/// When the database does not answer.
pub async fn disqualified(
    write: &Write,
    offer: &OfferFacts,
    ground: DisqualificationGround,
) -> Result<(), Problem> {
    let words = ground.words();
    let ground = Bilingual { en: words.en.to_owned(), fr: words.fr.to_owned() };
    to_vendor(write, offer, NoticeKind::Disqualified, &[("ground", ground)]).await
}

/// The vendor: back on the list.
///
/// # Errors
/// When the database does not answer.
pub async fn reinstated(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    to_vendor(write, offer, NoticeKind::Reinstated, &[]).await
}

/// The vendor: the offer is gone.
///
/// # Errors
/// When the database does not answer.
pub async fn your_offer_expired(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    to_vendor(write, offer, NoticeKind::YourOfferExpired, &[]).await
}

/// The author and the contracting authority: how the offer was answered.
///
/// # Errors
/// When the database does not answer.
pub async fn to_officials(write: &Write, facts: &OpportunityFacts, kind: NoticeKind) -> Result<(), Problem> {
    let told = about(kind, &title(write, facts.id).await?, &[], Link::File(facts.id));
    notify_all(write, on_file(write, facts).await?, &told).await
}

/// The author and the contracting authority: accepted, and to be signed.
///
/// # Errors
/// When the database does not answer.
pub async fn offer_accepted(
    write: &Write,
    facts: &OpportunityFacts,
    contract: ContractId,
) -> Result<(), Problem> {
    let title = title(write, facts.id).await?;
    let told = about(NoticeKind::OfferAccepted, &title, &[], Link::Contract(contract));
    notify_all(write, on_file(write, facts).await?, &told).await
}

/// The author, and every vendor whose proposal was opened.
///
/// # Errors
/// When the database does not answer.
pub async fn ended_without_award(write: &Write, facts: &OpportunityFacts) -> Result<(), Problem> {
    let title = title(write, facts.id).await?;
    let kind = NoticeKind::EndedWithoutAward;
    notify(write, facts.author_id, &about(kind, &title, &[], Link::File(facts.id))).await?;
    for proposal in proposals::store::opened_facts(write, facts.id).await? {
        let told = about(kind, &title, &[], Link::Proposal(proposal.id));
        notify_proponent(write, &proposal, &told).await?;
    }
    Ok(())
}
