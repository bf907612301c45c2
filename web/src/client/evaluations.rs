//! The evaluation of an opportunity.

use shared::evaluations::{AssessmentDraft, EvaluationView};
use shared::ids::OpportunityId;

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// The evaluation as it stands, or why there is none.
pub type Outcome = Result<Loaded<EvaluationView>, ApiError>;

/// The opened proposals and what was decided about them.
pub async fn read_evaluation(id: OpportunityId) -> Outcome {
    Call::get(below(id, "/evaluation")).read().await
}

/// Decides one criterion of one proposal.
pub async fn assess(id: OpportunityId, draft: &AssessmentDraft, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(below(id, "/assess")).json(draft).if_match(etag).intent(intent).read().await
}

/// Completes the evaluation.
pub async fn complete_evaluation(id: OpportunityId, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(below(id, "/complete-evaluation")).if_match(etag).intent(intent).read().await
}

fn below(id: OpportunityId, rest: &str) -> String {
    ["/opportunities/", &id.to_string(), rest].concat()
}
