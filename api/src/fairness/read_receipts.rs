//! `GET /opportunities/{id}/receipts`.

use actix_web::get;
use shared::fairness::Received;
use shared::ids::OpportunityId;
use shared::refusal::Refusal;

use super::closings;
use crate::ctx::Ctx;
use crate::http::{Found, MaybeSignedIn, Path, Problem};
use crate::opportunities;

/// Read the receipts that closing counted.
///
/// Their number, the root over them and our signature. Before closing there is nothing: not even whether
/// anybody proposed.
#[utoipa::path(tag = "opportunities", security((), ("bearer" = [])))]
#[get("/opportunities/{id}/receipts")]
pub async fn read_receipts(
    MaybeSignedIn(visitor): MaybeSignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Found<Received>, Problem> {
    let read = ctx.begin_read().await?;
    let facts = opportunities::store::read(&read, *id, &visitor).await?;
    Ok(Found(closings::received(&read, &facts).await?.ok_or(Refusal::NotFound)?))
}
