//! What anybody checks: receipts, proofs, draws.

use shared::fairness::{DrawView, InclusionProof, ReceiptFile};
use shared::ids::{OpportunityId, ProposalId};

use super::call::{Call, Loaded};
use crate::failure::ApiError;

/// The draw of an opportunity, with every input that is public.
pub async fn read_draw(id: OpportunityId) -> Result<DrawView, ApiError> {
    let path = ["/opportunities/", &id.to_string(), "/draw"].concat();
    Call::get(path).read().await.map(|loaded: Loaded<_>| loaded.value)
}

/// One's own receipt.
pub async fn read_receipt(id: ProposalId) -> Result<ReceiptFile, ApiError> {
    let path = ["/proposals/", &id.to_string(), "/receipt"].concat();
    Call::get(path).read().await.map(|loaded: Loaded<_>| loaded.value)
}

/// The proof that it was counted; nothing before closing.
pub async fn read_proof(id: ProposalId) -> Result<Option<InclusionProof>, ApiError> {
    let path = ["/proposals/", &id.to_string(), "/proof"].concat();
    match Call::get(path).read().await {
        Ok(loaded) => Ok(Some(loaded.value)),
        Err(error) if error.is("not_found") => Ok(None),
        Err(error) => Err(error),
    }
}
