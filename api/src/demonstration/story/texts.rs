//! What people write in the story: from `api/data/demonstration`, one file an opportunity, and
//! what was said about it beside it, in `said`.

use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::contracts::CriterionCheck;
use shared::demonstration::Persona;
use shared::language::{Bilingual, Language};
use shared::opportunities::{ChangesRequest, OpportunityContent};
use shared::payments::{FeedbackDraft, PaymentDraft};
use shared::proposals::EligibilityStatus;

use super::client::Trouble;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/data/demonstration"]
struct Files;

/// Everything that was said about one opportunity.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Said {
    /// Questions, with their answers.
    pub questions: Vec<Question>,
    /// Proposals, with what the evaluation says of them.
    pub proposals: Vec<Proposal>,
    /// What changes in a later version of the content, and why.
    pub amendment: Option<Amendment>,
    /// Why it was sent back.
    pub changes: Option<ChangesRequest>,
    /// Why it was called off.
    pub cancellation: Option<Bilingual>,
    /// Why somebody drawn earlier declines the offer.
    pub declined: String,
    /// Messages under the contract.
    pub messages: Vec<Message>,
    /// Deliveries, with their review.
    pub deliveries: Vec<Delivery>,
    /// How it was paid.
    pub payment: Option<PaymentDraft>,
    /// What both sides say at the end.
    pub feedback: Option<BothFeedback>,
    /// Why similar work, or work by the same vendor, is not splitting.
    pub splitting_reason: Option<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Who asks.
    pub by: Persona,
    /// The language it is asked in.
    pub language: Language,
    /// As it is asked.
    pub text: String,
    /// As it is published.
    pub question: Bilingual,
    /// The answer.
    pub answer: Bilingual,
}

/// A proposal.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Who proposes.
    pub by: Persona,
    /// The language it is written in.
    pub language: Language,
    /// By what right they work in Canada.
    pub status: EligibilityStatus,
    /// An answer for each evaluation criterion.
    pub answers: Vec<String>,
    /// What the evaluation decides on each.
    pub assessments: Vec<Verdict>,
}

/// What the evaluation decides on one criterion.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Whether it is met.
    pub met: bool,
    /// Why.
    pub rationale: String,
}

/// A later version of the content.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Why.
    pub reason: Bilingual,
    /// The fields that differ.
    pub content: serde_json::Map<String, Value>,
}

/// A message under a contract.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Which side writes.
    pub by: Side,
    /// What.
    pub text: String,
}

/// A side of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The contractor.
    Vendor,
    /// The author, for the department.
    Author,
}

/// A delivery and its review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// The public repository.
    pub repository: String,
    /// The commit or pull request.
    pub commit: String,
    /// What the contractor says about it.
    pub notes: String,
    /// Each acceptance criterion; empty while the review waits.
    pub review: Vec<Judgment>,
}

/// The review of one acceptance criterion.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgment {
    /// Whether it is met.
    pub met: bool,
    /// Why not.
    pub reason: String,
}

/// What both sides say at the end.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothFeedback {
    /// The contractor.
    pub vendor: FeedbackDraft,
    /// The department.
    pub department: FeedbackDraft,
}

impl Delivery {
    /// The review, criterion by criterion.
    pub fn checks(&self) -> Vec<CriterionCheck> {
        let check = |(criterion, judgment): (u32, &Judgment)| CriterionCheck {
            criterion,
            met: judgment.met,
            reason: judgment.reason.clone(),
        };
        (0..).zip(&self.review).map(check).collect()
    }
}

/// What an opportunity says, without its dates.
///
/// # Errors
/// When there is no such file, or it does not hold one.
pub fn content(slug: &str) -> Result<OpportunityContent, Trouble> {
    parsed(&format!("{slug}.json"))?.ok_or_else(|| Trouble::missing(slug))
}

/// What was said about an opportunity; nothing, where there is no file.
///
/// # Errors
/// When the file does not hold it.
pub fn said(slug: &str) -> Result<Said, Trouble> {
    Ok(parsed(&format!("said/{slug}.json"))?.unwrap_or_default())
}

fn parsed<T: DeserializeOwned>(path: &str) -> Result<Option<T>, Trouble> {
    let Some(file) = Files::get(path) else {
        return Ok(None);
    };
    let wrong = |error| Trouble::missing(&format!("a readable {path}: {error}"));
    serde_json::from_slice(&file.data).map(Some).map_err(wrong)
}
