//! Money: the invoice, its certification (FAA s. 34), the payment (FAA s. 33) and its confirmation.

mod clock;
pub mod commands;
pub mod rules;
#[cfg(test)]
mod tests;
mod wire;

pub use clock::{PaymentClock, clock};
pub use wire::{CertificationDraft, DeficiencyDraft, FeedbackDraft, InvoiceDraft, InvoiceView, PaymentDraft};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::accounts::{PostalAddress, TaxStanding};
use crate::ids::{InvoiceId, PersonId};
use crate::language::Words;
use crate::province::Amounts;

/// What decisions about an invoice depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvoiceFacts {
    /// Which one.
    pub id: InvoiceId,
    /// Its number: the contract's, with a running suffix.
    pub number: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Who sent it, as they were called then.
    #[serde(default)]
    pub from: InvoiceSender,
    /// Price, taxes and total.
    pub amounts: Amounts,
    /// How the vendor stands towards sales tax, with the registration numbers.
    pub tax: TaxStanding,
    /// Where it stands.
    pub state: InvoiceState,
}

/// Who sent an invoice: name and address as they stood on that day, whatever the account says later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvoiceSender {
    /// The name.
    pub name: String,
    /// The address; it may be incomplete.
    pub address: PostalAddress,
}

/// Where an invoice stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum InvoiceState {
    /// Sent; certification is next.
    Sent,
    /// Sent back with reasons: the days for payment stop.
    Deficient {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
        /// Why.
        reasons: String,
    },
    /// Certified under section 34.
    Certified {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
    },
    /// Paid under section 33.
    Paid {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
        /// Who had certified.
        certified_by: PersonId,
        /// How.
        method: PaymentMethod,
        /// The requisition or transaction number.
        reference: String,
    },
}

impl InvoiceState {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            InvoiceState::Sent => "sent",
            InvoiceState::Deficient { .. } => "deficient",
            InvoiceState::Certified { .. } => "certified",
            InvoiceState::Paid { .. } => "paid",
        }
    }

    /// Who certified, if somebody did.
    #[must_use]
    pub fn certifier(&self) -> Option<PersonId> {
        match self {
            InvoiceState::Certified { by, .. } => Some(*by),
            InvoiceState::Paid { certified_by, .. } => Some(*certified_by),
            InvoiceState::Sent | InvoiceState::Deficient { .. } => None,
        }
    }
}

/// How the vendor is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// A payment requisition, paid by direct deposit.
    Requisition,
    /// An acquisition card.
    Card,
    /// PayPal.
    Paypal,
}

impl PaymentMethod {
    /// Every method.
    pub const ALL: [PaymentMethod; 3] =
        [PaymentMethod::Requisition, PaymentMethod::Card, PaymentMethod::Paypal];

    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            PaymentMethod::Requisition => "requisition",
            PaymentMethod::Card => "card",
            PaymentMethod::Paypal => "paypal",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            PaymentMethod::Requisition => {
                Words::new("Payment requisition (direct deposit)", "Demande de paiement (dépôt direct)")
            }
            PaymentMethod::Card => Words::new("Acquisition card", "Carte d’achat"),
            PaymentMethod::Paypal => Words::new("PayPal", "PayPal"),
        }
    }
}

/// One minute of feedback from one side on the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Feedback {
    /// From 1 (poor) to 5 (very good).
    pub rating: u8,
    /// What could be better; may stay empty.
    pub comment: String,
    /// When.
    pub at: DateTime<Utc>,
}
