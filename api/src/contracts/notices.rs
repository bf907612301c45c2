//! Who is told what about a contract.

use shared::actor::Actor;
use shared::contracts::ContractFacts;
use shared::ids::PersonId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, same};
use shared::opportunities::OpportunityFacts;
use shared::programmes::ApprovalKind;

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};
use crate::opportunities::notices::{about, moment, reviewers};
use crate::{audience, awards, opportunities, programmes, proposals};

/// Tells people something about a contract. Its title and number are always filled in.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(
    write: &Write,
    contract: &ContractFacts,
    people: Vec<PersonId>,
    kind: NoticeKind,
    more: &[(&str, Bilingual)],
) -> Result<(), Problem> {
    let title = opportunities::store::listing(write, contract.opportunity_id).await?.title;
    let mut values = vec![("number", same(&contract.number))];
    values.extend_from_slice(more);
    notify_all(write, people, &about(kind, &title, &values, Link::Contract(contract.id))).await
}

/// The vendor alone.
#[must_use]
pub fn vendor(contract: &ContractFacts) -> Vec<PersonId> {
    vec![contract.vendor_id]
}

/// Those who speak for Canada on the file: the author and the contracting authority.
#[must_use]
pub fn officials(contract: &ContractFacts) -> Vec<PersonId> {
    let mut people = vec![contract.author_id];
    people.extend(contract.contracting_authority());
    people
}

/// Both sides.
#[must_use]
pub fn both_sides(contract: &ContractFacts) -> Vec<PersonId> {
    let mut people = officials(contract);
    people.push(contract.vendor_id);
    people
}

/// The side that the actor is not on.
#[must_use]
pub fn other_side(contract: &ContractFacts, actor: &Actor) -> Vec<PersonId> {
    if actor.person_id == contract.vendor_id { officials(contract) } else { vendor(contract) }
}

/// The side that has not signed: the vendor, or whoever may sign for Canada.
///
/// # Errors
/// When the database does not answer.
pub async fn signature_needed(
    write: &Write,
    contract: &ContractFacts,
    opportunity: &OpportunityFacts,
) -> Result<(), Problem> {
    let people = match (&contract.vendor_signature, contract.contracting_authority()) {
        (None, _) => vendor(contract),
        (Some(_), Some(authority)) => vec![authority],
        (Some(_), None) => reviewers(write, opportunity, ApprovalKind::Fit).await?,
    };
    tell(write, contract, people, NoticeKind::SignatureNeeded, &[]).await
}

/// Both sides and the approver: in force. Every other vendor: who got it, and until when a complaint
/// may be made.
///
/// # Errors
/// When the database does not answer.
pub async fn awarded(
    write: &Write,
    contract: &ContractFacts,
    opportunity: &OpportunityFacts,
) -> Result<(), Problem> {
    let mut people = both_sides(contract);
    people.extend(opportunity.approval(ApprovalKind::Money).map(|approval| approval.by));
    let due = [("due", moment(contract.delivery_due_at))];
    tell(write, contract, people, NoticeKind::ContractInForce, &due).await?;
    let title = opportunities::store::listing(write, opportunity.id).await?.title;
    let more = award(write, contract).await?;
    for proposal in proposals::store::opened_facts(write, opportunity.id).await? {
        if proposal.vendor_id != contract.vendor_id {
            let told = about(NoticeKind::AwardNotice, &title, &more, Link::Proposal(proposal.id));
            notify(write, proposal.vendor_id, &told).await?;
        }
    }
    Ok(())
}

async fn award(write: &Write, contract: &ContractFacts) -> Result<[(&'static str, Bilingual); 3], Problem> {
    let calendar = programmes::store::calendar(write).await?;
    let signed_at = contract.signed_at().unwrap_or(write.now().await?);
    let until = shared::awards::complaint_until(&calendar, signed_at);
    let rank = awards::store::read(write, contract.offer_id).await?.rank;
    let name = audience::name(write, contract.vendor_id).await?;
    Ok([("vendor", same(name)), ("rank", same(rank)), ("until", moment(until))])
}
