//! Money that waits: for the invoice, for its payment, for the word that it arrived.

use shared::actor::Role;
use shared::contracts::ContractFacts;
use shared::ids::{ContractId, PersonId};
use shared::notifications::{Link, NoticeKind, same};
use shared::payments::clock;
use shared::work::{Step, contract_steps};

use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;
use crate::opportunities::notices::{about, moment};
use crate::{audience, contracts, opportunities, programmes};

/// The vendor, while something is payable and not invoiced.
///
/// # Errors
/// When the database does not answer.
pub async fn invoice(write: &Write, id: ContractId) -> Result<(), Problem> {
    vendor(write, id, Step::SendInvoice, NoticeKind::ReminderInvoice).await
}

/// The vendor, while a payment is not confirmed.
///
/// # Errors
/// When the database does not answer.
pub async fn receipt(write: &Write, id: ContractId) -> Result<(), Problem> {
    vendor(write, id, Step::ConfirmPayment, NoticeKind::ReminderReceipt).await
}

async fn vendor(write: &Write, id: ContractId, step: Step, kind: NoticeKind) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    if !contract_steps(&contract).iter().any(|(one, _)| *one == step) {
        return Ok(());
    }
    let title = opportunities::store::listing(write, contract.opportunity_id).await?.title;
    let more = [("number", same(&contract.number))];
    let people = contracts::notices::vendor(write, &contract).await?;
    notify_all(write, people, &about(kind, &title, &more, Link::Contract(id))).await
}

/// Whoever may certify it, or pay it once it is certified.
///
/// # Errors
/// When the database does not answer.
pub async fn payment(write: &Write, id: ContractId) -> Result<(), Problem> {
    let contract = contracts::store::lock_unchecked(write, id).await?;
    let (Some(invoice), Some(payable_since)) = (&contract.invoice, contract.payable_since()) else {
        return Ok(());
    };
    let people = waited_for(write, &contract).await?;
    let found = opportunities::store::several(write, &[contract.opportunity_id]).await?.pop_first();
    let (_, (opportunity, title)) = found.ok_or_else(|| inconsistent("contracts.opportunity_id"))?;
    let programme = programmes::store::of_file(write, opportunity.programme).await?.document;
    let now = write.now().await?;
    let Some(due_at) = clock(invoice, payable_since, &programme.payment, now).due_at else {
        return Ok(());
    };
    let more = [("invoice", same(&invoice.number)), ("due", moment(due_at))];
    let notice = about(NoticeKind::ReminderPayment, &title, &more, Link::Contract(id));
    notify_all(write, people, &notice).await
}

/// The officials whose step it is, without those who must not take it; nobody once it is paid.
async fn waited_for(write: &Write, contract: &ContractFacts) -> Result<Vec<PersonId>, Problem> {
    let mut people = Vec::new();
    for (step, _) in contract_steps(contract) {
        let (role, apart) = match step {
            Step::Certify => {
                let authorities = contract.authorities.iter().copied().map(Some);
                (Role::Certifier, authorities.chain([Some(contract.author_id)]).collect())
            }
            Step::Pay => {
                (Role::Payer, vec![contract.invoice.as_ref().and_then(|invoice| invoice.state.certifier())])
            }
            _ => continue,
        };
        people.extend(audience::officials(write, contract.department_id, role).await?);
        people.retain(|person| !apart.contains(&Some(*person)));
    }
    Ok(people)
}
