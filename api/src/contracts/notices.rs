//! Who is told what about a contract.

use shared::actor::{Actor, Role};
use shared::contracts::ContractFacts;
use shared::ids::PersonId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, same};
use shared::opportunities::OpportunityFacts;
use shared::programmes::ApprovalKind;

use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::notifications::notify_all;
use crate::opportunities::notices::{about, moment};
use crate::organizations::party;
use crate::proposals::notices::notify_proponent;
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

/// The contractor's side: the person, or whoever acts for the organization.
///
/// # Errors
/// When the database does not answer.
pub async fn vendor(transaction: &Transaction, contract: &ContractFacts) -> Result<Vec<PersonId>, Problem> {
    party::people(transaction, contract.vendor_id, contract.organization_id).await
}

/// Those who speak for Canada on the file: the author and the contracting authority.
#[must_use]
pub fn officials(contract: &ContractFacts) -> Vec<PersonId> {
    let mut people = vec![contract.author_id];
    people.extend(contract.contracting_authority());
    people
}

/// Both sides.
///
/// # Errors
/// When the database does not answer.
pub async fn both_sides(
    transaction: &Transaction,
    contract: &ContractFacts,
) -> Result<Vec<PersonId>, Problem> {
    let mut people = officials(contract);
    people.extend(vendor(transaction, contract).await?);
    Ok(people)
}

/// The side that the actor is not on.
///
/// # Errors
/// When the database does not answer.
pub async fn other_side(
    transaction: &Transaction,
    contract: &ContractFacts,
    actor: &Actor,
) -> Result<Vec<PersonId>, Problem> {
    if contract.is_of(actor) { Ok(officials(contract)) } else { vendor(transaction, contract).await }
}

/// The side that has not signed: the vendor, or whoever may sign for Canada.
///
/// # Errors
/// When the database does not answer.
pub async fn signature_needed(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    let people = match contract.vendor_signature {
        None => vendor(write, contract).await?,
        Some(_) => signs_for_canada(write, contract).await?,
    };
    tell(write, contract, people, NoticeKind::SignatureNeeded, &[]).await
}

/// Whoever may sign for Canada: the contracting authority who answers for the file, or any who did not
/// write it.
///
/// # Errors
/// When the database does not answer.
pub async fn signs_for_canada(write: &Write, contract: &ContractFacts) -> Result<Vec<PersonId>, Problem> {
    if let Some(authority) = contract.contracting_authority() {
        return Ok(vec![authority]);
    }
    let role = Role::ContractingAuthority;
    let mut people = audience::officials(write, contract.department_id, role).await?;
    people.retain(|person| *person != contract.author_id);
    Ok(people)
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
    let mut people = both_sides(write, contract).await?;
    people.extend(opportunity.approval(ApprovalKind::Money).map(|approval| approval.by));
    let due = [("due", moment(contract.delivery_due_at))];
    tell(write, contract, people, NoticeKind::ContractInForce, &due).await?;
    let title = opportunities::store::listing(write, opportunity.id).await?.title;
    let more = award(write, contract).await?;
    for proposal in proposals::store::opened_facts(write, opportunity.id).await? {
        if proposal.proponent() != contract.proponent() {
            let told = about(NoticeKind::AwardNotice, &title, &more, Link::Proposal(proposal.id));
            notify_proponent(write, &proposal, &told).await?;
        }
    }
    Ok(())
}

async fn award(write: &Write, contract: &ContractFacts) -> Result<[(&'static str, Bilingual); 3], Problem> {
    let calendar = programmes::store::calendar(write).await?;
    let signed_at = contract.signed_at().unwrap_or(write.now().await?);
    let until = shared::awards::complaint_until(&calendar, signed_at);
    let rank = awards::store::read(write, contract.offer_id).await?.rank;
    let name = awards::view::contractor(write, contract).await?;
    Ok([("vendor", same(name)), ("rank", same(rank)), ("until", moment(until))])
}
