//! Contracts on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::{ContractFacts, ContractPhase, TerminationKind};
use crate::accounts::PostalAddress;
use crate::departments::DepartmentView;
use crate::ids::{ContractId, DeliveryId, MessageId, OpportunityId, Version};
use crate::language::Bilingual;
use crate::opportunities::{OpportunityContent, PersonOnFile, RecordEntry};
use crate::payments::{InvoiceDraft, InvoiceView, PaymentClock};
use crate::programmes::ProgrammeView;
use crate::validation;

/// Signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureDraft {
    /// The name, typed by the person who signs.
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub name: String,
    /// That the terms were read and are agreed to.
    #[validate(custom(function = "agreed"))]
    pub agree: bool,
}

fn agreed(agree: &bool) -> Result<(), ValidationError> {
    if *agree { Ok(()) } else { Err(validation::fault("must_agree")) }
}

/// Delivers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliveryDraft {
    /// The public repository.
    #[validate(custom(function = "repository_address"))]
    #[schema(max_length = 500)]
    pub repository: String,
    /// The commit hash, or the address of a pull request.
    #[validate(custom(function = "commit_reference"))]
    #[schema(max_length = 500)]
    pub commit: String,
    /// What was done, what to look at; may stay empty.
    #[serde(default)]
    #[validate(length(max = 5000))]
    #[schema(max_length = 5000)]
    pub notes: String,
}

fn repository_address(address: &str) -> Result<(), ValidationError> {
    validation::web_address(address)
}

fn commit_reference(commit: &str) -> Result<(), ValidationError> {
    let hash = (7..=64).contains(&commit.len()) && commit.chars().all(|c| c.is_ascii_hexdigit());
    if hash || validation::web_address(commit).is_ok() { Ok(()) } else { Err(validation::fault("commit")) }
}

/// Whether one acceptance criterion is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionCheck {
    /// The criterion, from 0.
    pub criterion: u32,
    /// Whether it is met.
    pub met: bool,
    /// Why not; needed when it is not met.
    #[serde(default)]
    #[validate(length(max = 3000))]
    #[schema(max_length = 3000)]
    pub reason: String,
}

/// A review of a delivery: every acceptance criterion, each once. Used to accept and to send back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliveryReview {
    /// Each criterion.
    #[validate(nested, length(max = 30), custom(function = "reasons_given"))]
    #[schema(max_items = 30)]
    pub checks: Vec<CriterionCheck>,
}

/// How long the reason must be that a criterion is not met, in characters.
pub const REASON_CHARACTERS_MIN: usize = 10;

impl CriterionCheck {
    /// Whether the criterion is not met and nothing, or too little, says why.
    #[must_use]
    pub fn lacks_reason(&self) -> bool {
        !self.met && self.reason.trim().chars().count() < REASON_CHARACTERS_MIN
    }
}

fn reasons_given(checks: &[CriterionCheck]) -> Result<(), ValidationError> {
    if checks.iter().any(CriterionCheck::lacks_reason) {
        let mut error = validation::fault("too_short");
        error.add_param("min".into(), &REASON_CHARACTERS_MIN);
        return Err(error);
    }
    Ok(())
}

/// Gives more time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionDraft {
    /// The new instant the work is due.
    pub delivery_due_at: DateTime<Utc>,
    /// Why.
    #[validate(length(min = 10, max = 2000))]
    #[schema(min_length = 10, max_length = 2000)]
    pub reason: String,
}

/// Ends a contract early.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TerminationDraft {
    /// How.
    pub kind: TerminationKind,
    /// How much of the work is done and payable, in percent; nothing for default.
    #[serde(default)]
    #[validate(range(max = 100))]
    #[schema(maximum = 100)]
    pub payable_percent: u8,
    /// Why.
    #[validate(length(min = 10, max = 3000))]
    #[schema(min_length = 10, max_length = 3000)]
    pub reason: String,
}

/// Opens a dispute.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputeDraft {
    /// What it is about.
    #[validate(length(min = 10, max = 3000))]
    #[schema(min_length = 10, max_length = 3000)]
    pub text: String,
}

/// Decides a dispute.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputeDecision {
    /// The decision and its reasons.
    #[validate(length(min = 10, max = 3000))]
    #[schema(min_length = 10, max_length = 3000)]
    pub decision: String,
}

/// A message on the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageDraft {
    /// The text.
    #[validate(length(min = 1, max = 5000))]
    #[schema(min_length = 1, max_length = 5000)]
    pub text: String,
}

/// A message as both sides read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MessageView {
    /// Which one.
    pub id: MessageId,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The text.
    pub text: String,
    /// Whether the reader wrote it.
    pub mine: bool,
}

/// A delivery and its review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeliveryView {
    /// Which one.
    pub id: DeliveryId,
    /// When.
    pub at: DateTime<Utc>,
    /// The public repository.
    pub repository: String,
    /// The commit or pull request.
    pub commit: String,
    /// What the contractor says about it.
    pub notes: String,
    /// The review, once made.
    pub checks: Vec<CriterionCheck>,
    /// When it was reviewed.
    pub reviewed_at: Option<DateTime<Utc>>,
    /// Whether it was accepted.
    pub accepted: Option<bool>,
}

/// A contract in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContractSummary {
    /// Which one.
    pub id: ContractId,
    /// Its number.
    pub number: String,
    /// The title of the opportunity.
    pub title: Bilingual,
    /// Where it stands.
    pub phase: ContractPhase,
    /// When the work is due.
    pub delivery_due_at: DateTime<Utc>,
}

/// A contract as both sides read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContractView {
    /// Which one.
    pub id: ContractId,
    /// The version of the row.
    pub version: Version,
    /// Where it stands.
    pub phase: ContractPhase,
    /// What decisions depend on.
    pub facts: ContractFacts,
    /// The opportunity.
    pub opportunity_id: OpportunityId,
    /// The content the contract is about.
    pub content: OpportunityContent,
    /// The buyer.
    pub department: DepartmentView,
    /// Its contracting address when the file began: where invoices are addressed to.
    pub contracting_address: PostalAddress,
    /// The programme and its version.
    pub programme: ProgrammeView,
    /// The terms with their blanks filled in, in both languages, rendered and sanitised.
    pub terms_html: Bilingual,
    /// The name of the contractor: of the person or the organization, as it was signed.
    pub contractor: String,
    /// The names of the people on the file.
    pub people: Vec<PersonOnFile>,
    /// Every delivery, newest first.
    pub deliveries: Vec<DeliveryView>,
    /// The invoice as it would be sent now: for the vendor, once something is payable.
    pub drafted: Option<InvoiceDraft>,
    /// Every invoice, newest first.
    pub invoices: Vec<InvoiceView>,
    /// The clocks of payment, once there is an invoice.
    pub clock: Option<PaymentClock>,
    /// Every message, oldest first.
    pub messages: Vec<MessageView>,
    /// Every decision: who, when, why.
    pub record: Vec<RecordEntry>,
}
