//! Opportunities as officials work on them: the file and everything decided on it.
//!
//! Most acts answer with the file as it stands then. So an act is a call that [`send`] sends.

use shared::awards::{DisqualificationDraft, OfferDraft, OfferView, ReinstatementDraft};
use shared::evaluations::PublicValueDraft;
use shared::files::Extent;
use shared::ids::{OpportunityId, QuestionId, Version};
use shared::opportunities::{
    AmendmentDraft, CancellationDraft, ChangesRequest, CopyDraft, FileView, FitApproval, MoneyApproval,
    OpportunityDraft, OpportunityStart, OpportunitySummary, PublicationDraft,
};
use shared::page::Page;
use shared::questions::{AnswerDraft, QuestionView};

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// The file as it stands, or why it could not be had.
pub type Outcome = Result<Loaded<FileView>, ApiError>;

/// What an act answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The file itself, or the new one that was made from it.
    File,
    /// Something of the file, which is then read again.
    Part(OpportunityId),
}

/// A page of the files of the reader's departments, newest change first.
pub async fn list_files(cursor: Option<&str>) -> Result<Loaded<Page<OpportunitySummary>>, ApiError> {
    let query = cursor.map_or_else(String::new, |cursor| ["?cursor=", cursor].concat());
    Call::get(["/files", &query].concat()).read().await
}

/// The file of an opportunity.
pub async fn read_file(id: OpportunityId) -> Outcome {
    Call::get(["/files/", &id.to_string()].concat()).read().await
}

/// The offers made so far, and everybody passed over.
pub async fn list_offers(id: OpportunityId) -> Result<Loaded<Page<OfferView>>, ApiError> {
    Call::get(below(id, "/offers")).read().await
}

/// The questions on an opportunity.
pub async fn list_questions(id: OpportunityId) -> Result<Loaded<Page<QuestionView>>, ApiError> {
    Call::get(below(id, "/questions")).read().await
}

/// Starts a draft.
pub async fn create_opportunity(start: &OpportunityStart, intent: &Intent) -> Outcome {
    Call::post("/opportunities").json(start).intent(intent).read().await
}

/// Starts a draft from a file.
pub async fn copy_opportunity(id: OpportunityId, draft: &CopyDraft, intent: &Intent) -> Outcome {
    copy(id, draft).intent(intent).read().await
}

/// Saves the content.
pub async fn edit_opportunity(id: OpportunityId, draft: &OpportunityDraft, etag: &Etag) -> Outcome {
    Call::put(below(id, "")).json(draft).if_match(etag).read().await
}

/// Sends an act on the file that was read with this version tag.
pub async fn send(call: Call, etag: Etag, reply: Reply, intent: Intent) -> Outcome {
    // An answer names the version of its question.
    let call = if call.etag.is_none() { call.if_match(&etag) } else { call };
    let call = call.intent(&intent);
    match reply {
        Reply::File => call.read().await,
        Reply::Part(id) => {
            call.done().await?;
            read_file(id).await
        }
    }
}

/// Sends the content for approval.
pub fn send_for_review(id: OpportunityId) -> Call {
    act(id, "/send-for-review")
}

/// Commits the money.
pub fn approve_money(id: OpportunityId, draft: &MoneyApproval) -> Call {
    act(id, "/approve-money").json(draft)
}

/// Says that it fits.
pub fn approve_fit(id: OpportunityId, draft: &FitApproval) -> Call {
    act(id, "/approve-fit").json(draft)
}

/// Sends the content back with reasons.
pub fn request_changes(id: OpportunityId, draft: &ChangesRequest) -> Call {
    act(id, "/request-changes").json(draft)
}

/// Publishes.
pub fn publish(id: OpportunityId, draft: &PublicationDraft) -> Call {
    act(id, "/publish").json(draft)
}

/// Publishes an amendment.
pub fn amend(id: OpportunityId, draft: &AmendmentDraft) -> Call {
    act(id, "/amend").json(draft)
}

/// Calls it off.
pub fn cancel(id: OpportunityId, draft: &CancellationDraft) -> Call {
    act(id, "/cancel").json(draft)
}

/// Starts a new draft from it.
pub fn copy(id: OpportunityId, draft: &CopyDraft) -> Call {
    act(id, "/copy").json(draft)
}

/// Fixes the public value of the draw.
pub fn fix_public_value(id: OpportunityId, draft: &PublicValueDraft) -> Call {
    act(id, "/fix-public-value").json(draft)
}

/// Makes the offer to the next on the list.
pub fn make_offer(id: OpportunityId, draft: &OfferDraft) -> Call {
    act(id, "/make-offer").json(draft)
}

/// Takes a proponent off the list.
pub fn disqualify(id: OpportunityId, draft: &DisqualificationDraft) -> Call {
    act(id, "/disqualify").json(draft)
}

/// Puts a proponent back on the list.
pub fn reinstate(id: OpportunityId, draft: &ReinstatementDraft) -> Call {
    act(id, "/reinstate").json(draft)
}

/// Ends the file without an award.
pub fn end_without_award(id: OpportunityId) -> Call {
    act(id, "/end-without-award")
}

/// Publishes an answer.
pub fn answer_question(id: QuestionId, version: Version, draft: &AnswerDraft) -> Call {
    let path = ["/questions/", &id.to_string(), "/answer"].concat();
    Call::post(path).json(draft).if_match(&Etag::of(version))
}

/// The archive of a file: all of it for whoever may read it, or its public part.
pub async fn download(id: OpportunityId, extent: Extent) -> Result<Vec<u8>, ApiError> {
    let root = match extent {
        Extent::Whole => "/files/",
        Extent::Public => "/opportunities/",
    };
    Call::get([root, &id.to_string(), "/download"].concat()).bytes().await
}

fn act(id: OpportunityId, verb: &str) -> Call {
    Call::post(below(id, verb))
}

fn below(id: OpportunityId, rest: &str) -> String {
    ["/opportunities/", &id.to_string(), rest].concat()
}
