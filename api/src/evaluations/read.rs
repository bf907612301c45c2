//! `GET /opportunities/{id}/evaluation`.

use actix_web::get;
use shared::actor::Visitor;
use shared::evaluations::{EvaluationView, may_read_evaluation};
use shared::ids::OpportunityId;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::opportunities;

/// Read the evaluation of an opportunity.
///
/// For whoever works on the file, once it is closed. Who proposed is shown when the selection has
/// opened it; until then names, links, accounts and addresses in the answers are masked.
#[utoipa::path(tag = "evaluations")]
#[get("/opportunities/{id}/evaluation")]
pub async fn read_evaluation(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Found<EvaluationView>, Problem> {
    let read = ctx.begin_read().await?;
    let visitor = Visitor::Person(actor);
    let facts = opportunities::store::read(&read, *id, &visitor).await?;
    may_read_evaluation(&visitor, &facts)?;
    Ok(Found(view::of(&read, &facts).await?))
}
