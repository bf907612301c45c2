//! Where a contract stands for people.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;

/// Where a contract stands for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContractPhase {
    /// A signature is missing.
    Signing,
    /// The work is under way.
    InProgress,
    /// Delivered and being reviewed.
    Delivered,
    /// Sent back.
    Revision,
    /// Accepted; the invoice is next.
    Accepted,
    /// Invoiced; certification is next.
    Invoiced,
    /// The invoice was sent back.
    Deficient,
    /// Certified; payment is next.
    Certified,
    /// Paid; the contractor's confirmation is next.
    Paid,
    /// Closed.
    Closed,
    /// Terminated.
    Terminated,
}

impl ContractPhase {
    /// Every phase.
    pub const ALL: [ContractPhase; 11] = [
        ContractPhase::Signing,
        ContractPhase::InProgress,
        ContractPhase::Delivered,
        ContractPhase::Revision,
        ContractPhase::Accepted,
        ContractPhase::Invoiced,
        ContractPhase::Deficient,
        ContractPhase::Certified,
        ContractPhase::Paid,
        ContractPhase::Closed,
        ContractPhase::Terminated,
    ];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            ContractPhase::Signing => "signing",
            ContractPhase::InProgress => "in_progress",
            ContractPhase::Delivered => "delivered",
            ContractPhase::Revision => "revision",
            ContractPhase::Accepted => "accepted",
            ContractPhase::Invoiced => "invoiced",
            ContractPhase::Deficient => "deficient",
            ContractPhase::Certified => "certified",
            ContractPhase::Paid => "paid",
            ContractPhase::Closed => "closed",
            ContractPhase::Terminated => "terminated",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            ContractPhase::Signing => Words::new("To be signed", "À signer"),
            ContractPhase::InProgress => Words::new("Work under way", "Travaux en cours"),
            ContractPhase::Delivered => Words::new("Delivered", "Livré"),
            ContractPhase::Revision => Words::new("Revision asked for", "Révision demandée"),
            ContractPhase::Accepted => Words::new("Work accepted", "Travaux acceptés"),
            ContractPhase::Invoiced => Words::new("Invoiced", "Facturé"),
            ContractPhase::Deficient => Words::new("Invoice sent back", "Facture retournée"),
            ContractPhase::Certified => Words::new("Certified", "Attesté"),
            ContractPhase::Paid => Words::new("Paid", "Payé"),
            ContractPhase::Closed => Words::new("Closed", "Clos"),
            ContractPhase::Terminated => Words::new("Terminated", "Résilié"),
        }
    }
}
