//! `GET /contracts/{id}`.

use actix_web::get;
use shared::contracts::ContractView;
use shared::ids::ContractId;
use shared::privacy::PersonalData;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;

/// Read a contract.
///
/// For the contractor, the officials of the department and auditors: the terms, the work, the
/// money with its clocks, the messages, the record.
#[utoipa::path(tag = "contracts")]
#[get("/contracts/{id}")]
pub async fn read_contract(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    ctx: Ctx,
) -> Result<Found<ContractView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let view = view::of(&read, *id, &actor, now).await?;
    // Whoever stands on the same side reads what is their own.
    if !view.facts.is_of(&actor) {
        let about = Stream::Contract(view.id);
        let reading = Reading { what: PersonalData::Contract, act: "read_contract", about };
        reads::note(&ctx, &read, &actor, &[view.facts.vendor_id], reading).await?;
    }
    Ok(Found(view))
}
