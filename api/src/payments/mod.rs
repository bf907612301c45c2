//! Payments: the invoice, its certification (FAA s. 34), the payment (FAA s. 33), its confirmation,
//! and what both sides say of each other afterwards. All of it is part of a contract.

pub mod certify;
pub mod confirm_payment;
mod entity;
pub mod give_feedback;
mod notices;
pub mod pay;
pub mod return_invoice;
pub mod send_invoice;
pub mod store;

use shared::contracts::ContractFacts;
use shared::ids::PersonId;
use shared::payments::InvoiceState;

/// Who certified, paid or sent back the invoice of a contract.
#[must_use]
pub fn people_on(contract: &ContractFacts) -> Vec<PersonId> {
    match contract.invoice.as_ref().map(|invoice| &invoice.state) {
        None | Some(InvoiceState::Sent) => Vec::new(),
        Some(InvoiceState::Deficient { by, .. } | InvoiceState::Certified { by, .. }) => vec![*by],
        Some(InvoiceState::Paid { by, certified_by, .. }) => vec![*by, *certified_by],
    }
}
