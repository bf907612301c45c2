//! Who may do what about money, and when.

use chrono::{DateTime, Utc};

use super::{InvoiceState, PaymentClock};
use crate::actor::{Actor, Role};
use crate::authority::{separate, separate_all};
use crate::contracts::rules::{certifier, is_contractor, is_official};
use crate::contracts::{ContractFacts, ContractState};
use crate::refusal::Refusal;

/// The contractor sends the invoice once something is payable; again after a deficiency notice.
///
/// # Errors
/// As [`is_contractor`], `not_accepted`, `already_invoiced`.
pub fn may_send_invoice(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_contractor(actor, contract)?;
    if contract.payable_since().is_none() {
        return Err(Refusal::NotAccepted);
    }
    match contract.invoice.as_ref().map(|invoice| &invoice.state) {
        None | Some(InvoiceState::Deficient { .. }) => Ok(()),
        Some(InvoiceState::Sent | InvoiceState::Certified { .. } | InvoiceState::Paid { .. }) => {
            Err(Refusal::AlreadyInvoiced)
        }
    }
}

/// The certifier: never the author, nor the contracting authority.
///
/// # Errors
/// As [`is_official`], `duties_separated`.
pub fn is_certifier(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_official(actor, contract, Role::Certifier)?;
    separate_all(actor, &contract.authors())?;
    separate_all(actor, &contract.authorities)
}

/// The certifier sends the invoice back within the days for it.
///
/// # Errors
/// As [`is_certifier`], `nothing_invoiced`, `deficiency_too_late`.
pub fn may_return_invoice(
    actor: &Actor,
    contract: &ContractFacts,
    clock: Option<&PaymentClock>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_certifier(actor, contract)?;
    sent(contract)?;
    match clock {
        Some(clock) if now <= clock.deficiency_until => Ok(()),
        _ => Err(Refusal::DeficiencyTooLate),
    }
}

/// The certifier certifies that the work was received and the price is right.
///
/// # Errors
/// As [`is_certifier`], `nothing_invoiced`, `already_certified`.
pub fn may_certify(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_certifier(actor, contract)?;
    sent(contract)
}

fn sent(contract: &ContractFacts) -> Result<(), Refusal> {
    match contract.invoice.as_ref().map(|invoice| &invoice.state) {
        Some(InvoiceState::Sent) => Ok(()),
        Some(InvoiceState::Certified { .. } | InvoiceState::Paid { .. }) => Err(Refusal::AlreadyCertified),
        Some(InvoiceState::Deficient { .. }) | None => Err(Refusal::NothingInvoiced),
    }
}

/// The payer pays what somebody else certified.
///
/// # Errors
/// As [`is_official`], `duties_separated`, `not_certified`, `already_paid`.
pub fn may_pay(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_official(actor, contract, Role::Payer)?;
    separate(actor, certifier(contract))?;
    separate_all(actor, &contract.certifiers)?;
    match contract.invoice.as_ref().map(|invoice| &invoice.state) {
        Some(InvoiceState::Certified { .. }) => Ok(()),
        Some(InvoiceState::Paid { .. }) => Err(Refusal::AlreadyPaid),
        Some(InvoiceState::Sent | InvoiceState::Deficient { .. }) | None => Err(Refusal::NotCertified),
    }
}

/// The contractor confirms that the money arrived; the file is closed.
///
/// # Errors
/// As [`is_contractor`], `not_paid`, `already_over`.
pub fn may_confirm_payment(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_contractor(actor, contract)?;
    if matches!(contract.state, ContractState::Closed { .. }) {
        return Err(Refusal::AlreadyOver);
    }
    match contract.invoice.as_ref().map(|invoice| &invoice.state) {
        Some(InvoiceState::Paid { .. }) => Ok(()),
        _ => Err(Refusal::NotPaid),
    }
}

/// Contractor and author give feedback once, after payment.
///
/// # Errors
/// `not_found` or `not_your_role` for others, `not_paid`, `feedback_given`.
pub fn may_give_feedback(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    let given = if contract.is_bound_by(actor) {
        &contract.vendor_feedback
    } else {
        crate::contracts::rules::is_author(actor, contract)?;
        &contract.department_feedback
    };
    let paid =
        matches!(contract.invoice.as_ref().map(|invoice| &invoice.state), Some(InvoiceState::Paid { .. }));
    if !paid {
        return Err(Refusal::NotPaid);
    }
    if given.is_some() {
        return Err(Refusal::FeedbackGiven);
    }
    Ok(())
}
