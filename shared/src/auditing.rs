//! What auditors read: the record of everything that is not sealed, and whether it is whole.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actor::{Actor, PlatformRole};
use crate::authority::holds_on_platform;
use crate::ids::EventId;
use crate::language::{Bilingual, Words};
use crate::opportunities::RecordEntry;
use crate::refusal::Refusal;

/// The kinds of thing whose events auditors read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audited {
    /// Opportunities, once they are closed or over.
    Opportunity,
    /// Proposals, once they are opened.
    Proposal,
    /// Contracts, with their invoices and payments.
    Contract,
    /// Departments: their people and settings.
    Department,
    /// The registers of the platform.
    Platform,
    /// What others did about a person: access, roles, looks of support.
    Person,
}

impl Audited {
    /// Every kind.
    pub const ALL: [Audited; 6] = [
        Audited::Opportunity,
        Audited::Proposal,
        Audited::Contract,
        Audited::Department,
        Audited::Platform,
        Audited::Person,
    ];

    /// The stable code, as in the record and in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Audited::Opportunity => "opportunity",
            Audited::Proposal => "proposal",
            Audited::Contract => "contract",
            Audited::Department => "department",
            Audited::Platform => "platform",
            Audited::Person => "person",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Audited> {
        Audited::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Audited::Opportunity => Words::new("Opportunity", "Occasion"),
            Audited::Proposal => Words::new("Proposal", "Proposition"),
            Audited::Contract => Words::new("Contract", "Contrat"),
            Audited::Department => Words::new("Department", "Ministère"),
            Audited::Platform => Words::new("Platform", "Plateforme"),
            Audited::Person => Words::new("Person", "Personne"),
        }
    }
}

/// Auditors search the record.
///
/// # Errors
/// `email_not_confirmed`, `not_your_role`.
pub fn may_audit(actor: &Actor) -> Result<(), Refusal> {
    holds_on_platform(actor, PlatformRole::Auditor)
}

/// One event, with the thing that it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuditEntry {
    /// Which event.
    pub id: EventId,
    /// The kind of thing.
    pub kind: Audited,
    /// Which one.
    pub about_id: Uuid,
    /// The page of the thing that auditors read, as a path in each language, where there is one.
    pub path: Option<Bilingual>,
    /// What happened.
    pub entry: RecordEntry,
}

/// Whether a stream is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub enum Chain {
    /// Every event follows from the one before.
    Whole {
        /// How many there are.
        events: i64,
    },
    /// One does not: it, or one before it, was changed, left out or put in.
    Broken {
        /// The number of the first one that does not follow.
        sequence: i64,
    },
}

/// All that happened to one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StreamView {
    /// The kind of thing.
    pub kind: Audited,
    /// Which one.
    pub about_id: Uuid,
    /// The page of the thing that auditors read, as a path in each language, where there is one.
    pub path: Option<Bilingual>,
    /// Whether its chain is whole, checked as this was read.
    pub chain: Chain,
    /// Its events, the newest first.
    pub entries: Vec<RecordEntry>,
}
