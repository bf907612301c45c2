//! Contracts, from the signatures to the feedback.
//!
//! Every act answers with the contract as it stands then. So an act is a call that [`send`] sends:
//! one way for all fourteen.

use shared::accounts::AccountView;
use shared::contracts::{
    ContractSummary, ContractView, DeliveryDraft, DeliveryReview, DisputeDecision, DisputeDraft,
    ExtensionDraft, MessageDraft, SignatureDraft, TerminationDraft,
};
use shared::ids::ContractId;
use shared::page::Page;
use shared::payments::{CertificationDraft, DeficiencyDraft, FeedbackDraft, PaymentDraft};

use super::accounts;
use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

/// My contracts: the vendor's own, or those of the official's departments.
pub async fn list(search: &Query) -> Result<Page<ContractSummary>, ApiError> {
    let found: Loaded<_> = Call::get(["/contracts?", &search.text()].concat()).read().await?;
    Ok(found.value)
}

/// A contract.
pub async fn read(id: ContractId) -> Result<Loaded<ContractView>, ApiError> {
    Call::get(path(id)).read().await
}

/// The reader's own account, where an invoice is to be drafted from it.
pub async fn read_account(needed: bool) -> Result<Option<AccountView>, ApiError> {
    if !needed {
        return Ok(None);
    }
    accounts::read_account().await.map(|account| Some(account.value))
}

/// Sends an act on the contract that was read with this version tag.
pub async fn send(call: Call, etag: Etag, intent: Intent) -> Result<Loaded<ContractView>, ApiError> {
    call.if_match(&etag).intent(&intent).read().await
}

/// Signs.
pub fn sign(id: ContractId, draft: &SignatureDraft) -> Call {
    act(id, "/sign").json(draft)
}

/// Delivers.
pub fn deliver(id: ContractId, draft: &DeliveryDraft) -> Call {
    act(id, "/deliver").json(draft)
}

/// Accepts the work.
pub fn accept_work(id: ContractId, review: &DeliveryReview) -> Call {
    act(id, "/accept-work").json(review)
}

/// Sends the work back.
pub fn request_revision(id: ContractId, review: &DeliveryReview) -> Call {
    act(id, "/request-revision").json(review)
}

/// Gives more time.
pub fn extend(id: ContractId, draft: &ExtensionDraft) -> Call {
    act(id, "/extend").json(draft)
}

/// Ends the contract early.
pub fn terminate(id: ContractId, draft: &TerminationDraft) -> Call {
    act(id, "/terminate").json(draft)
}

/// Writes a message on the file.
pub fn post_message(id: ContractId, draft: &MessageDraft) -> Call {
    act(id, "/post-message").json(draft)
}

/// Opens a dispute.
pub fn open_dispute(id: ContractId, draft: &DisputeDraft) -> Call {
    act(id, "/open-dispute").json(draft)
}

/// Decides a dispute.
pub fn decide_dispute(id: ContractId, draft: &DisputeDecision) -> Call {
    act(id, "/decide-dispute").json(draft)
}

/// Sends the invoice that the system drafted.
pub fn send_invoice(id: ContractId) -> Call {
    act(id, "/send-invoice")
}

/// Sends the invoice back with reasons.
pub fn return_invoice(id: ContractId, draft: &DeficiencyDraft) -> Call {
    act(id, "/return-invoice").json(draft)
}

/// Certifies the invoice.
pub fn certify(id: ContractId, draft: CertificationDraft) -> Call {
    act(id, "/certify").json(&draft)
}

/// Pays.
pub fn pay(id: ContractId, draft: &PaymentDraft) -> Call {
    act(id, "/pay").json(draft)
}

/// Confirms that the money arrived.
pub fn confirm_payment(id: ContractId) -> Call {
    act(id, "/confirm-payment")
}

/// Gives feedback on the other side.
pub fn give_feedback(id: ContractId, draft: &FeedbackDraft) -> Call {
    act(id, "/give-feedback").json(draft)
}

fn act(id: ContractId, verb: &str) -> Call {
    Call::post([&path(id), verb].concat())
}

fn path(id: ContractId) -> String {
    ["/contracts/", &id.to_string()].concat()
}
