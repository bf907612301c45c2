//! `GET /opportunities/{id}`.

use actix_web::get;
use shared::ids::OpportunityId;
use shared::opportunities::OpportunityView;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, MaybeSignedIn, Path, Problem};

/// Read an opportunity.
///
/// What the public reads: the published content, its amendments, the timeline, the award.
#[utoipa::path(tag = "opportunities", security((), ("bearer" = [])))]
#[get("/opportunities/{id}")]
pub async fn read_opportunity(
    MaybeSignedIn(visitor): MaybeSignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Found<OpportunityView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    Ok(Found(view::read(&read, *id, &visitor, now).await?))
}
