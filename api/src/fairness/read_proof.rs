//! `GET /proposals/{id}/proof`.

use actix_web::get;
use shared::actor::Visitor;
use shared::fairness::InclusionProof;
use shared::ids::ProposalId;
use shared::refusal::Refusal;

use super::closings;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::{opportunities, proposals};

/// Read the proof that your proposal was counted at closing.
///
/// The way from its receipt to the root that everybody reads. There is none before closing, and none for
/// what was withdrawn or lapsed.
#[utoipa::path(tag = "proposals")]
#[get("/proposals/{id}/proof")]
pub async fn read_proof(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    ctx: Ctx,
) -> Result<Found<InclusionProof>, Problem> {
    let read = ctx.begin_read().await?;
    let facts = proposals::store::find(&read, *id, &actor).await?;
    let visitor = Visitor::Person(actor);
    let opportunity = opportunities::store::read(&read, facts.opportunity_id, &visitor).await?;
    let received = closings::received(&read, &opportunity).await?.ok_or(Refusal::NotFound)?;
    let submission = facts.submission.ok_or(Refusal::NotFound)?;
    Ok(Found(received.proof(submission.receipt).ok_or(Refusal::NotFound)?))
}
