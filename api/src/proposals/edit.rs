//! `PUT /proposals/{id}`.

use actix_web::put;
use shared::ids::ProposalId;
use shared::proposals::commands::edit;
use shared::proposals::{ProposalDraft, ProposalView};

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Path, Problem, SignedIn};

/// Save a proposal's draft.
///
/// Takes the whole content. What was submitted stays as it is until you submit again; the draft can
/// be saved even after closing, so that nothing typed is lost.
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
    let proposal = store::lock(&write, *id, &actor).await?;
    version.check(proposal.version)?;
    let edited = edit(&actor, &proposal)?;
    // Saving a draft is not an act: no event, no mail.
    store::save_draft(&write, &edited, &draft.content).await?;
    write.commit_quietly().await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}
