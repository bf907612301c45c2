//! Opportunities as everybody reads them.

use shared::ids::OpportunityId;
use shared::opportunities::{OpportunitySummary, OpportunityView};
use shared::page::Page;

use super::call::{Call, Loaded};
use crate::failure::ApiError;
use crate::query::Query;

/// A page of the opportunities that a search finds.
pub async fn list(search: &Query) -> Result<Page<OpportunitySummary>, ApiError> {
    let found: Loaded<_> = Call::get(["/opportunities?", &search.text()].concat()).read().await?;
    Ok(found.value)
}

/// One opportunity.
pub async fn read(id: OpportunityId) -> Result<Loaded<OpportunityView>, ApiError> {
    Call::get(["/opportunities/", &id.to_string()].concat()).read().await
}
