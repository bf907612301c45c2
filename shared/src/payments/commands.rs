//! What happens about money.

use chrono::{DateTime, Utc};

use super::rules::{
    may_certify, may_confirm_payment, may_give_feedback, may_pay, may_return_invoice, may_send_invoice,
};
use super::{
    Feedback, FeedbackDraft, InvoiceDraft, InvoiceFacts, InvoiceSender, InvoiceState, PaymentClock,
    PaymentDraft,
};
use crate::accounts::TaxStanding;
use crate::actor::{Actor, Role, with_hands};
use crate::awards::amounts_for;
use crate::contracts::commands::changed;
use crate::contracts::{ContractFacts, ContractState};
use crate::ids::InvoiceId;
use crate::programmes::ProgrammeDocument;
use crate::province::{Amounts, Tax};
use crate::refusal::Refusal;

/// What an invoice under a contract comes to: the price, or the payable part of it after a
/// termination for convenience, with tax as the vendor stands on the day of the invoice. `taxes` are
/// those in force that day at the department's contracting address. Whoever was a small supplier
/// when the contract was made and registered since must charge them (Excise Tax Act, s. 165); the
/// contract says a price before tax, so it bears them.
#[must_use]
pub fn invoice_amounts(contract: &ContractFacts, tax: &TaxStanding, taxes: &[Tax]) -> Amounts {
    let price = match contract.termination() {
        Some(ended) => contract.amounts.price.percent(ended.payable_percent),
        None => contract.amounts.price,
    };
    amounts_for(price, taxes, Some(tax))
}

/// What an invoice is drafted from, as things stand on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceParts<'a> {
    /// Whose it is.
    pub from: &'a InvoiceSender,
    /// How they stand towards sales tax.
    pub tax: Option<&'a TaxStanding>,
    /// The taxes in force at the department's contracting address.
    pub taxes: &'a [Tax],
    /// The file's programme.
    pub programme: &'a ProgrammeDocument,
    /// How many invoices were sent under the contract before.
    pub count: u32,
}

/// Drafts the invoice, exactly as it would be sent now.
///
/// # Errors
/// `tax_data_missing`; `invoice_over_ceiling` when tax lifts it over what the programme allows: no
/// department may pay that without its contracting authority.
pub fn draft_invoice(contract: &ContractFacts, parts: &InvoiceParts) -> Result<InvoiceDraft, Refusal> {
    let InvoiceParts { from, tax, taxes, programme, count } = parts;
    let tax = tax.cloned().ok_or(Refusal::TaxDataMissing)?;
    let amounts = invoice_amounts(contract, &tax, taxes);
    if !programme.within_ceiling(amounts.price, amounts.total) {
        return Err(Refusal::InvoiceOverCeiling);
    }
    Ok(InvoiceDraft {
        number: format!("{}-{}", contract.number, count + 1),
        from: (*from).clone(),
        amounts,
        tax,
    })
}

/// Sends the invoice drafted from the contract.
///
/// # Errors
/// As [`may_send_invoice`] and [`draft_invoice`].
pub fn send_invoice(
    actor: &Actor,
    contract: &ContractFacts,
    parts: &InvoiceParts,
    id: InvoiceId,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_send_invoice(actor, contract)?;
    let InvoiceDraft { number, from, amounts, tax } = draft_invoice(contract, parts)?;
    let state = InvoiceState::Sent;
    let mut invoiced = changed(contract);
    invoiced.invoice = Some(InvoiceFacts { id, number, sent_at: now, from, amounts, tax, state });
    Ok(invoiced)
}

/// Sends the invoice back with reasons: the days for payment stop.
///
/// # Errors
/// As [`may_return_invoice`].
pub fn return_invoice(
    actor: &Actor,
    contract: &ContractFacts,
    clock: Option<&PaymentClock>,
    reasons: String,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_return_invoice(actor, contract, clock, now)?;
    let by = actor.person_id;
    with_state(contract, InvoiceState::Deficient { at: now, by, reasons })
}

/// Certifies under section 34.
///
/// # Errors
/// As [`may_certify`].
pub fn certify(
    actor: &Actor,
    contract: &ContractFacts,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_certify(actor, contract)?;
    let by = actor.person_id;
    let certifiers = with_hands(&contract.certifiers, actor, Role::Certifier, contract.department_id);
    let certified = with_state(contract, InvoiceState::Certified { at: now, by })?;
    Ok(ContractFacts { certifiers, ..certified })
}

/// Pays under section 33.
///
/// # Errors
/// As [`may_pay`].
pub fn pay(
    actor: &Actor,
    contract: &ContractFacts,
    draft: PaymentDraft,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_pay(actor, contract)?;
    let PaymentDraft { method, reference } = draft;
    let certified_by = contract
        .invoice
        .as_ref()
        .and_then(|invoice| invoice.state.certifier())
        .ok_or(Refusal::NotCertified)?;
    let by = actor.person_id;
    with_state(contract, InvoiceState::Paid { at: now, by, certified_by, method, reference })
}

/// Confirms that the money arrived and closes the contract.
///
/// # Errors
/// As [`may_confirm_payment`].
pub fn confirm_payment(
    actor: &Actor,
    contract: &ContractFacts,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_confirm_payment(actor, contract)?;
    let mut closed = changed(contract);
    closed.state = ContractState::Closed { at: now, termination: contract.termination() };
    Ok(closed)
}

/// Gives feedback on the other side.
///
/// # Errors
/// As [`may_give_feedback`].
pub fn give_feedback(
    actor: &Actor,
    contract: &ContractFacts,
    draft: FeedbackDraft,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_give_feedback(actor, contract)?;
    let FeedbackDraft { rating, comment } = draft;
    let feedback = Some(Feedback { rating, comment, at: now });
    let mut given = changed(contract);
    if contract.is_bound_by(actor) {
        given.vendor_feedback = feedback;
    } else {
        given.department_feedback = feedback;
    }
    Ok(given)
}

fn with_state(contract: &ContractFacts, state: InvoiceState) -> Result<ContractFacts, Refusal> {
    let mut moved = changed(contract);
    let invoice = moved.invoice.as_mut().ok_or(Refusal::NothingInvoiced)?;
    invoice.state = state;
    Ok(moved)
}
