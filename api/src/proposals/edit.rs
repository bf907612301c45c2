//! `PUT /proposals/{id}`.

use actix_web::put;
use shared::ids::ProposalId;
use shared::proposals::commands::edit;
use shared::proposals::{ProposalDraft, ProposalView};

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Path, Problem, SignedIn};
use crate::opportunities;

/// Save a proposal's draft.
///
/// Takes the whole content. What was submitted stays as it is until you submit again. A draft that was
/// never submitted can be saved even after closing, so that nothing typed is lost; one that closing
/// opened, or that was withdrawn before it, can no longer be changed.
#[utoipa::path(tag = "proposals", params(IfMatch))]
#[put("/proposals/{id}")]
pub async fn edit_proposal(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    version: IfMatch,
    draft: Json<ProposalDraft>,
    ctx: Ctx,
) -> Result<Changed<ProposalView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    let found = store::find(&write, *id, &actor).await?;
    let opportunity = opportunities::store::lock_shared(&write, found.opportunity_id, &actor).await?;
    let proposal = store::lock(&write, *id, &actor).await?;
    version.check(proposal.version)?;
    let now = write.now().await?;
    let edited = edit(&actor, &proposal, &opportunity, now)?;
    // Saving a draft is not an act: no event, no mail.
    store::save_draft(&write, &edited, &draft.content).await?;
    write.commit_quietly().await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}
