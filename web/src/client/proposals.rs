//! One's own proposals.

use shared::ids::{OpportunityId, ProposalId};
use shared::page::Page;
use shared::proposals::{
    ProponentChange, ProposalConfirmation, ProposalDraft, ProposalStart, ProposalSubmission, ProposalSummary,
    ProposalView,
};

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

/// What every act on a proposal comes back with.
pub type Outcome = Result<Loaded<ProposalView>, ApiError>;

/// A page of one's own proposals.
pub async fn list(search: &Query) -> Result<Page<ProposalSummary>, ApiError> {
    let found: Loaded<_> = Call::get(["/proposals?", &search.text()].concat()).read().await?;
    Ok(found.value)
}

/// One's own proposal to an opportunity, if there is one.
pub async fn find(opportunity: OpportunityId) -> Result<Option<ProposalSummary>, ApiError> {
    let search = Query::default().with("opportunity", &opportunity.to_string());
    Ok(list(&search).await?.items.into_iter().next())
}

/// A proposal.
pub async fn read(id: ProposalId) -> Outcome {
    Call::get(at(id, "")).read().await
}

/// Starts a draft.
pub async fn start(opportunity: OpportunityId, draft: &ProposalStart, intent: &Intent) -> Outcome {
    let path = ["/opportunities/", &opportunity.to_string(), "/proposals"].concat();
    Call::post(path).json(draft).intent(intent).read().await
}

/// Saves the draft.
pub async fn save(id: ProposalId, draft: &ProposalDraft, etag: &Etag) -> Outcome {
    Call::put(at(id, "")).json(draft).if_match(etag).read().await
}

/// Proposes in another name.
pub async fn change_proponent(
    id: ProposalId,
    change: ProponentChange,
    etag: &Etag,
    intent: &Intent,
) -> Outcome {
    Call::post(at(id, "/change-proponent")).json(&change).if_match(etag).intent(intent).read().await
}

/// Submits the saved draft.
pub async fn submit(id: ProposalId, opportunity_version: u32, etag: &Etag, intent: &Intent) -> Outcome {
    let draft = ProposalSubmission { opportunity_version };
    Call::post(at(id, "/submit")).json(&draft).if_match(etag).intent(intent).read().await
}

/// Confirms after an amendment.
pub async fn confirm(id: ProposalId, opportunity_version: u32, etag: &Etag, intent: &Intent) -> Outcome {
    let draft = ProposalConfirmation { opportunity_version };
    Call::post(at(id, "/confirm")).json(&draft).if_match(etag).intent(intent).read().await
}

/// Withdraws.
pub async fn withdraw(id: ProposalId, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(at(id, "/withdraw")).if_match(etag).intent(intent).read().await
}

fn at(id: ProposalId, rest: &str) -> String {
    ["/proposals/", &id.to_string(), rest].concat()
}
