//! `GET /contracts`.

use actix_web::get;
use shared::contracts::{ContractFacts, ContractSummary};
use shared::page::Page;

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List your contracts.
///
/// Those you hold as a vendor and those of the departments you work in, the newest change first.
#[utoipa::path(tag = "contracts", params(Paging))]
#[get("/contracts")]
pub async fn list_contracts(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<ContractSummary>, Problem> {
    let read = ctx.begin_read().await?;
    let found = store::list(&read, &actor, paging.after()?, paging.limit()).await?;
    let Page { items, next_cursor, total } = cursor::page(found, paging.limit(), |(place, _)| *place);
    let contracts: Vec<&ContractFacts> = items.iter().map(|(_, contract)| contract).collect();
    let items = view::summaries(&read, &contracts).await?;
    Ok(Listed(Page { items, next_cursor, total }))
}
