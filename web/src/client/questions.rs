//! Questions on an opportunity. Officials read and answer them through `files`.

use shared::ids::OpportunityId;
use shared::questions::{QuestionDraft, QuestionView};

use super::call::{Call, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// Asks.
pub async fn ask(
    id: OpportunityId,
    draft: &QuestionDraft,
    intent: &Intent,
) -> Result<Loaded<QuestionView>, ApiError> {
    let path = ["/opportunities/", &id.to_string(), "/questions"].concat();
    Call::post(path).json(draft).intent(intent).read().await
}
