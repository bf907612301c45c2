//! Opportunities on their way out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::readiness::Missing;
use super::splitting::SplittingFinding;
use super::{Changes, OpportunityContent, OpportunityFacts, Phase, WorkKind};
use crate::departments::DepartmentView;
use crate::ids::{OpportunityId, Version};
use crate::language::Bilingual;
use crate::money::Money;
use crate::programmes::ProgrammeView;
use crate::province::Amounts;

/// An opportunity in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpportunitySummary {
    /// Which one.
    pub id: OpportunityId,
    /// Where it stands.
    pub phase: Phase,
    /// Its title.
    pub title: Bilingual,
    /// Its short description.
    pub summary: Bilingual,
    /// The kind of work.
    pub kind: WorkKind,
    /// The skills needed.
    pub skills: Vec<String>,
    /// The price before tax.
    pub price: Option<Money>,
    /// The instant of closing.
    pub closes_at: Option<DateTime<Utc>>,
    /// Whose it is.
    pub department: DepartmentView,
    /// The name of its programme.
    pub programme_name: Bilingual,
    /// The version of the row.
    pub version: Version,
}

/// One thing that happened or will happen, for everybody to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// What, as a stable code.
    pub what: String,
    /// What, for a person.
    pub title: Bilingual,
    /// Details worth reading, if any.
    pub detail: Option<Bilingual>,
    /// Whether it is still to come.
    pub planned: bool,
}

/// A published amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AmendmentView {
    /// Its number, from 1.
    pub number: u32,
    /// The number of the content version that it made public.
    pub content_number: u32,
    /// When it was published.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Bilingual,
    /// The parts that changed.
    pub changes: Changes,
    /// Whether submitted proposals had to be confirmed.
    pub material: bool,
    /// The content before it, to show what changed.
    pub before: OpportunityContent,
    /// The content after it.
    pub after: OpportunityContent,
}

/// The amendments that came after a content version, of a list with the newest first.
#[must_use]
pub fn amendments_since(amendments: &[AmendmentView], content_number: u32) -> &[AmendmentView] {
    let known = amendments.iter().position(|amendment| amendment.content_number <= content_number);
    known.and_then(|known| amendments.get(..known)).unwrap_or(amendments)
}

/// An opportunity as the public reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpportunityView {
    /// Which one.
    pub id: OpportunityId,
    /// The version of the row.
    pub version: Version,
    /// Where it stands.
    pub phase: Phase,
    /// What decisions depend on, without names or approvals.
    pub facts: OpportunityFacts,
    /// The published content.
    pub content: OpportunityContent,
    /// Markdown fields, rendered and sanitised: `background`, `work`.
    pub html: ContentHtml,
    /// Price, taxes and total at the department's contracting address.
    pub amounts: Option<Amounts>,
    /// Whose it is.
    pub department: DepartmentView,
    /// The programme it runs by, at its version.
    pub programme: ProgrammeView,
    /// Every amendment, newest first.
    pub amendments: Vec<AmendmentView>,
    /// What happened and what comes next.
    pub timeline: Vec<TimelineEntry>,
    /// Who got the contract and how, once that is public.
    pub award: Option<crate::awards::AwardView>,
}

/// Markdown rendered on the server and sanitised.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContentHtml {
    /// The background.
    pub background: Bilingual,
    /// The work.
    pub work: Bilingual,
}

/// An opportunity as officials of its department read it: the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FileView {
    /// Which one.
    pub id: OpportunityId,
    /// The version of the row.
    pub version: Version,
    /// Where it stands.
    pub phase: Phase,
    /// Everything that decisions depend on.
    pub facts: OpportunityFacts,
    /// The content being worked on.
    pub content: OpportunityContent,
    /// The content that is public, where it differs.
    pub published: Option<OpportunityContent>,
    /// What changed since the last version sent, for approvers.
    pub changes: Changes,
    /// The version those changes are against.
    pub previous: Option<OpportunityContent>,
    /// What keeps it from publication.
    pub missing: Vec<Missing>,
    /// Similar work bought recently, if the sum passes the ceiling.
    pub splitting: Option<SplittingFinding>,
    /// Price, taxes and total at the department's contracting address.
    pub amounts: Option<Amounts>,
    /// Whose it is.
    pub department: DepartmentView,
    /// The programme it runs by, at its version.
    pub programme: ProgrammeView,
    /// The names of the people on the file.
    pub people: Vec<PersonOnFile>,
    /// Every version of the content that was sent.
    pub versions: Vec<VersionView>,
    /// Every amendment, newest first.
    pub amendments: Vec<AmendmentView>,
    /// Every decision: who, when, why.
    pub record: Vec<RecordEntry>,
    /// The contract, once there is one.
    pub contract_id: Option<crate::ids::ContractId>,
    /// What the file waits for, and whose move it is.
    pub steps: Vec<crate::work::NextStep>,
}

/// The name of a person on the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonOnFile {
    /// Who.
    pub id: crate::ids::PersonId,
    /// Their name.
    pub name: String,
}

/// A version of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VersionView {
    /// Its number.
    pub number: u32,
    /// When it was last saved.
    pub at: DateTime<Utc>,
    /// The parts that differ from the version before.
    pub changes: Changes,
}

/// One event of the record, as officials read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RecordEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of the event.
    pub event: String,
    /// What it means, for a person.
    pub title: Bilingual,
    /// Who did it; absent for the system.
    pub by: Option<String>,
    /// For whom, where the role was lent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<String>,
    /// The departmental system that transmitted it for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// Where the department keeps the proof of a decision that its system transmitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Why, as they wrote it.
    pub detail: Option<String>,
    /// The hash that chains it to the event before.
    pub hash: String,
}
