//! A contract's facts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ContractPhase;
use crate::ids::{
    ContractId, DeliveryId, DepartmentId, OfferId, OpportunityId, OrganizationId, PersonId, Version,
};
use crate::language::{Language, Words};
use crate::payments::{Feedback, InvoiceFacts, InvoiceState};
use crate::province::Amounts;

/// What decisions about a contract depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContractFacts {
    /// Which one.
    pub id: ContractId,
    /// The version of the row.
    pub version: Version,
    /// Its number, for people.
    pub number: String,
    /// The opportunity.
    pub opportunity_id: OpportunityId,
    /// The version of the opportunity's content that it is about.
    pub content_number: u32,
    /// The accepted offer.
    pub offer_id: OfferId,
    /// The buyer.
    pub department_id: DepartmentId,
    /// Who wrote the proposal: the contractor, or somebody in the organization that is.
    pub vendor_id: PersonId,
    /// The organization that is the contractor, if it is one.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// The legal name it contracted under: a later name does not rewrite the contract.
    #[serde(default)]
    pub organization_name: Option<String>,
    /// The author of the opportunity, who accepts the work.
    pub author_id: PersonId,
    /// Others who acted as its author: before it was handed over, or for the author meanwhile.
    #[serde(default)]
    pub co_authors: Vec<PersonId>,
    /// Every contracting authority who took a step on the file, the last one last.
    pub authorities: Vec<PersonId>,
    /// Who certified, and for whom: none of them pays.
    #[serde(default)]
    pub certifiers: Vec<PersonId>,
    /// The language of the contract: the proposal's.
    pub language: Language,
    /// Price, taxes and total.
    pub amounts: Amounts,
    /// How many work acceptance criteria there are.
    pub criteria: u32,
    /// When the work is due.
    pub delivery_due_at: DateTime<Utc>,
    /// The contractor's signature.
    pub vendor_signature: Option<Signature>,
    /// The signature for Canada.
    pub canada_signature: Option<Signature>,
    /// Where it stands.
    pub state: ContractState,
    /// How far the work is.
    pub work: Work,
    /// An open or decided dispute.
    pub dispute: Option<Dispute>,
    /// The live invoice.
    pub invoice: Option<InvoiceFacts>,
    /// What the contractor says of the department.
    pub vendor_feedback: Option<Feedback>,
    /// What the department says of the contractor.
    pub department_feedback: Option<Feedback>,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Signature {
    /// Who signed.
    pub by: PersonId,
    /// The name as typed.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where a contract stands, by decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum ContractState {
    /// A signature is missing.
    Signing,
    /// Both signed.
    InForce {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Ended before the work was accepted.
    Terminated(Termination),
    /// Paid and confirmed.
    Closed {
        /// When.
        at: DateTime<Utc>,
        /// How it ended before that, where only a part was done and paid.
        #[serde(default)]
        termination: Option<Termination>,
    },
}

/// An end before the work was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Termination {
    /// When.
    pub at: DateTime<Utc>,
    /// How.
    pub kind: TerminationKind,
    /// How much of the price is payable, in percent.
    pub payable_percent: u8,
}

impl ContractState {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ContractState::Signing => "signing",
            ContractState::InForce { .. } => "in_force",
            ContractState::Terminated(_) => "terminated",
            ContractState::Closed { .. } => "closed",
        }
    }
}

impl Termination {
    /// How it ended and what that means for the price, in a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let words = match self.kind {
            TerminationKind::Default => Words::new(
                "Terminated for default: nothing is payable.",
                "Résilié pour manquement\u{a0}: rien n’est payable.",
            ),
            TerminationKind::Convenience => Words::new(
                "Terminated for convenience: {percent}% of the price is payable.",
                "Résilié pour des raisons de commodité\u{a0}: {percent}\u{a0}% du prix est payable.",
            ),
        };
        words.fill(language, &[("percent", &self.payable_percent.to_string())])
    }
}

/// How a contract ends early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TerminationKind {
    /// The contractor did not do what was agreed: nothing is paid.
    Default,
    /// Canada no longer needs the work: what is done is paid.
    Convenience,
}

/// How far the work is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum Work {
    /// Under way; nothing delivered yet.
    UnderWay,
    /// Delivered and being reviewed.
    Delivered {
        /// The delivery.
        delivery_id: DeliveryId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Sent back with reasons.
    Revision {
        /// When.
        at: DateTime<Utc>,
        /// Until when the contractor has to mend it.
        until: DateTime<Utc>,
    },
    /// Accepted.
    Accepted {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
    },
}

/// A disagreement on the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Dispute {
    /// Who opened it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it is about.
    pub text: String,
    /// The decision, once made.
    pub decision: Option<String>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
}

impl ContractFacts {
    /// Where the contract stands for people.
    #[must_use]
    pub fn phase(&self) -> ContractPhase {
        match self.state {
            ContractState::Signing => return ContractPhase::Signing,
            ContractState::Closed { .. } => return ContractPhase::Closed,
            ContractState::Terminated(Termination { payable_percent: 0, .. }) => {
                return ContractPhase::Terminated;
            }
            ContractState::Terminated(_) | ContractState::InForce { .. } => {}
        }
        if let Some(invoice) = &self.invoice {
            return match invoice.state {
                InvoiceState::Sent => ContractPhase::Invoiced,
                InvoiceState::Deficient { .. } => ContractPhase::Deficient,
                InvoiceState::Certified { .. } => ContractPhase::Certified,
                InvoiceState::Paid { .. } => ContractPhase::Paid,
            };
        }
        match (&self.state, &self.work) {
            (ContractState::Terminated(_), _) => ContractPhase::Terminated,
            (_, Work::UnderWay) => ContractPhase::InProgress,
            (_, Work::Delivered { .. }) => ContractPhase::Delivered,
            (_, Work::Revision { .. }) => ContractPhase::Revision,
            (_, Work::Accepted { .. }) => ContractPhase::Accepted,
        }
    }

    /// Whether the contractor still has something to do or to get under it.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        match self.state {
            ContractState::Signing | ContractState::InForce { .. } => true,
            ContractState::Terminated(_) | ContractState::Closed { .. } => false,
        }
    }

    /// When the second side signed.
    #[must_use]
    pub fn signed_at(&self) -> Option<DateTime<Utc>> {
        let vendor = self.vendor_signature.as_ref()?;
        let canada = self.canada_signature.as_ref()?;
        Some(vendor.at.max(canada.at))
    }

    /// How it ended before the work was accepted, if it did; also once the part that was done is paid.
    #[must_use]
    pub fn termination(&self) -> Option<Termination> {
        match self.state {
            ContractState::Terminated(termination) => Some(termination),
            ContractState::Closed { termination, .. } => termination,
            ContractState::Signing | ContractState::InForce { .. } => None,
        }
    }

    /// When what is payable became payable: acceptance, or termination for convenience.
    #[must_use]
    pub fn payable_since(&self) -> Option<DateTime<Utc>> {
        if let Some(ended) = self.termination() {
            return (ended.payable_percent > 0).then_some(ended.at);
        }
        match (&self.state, &self.work) {
            (ContractState::InForce { .. } | ContractState::Closed { .. }, Work::Accepted { at, .. }) => {
                Some(*at)
            }
            _ => None,
        }
    }
}
