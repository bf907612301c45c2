//! `GET /support/looks/{id}/contracts`.

use actix_web::get;
use shared::contracts::{ContractFacts, ContractSummary};
use shared::ids::SupportLookId;
use shared::page::Page;

use super::look;
use crate::contracts::{store, view};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};

/// See the contracts of the person that a look is at.
#[utoipa::path(tag = "support", params(Paging))]
#[get("/support/looks/{id}/contracts")]
pub async fn list_supported_contracts(
    SignedIn(actor): SignedIn,
    id: Path<SupportLookId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<ContractSummary>, Problem> {
    let read = ctx.begin_read().await?;
    let subject = look::subject(&read, &actor, *id).await?;
    let found = store::list(&read, &subject, paging.after()?, paging.limit()).await?;
    let Page { items, next_cursor, total } = cursor::page(found, paging.limit(), |(place, _)| *place);
    let contracts: Vec<&ContractFacts> = items.iter().map(|(_, contract)| contract).collect();
    let items = view::summaries(&read, &contracts).await?;
    Ok(Listed(Page { items, next_cursor, total }))
}
