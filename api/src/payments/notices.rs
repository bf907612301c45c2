//! Who is told what about money.

use shared::actor::Role;
use shared::contracts::ContractFacts;
use shared::ids::PersonId;
use shared::language::Bilingual;
use shared::notifications::{NoticeKind, same};
use shared::payments::{InvoiceFacts, InvoiceState};
use shared::refusal::Refusal;

use crate::audience;
use crate::contracts::notices::{officials, tell, vendor};
use crate::contracts::view::{payment_clock, programme_of};
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::opportunities::notices::{moment, money};

fn invoice_of(contract: &ContractFacts) -> Result<&InvoiceFacts, Refusal> {
    contract.invoice.as_ref().ok_or(Refusal::NothingInvoiced)
}

/// What every notice to certifiers and payers says: the invoice, its amount, when it is due.
async fn demand(write: &Write, contract: &ContractFacts) -> Result<[(&'static str, Bilingual); 3], Problem> {
    let invoice = invoice_of(contract)?;
    let programme = programme_of(write, contract).await?;
    let clock = payment_clock(contract, &programme, write.now().await?);
    let due = clock.and_then(|clock| clock.due_at).unwrap_or(invoice.sent_at);
    Ok([("invoice", same(&invoice.number)), ("amount", money(invoice.amounts.total)), ("due", moment(due))])
}

/// The certifiers who may certify this contract: an invoice was sent.
///
/// # Errors
/// When the database does not answer.
pub async fn sent(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    let mut people = audience::officials(write, contract.department_id, Role::Certifier).await?;
    let kept_apart = officials(contract);
    people.retain(|person| !kept_apart.contains(person));
    let more = demand(write, contract).await?;
    tell(write, contract, people, NoticeKind::InvoiceSent, &more).await
}

/// The vendor: the invoice came back.
///
/// # Errors
/// When the database does not answer.
pub async fn returned(write: &Write, contract: &ContractFacts, reasons: &str) -> Result<(), Problem> {
    let invoice = invoice_of(contract)?;
    let more = [("invoice", same(&invoice.number)), ("reason", same(reasons))];
    tell(write, contract, vendor(write, contract).await?, NoticeKind::InvoiceReturned, &more).await
}

/// The payers, without who certified: an invoice is to be paid.
///
/// # Errors
/// When the database does not answer.
pub async fn certified(write: &Write, contract: &ContractFacts, by: PersonId) -> Result<(), Problem> {
    let mut people = audience::officials(write, contract.department_id, Role::Payer).await?;
    people.retain(|person| *person != by);
    let more = demand(write, contract).await?;
    tell(write, contract, people, NoticeKind::InvoiceCertified, &more).await
}

/// The vendor: paid.
///
/// # Errors
/// When the database does not answer.
pub async fn paid(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    let invoice = invoice_of(contract)?;
    let InvoiceState::Paid { method, .. } = invoice.state else {
        return Err(Refusal::NotPaid.into());
    };
    let more = [("amount", money(invoice.amounts.total)), ("method", method.words().bilingual())];
    tell(write, contract, vendor(write, contract).await?, NoticeKind::Paid, &more).await
}

/// The author, the contracting authority and the payer: the file is closed.
///
/// # Errors
/// When the database does not answer.
pub async fn closed(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    let mut people = officials(contract);
    if let InvoiceState::Paid { by, .. } = invoice_of(contract)?.state {
        people.push(by);
    }
    tell(write, contract, people, NoticeKind::FileClosed, &[]).await
}
