//! What happens about money.

use chrono::{DateTime, Utc};

use super::rules::{
    may_certify, may_confirm_payment, may_give_feedback, may_pay, may_return_invoice, may_send_invoice,
};
use super::{Feedback, FeedbackDraft, InvoiceFacts, InvoiceState, PaymentClock, PaymentDraft};
use crate::accounts::TaxStanding;
use crate::actor::Actor;
use crate::contracts::commands::changed;
use crate::contracts::{ContractFacts, ContractState};
use crate::ids::InvoiceId;
use crate::province::{Amounts, Tax};
use crate::refusal::Refusal;

/// What an invoice under a contract comes to: the price, or the payable part of it after a
/// termination for convenience, with the taxes of the contracting address unless the vendor is a
/// small supplier.
#[must_use]
pub fn invoice_amounts(contract: &ContractFacts, tax: &TaxStanding) -> Amounts {
    let price = match contract.state {
        ContractState::Terminated { payable_percent, .. } => contract.amounts.price.percent(payable_percent),
        _ => contract.amounts.price,
    };
    let taxes: Vec<Tax> = match tax {
        TaxStanding::SmallSupplier => Vec::new(),
        TaxStanding::Registered { .. } => {
            contract.amounts.taxes.iter().map(|line| Tax { kind: line.kind, rate: line.rate }).collect()
        }
    };
    Amounts::of(price, &taxes)
}

/// The number of the next invoice under a contract, of which `count` were sent before.
#[must_use]
pub fn invoice_number(contract: &ContractFacts, count: u32) -> String {
    format!("{}-{}", contract.number, count + 1)
}

/// Sends the invoice drafted from the contract. `count` is how many were sent before.
///
/// # Errors
/// As [`may_send_invoice`], `tax_data_missing`.
pub fn send_invoice(
    actor: &Actor,
    contract: &ContractFacts,
    tax: Option<TaxStanding>,
    count: u32,
    id: InvoiceId,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_send_invoice(actor, contract)?;
    let tax = tax.ok_or(Refusal::TaxDataMissing)?;
    let mut invoiced = changed(contract);
    invoiced.invoice = Some(InvoiceFacts {
        id,
        number: invoice_number(contract, count),
        sent_at: now,
        amounts: invoice_amounts(contract, &tax),
        tax,
        state: InvoiceState::Sent,
    });
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
    with_state(contract, InvoiceState::Certified { at: now, by })
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
    closed.state = ContractState::Closed { at: now };
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
    if actor.person_id == contract.vendor_id {
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
