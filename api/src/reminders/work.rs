//! The work under a contract: not signed yet, due soon, overdue, delivered and not reviewed.

use chrono::{DateTime, Utc};
use shared::contracts::ContractFacts;
use shared::ids::ContractId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, same};
use shared::work::{Step, Whose, contract_due, contract_steps, dispute_step};

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};
use crate::opportunities::notices::{about, moment};
use crate::{contracts, opportunities};

/// Whoever has not signed: the vendor, and whoever answers for contracting.
///
/// # Errors
/// When the database does not answer.
pub async fn signature(write: &Write, id: ContractId) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    let mut people = Vec::new();
    for (step, whose) in contract_steps(&contract) {
        match (step, whose) {
            (Step::Sign, Whose::Vendor) => people.extend(contracts::notices::vendor(write, &contract).await?),
            (Step::Sign, _) => people.extend(contracts::notices::signs_for_canada(write, &contract).await?),
            _ => {}
        }
    }
    let more = [("number", same(&contract.number))];
    let notice =
        about(NoticeKind::ReminderSignature, &title(write, &contract).await?, &more, Link::Contract(id));
    notify_all(write, people, &notice).await
}

/// The vendor, while the work is due and not overdue.
///
/// # Errors
/// When the database does not answer.
pub async fn delivery(write: &Write, id: ContractId) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    let now = write.now().await?;
    let Some(due) = work_due(&contract).filter(|due| now < *due) else {
        return Ok(());
    };
    let more = [("due", moment(due))];
    let notice =
        about(NoticeKind::ReminderDelivery, &title(write, &contract).await?, &more, Link::Contract(id));
    notify_all(write, contracts::notices::vendor(write, &contract).await?, &notice).await
}

/// The vendor, the author and the contracting authority, once the work is overdue.
///
/// # Errors
/// When the database does not answer.
pub async fn overdue(write: &Write, id: ContractId) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    let now = write.now().await?;
    let Some(due) = work_due(&contract).filter(|due| now >= *due) else {
        return Ok(());
    };
    let mut people = contracts::notices::vendor(write, &contract).await?;
    people.push(contract.author_id);
    people.extend(contract.contracting_authority());
    let more = [("due", moment(due))];
    let notice =
        about(NoticeKind::ReminderOverdue, &title(write, &contract).await?, &more, Link::Contract(id));
    notify_all(write, people, &notice).await
}

/// The author, while a delivery waits for review.
///
/// # Errors
/// When the database does not answer.
pub async fn acceptance(write: &Write, id: ContractId) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    if !contract_steps(&contract).iter().any(|(step, _)| *step == Step::ReviewDelivery) {
        return Ok(());
    }
    let notice =
        about(NoticeKind::ReminderAcceptance, &title(write, &contract).await?, &[], Link::Contract(id));
    notify(write, contract.author_id, &notice).await
}

/// Whoever answers for contracting, while a dispute is not decided.
///
/// # Errors
/// When the database does not answer.
pub async fn dispute(write: &Write, id: ContractId) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    if dispute_step(&contract).is_none() {
        return Ok(());
    }
    let people = contracts::notices::signs_for_canada(write, &contract).await?;
    let more = [("number", same(&contract.number))];
    let notice =
        about(NoticeKind::ReminderDispute, &title(write, &contract).await?, &more, Link::Contract(id));
    notify_all(write, people, &notice).await
}

/// When the vendor has to deliver or to revise, while it is their move.
fn work_due(contract: &ContractFacts) -> Option<DateTime<Utc>> {
    let is_theirs = |step: &Step| matches!(step, Step::Deliver | Step::Revise);
    let is_due = contract_steps(contract).iter().any(|(step, _)| is_theirs(step));
    contract_due(contract).filter(|_| is_due)
}

async fn title(write: &Write, contract: &ContractFacts) -> Result<Bilingual, Problem> {
    Ok(opportunities::store::listing(write, contract.opportunity_id).await?.title)
}
