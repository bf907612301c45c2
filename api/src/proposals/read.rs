//! `GET /proposals/{id}`.

use actix_web::get;
use shared::ids::ProposalId;
use shared::proposals::ProposalView;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read your proposal.
///
/// The draft, what was submitted and its receipt; later the offer and the debrief. Nobody else's
/// can be read here.
#[utoipa::path(tag = "proposals")]
#[get("/proposals/{id}")]
pub async fn read_proposal(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    ctx: Ctx,
) -> Result<Found<ProposalView>, Problem> {
    Ok(Found(view::fresh(&ctx, *id, &actor).await?))
}
