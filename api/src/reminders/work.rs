//! The work under a contract: due soon, overdue, delivered and not reviewed.

use chrono::{DateTime, Utc};
use shared::contracts::ContractFacts;
use shared::ids::ContractId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind};
use shared::work::{Step, contract_due, contract_steps};

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};
use crate::opportunities::notices::{about, moment};
use crate::{contracts, opportunities};

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
    notify(write, contract.vendor_id, &notice).await
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
    let mut people = vec![contract.vendor_id, contract.author_id];
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

/// When the vendor has to deliver or to revise, while it is their move.
fn work_due(contract: &ContractFacts) -> Option<DateTime<Utc>> {
    let is_theirs = |step: &Step| matches!(step, Step::Deliver | Step::Revise);
    let is_due = contract_steps(contract).iter().any(|(step, _)| is_theirs(step));
    contract_due(contract).filter(|_| is_due)
}

async fn title(write: &Write, contract: &ContractFacts) -> Result<Bilingual, Problem> {
    Ok(opportunities::store::listing(write, contract.opportunity_id).await?.title)
}
