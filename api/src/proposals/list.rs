//! `GET /proposals`.

use actix_web::get;
use serde::Deserialize;
use shared::ids::OpportunityId;
use shared::page::Page;
use shared::proposals::{ProposalFacts, ProposalSummary};
use utoipa::IntoParams;
use validator::Validate;

use super::store::{self, Place};
use super::view;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// What the list is narrowed to.
#[derive(Clone, Copy, Debug, Default, Deserialize, Validate, IntoParams)]
pub struct ProposalsQuery {
    /// The opportunity that they answer.
    pub opportunity: Option<OpportunityId>,
}

/// List your proposals and those you act on for an organization, the newest change first.
#[utoipa::path(tag = "proposals", params(ProposalsQuery, Paging))]
#[get("/proposals")]
pub async fn list_proposals(
    SignedIn(actor): SignedIn,
    query: Query<ProposalsQuery>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<ProposalSummary>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let limit = paging.limit();
    let after = paging.after::<Place>()?;
    let found = store::of_vendor(&read, &actor, query.opportunity, after, limit).await?;
    let page = cursor::page(found, limit, |(place, _)| *place);
    let facts: Vec<ProposalFacts> = page.items.into_iter().map(|(_, facts)| facts).collect();
    let items = view::summaries(&read, &facts, now).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
