//! Opportunities as officials work on them: the file and everything decided on it.

use serde::Serialize;
use shared::awards::OfferView;
use shared::ids::{OpportunityId, QuestionId};
use shared::opportunities::{
    AmendmentDraft, CancellationDraft, ChangesRequest, CopyDraft, FileView, FitApproval, MoneyApproval,
    OpportunityDraft, OpportunityStart, OpportunitySummary, PublicationDraft,
};
use shared::page::Page;
use shared::questions::{AnswerDraft, QuestionView};

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// What every act on a file comes back with.
pub type Outcome = Result<Loaded<FileView>, ApiError>;

/// A page of the files of the reader's departments, newest change first.
pub async fn list_files(cursor: Option<&str>) -> Result<Loaded<Page<OpportunitySummary>>, ApiError> {
    let query = cursor.map_or_else(String::new, |cursor| ["?cursor=", cursor].concat());
    Call::get(["/files", &query].concat()).read().await
}

/// The file of an opportunity.
pub async fn read_file(id: OpportunityId) -> Outcome {
    Call::get(["/files/", &id.to_string()].concat()).read().await
}

/// Starts a draft.
pub async fn create_opportunity(start: &OpportunityStart, intent: &Intent) -> Outcome {
    Call::post("/opportunities").json(start).intent(intent).read().await
}

/// Saves the content.
pub async fn edit_opportunity(id: OpportunityId, draft: &OpportunityDraft, etag: &Etag) -> Outcome {
    Call::put(below(id, "")).json(draft).if_match(etag).read().await
}

/// Sends the content for approval.
pub async fn send_for_review(id: OpportunityId, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(below(id, "/send-for-review")).if_match(etag).intent(intent).read().await
}

/// Commits the money.
pub async fn approve_money(id: OpportunityId, draft: &MoneyApproval, etag: &Etag, intent: &Intent) -> Outcome {
    decide(below(id, "/approve-money"), draft, etag, intent).await
}

/// Says that it fits.
pub async fn approve_fit(id: OpportunityId, draft: &FitApproval, etag: &Etag, intent: &Intent) -> Outcome {
    decide(below(id, "/approve-fit"), draft, etag, intent).await
}

/// Sends the content back with reasons.
pub async fn request_changes(id: OpportunityId, draft: &ChangesRequest, etag: &Etag, intent: &Intent) -> Outcome {
    decide(below(id, "/request-changes"), draft, etag, intent).await
}

/// Publishes.
pub async fn publish(id: OpportunityId, draft: &PublicationDraft, etag: &Etag, intent: &Intent) -> Outcome {
    decide(below(id, "/publish"), draft, etag, intent).await
}

/// Publishes an amendment.
pub async fn amend(id: OpportunityId, draft: &AmendmentDraft, etag: &Etag, intent: &Intent) -> Outcome {
    decide(below(id, "/amend"), draft, etag, intent).await
}

/// Calls it off.
pub async fn cancel(id: OpportunityId, draft: &CancellationDraft, etag: &Etag, intent: &Intent) -> Outcome {
    decide(below(id, "/cancel"), draft, etag, intent).await
}

/// Starts a new draft from it.
pub async fn copy(id: OpportunityId, draft: &CopyDraft, intent: &Intent) -> Outcome {
    Call::post(below(id, "/copy")).json(draft).intent(intent).read().await
}

/// Ends the file without an award.
pub async fn end_without_award(id: OpportunityId, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(below(id, "/end-without-award")).if_match(etag).intent(intent).read().await
}

/// Makes the offer to the next on the list.
pub async fn make_offer(id: OpportunityId, etag: &Etag, intent: &Intent) -> Result<Loaded<OfferView>, ApiError> {
    Call::post(below(id, "/make-offer")).if_match(etag).intent(intent).read().await
}

/// The offers made so far, and everybody passed over.
pub async fn list_offers(id: OpportunityId) -> Result<Loaded<Page<OfferView>>, ApiError> {
    Call::get(below(id, "/offers")).read().await
}

/// The questions on a file.
pub async fn list_questions(id: OpportunityId) -> Result<Loaded<Page<QuestionView>>, ApiError> {
    Call::get(below(id, "/questions")).read().await
}

/// Publishes an answer.
pub async fn answer_question(
    id: QuestionId,
    draft: &AnswerDraft,
    etag: &Etag,
    intent: &Intent,
) -> Result<Loaded<QuestionView>, ApiError> {
    let path = ["/questions/", &id.to_string(), "/answer"].concat();
    Call::post(path).json(draft).if_match(etag).intent(intent).read().await
}

async fn decide<B: Serialize>(path: String, draft: &B, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(path).json(draft).if_match(etag).intent(intent).read().await
}

fn below(id: OpportunityId, rest: &str) -> String {
    ["/opportunities/", &id.to_string(), rest].concat()
}
