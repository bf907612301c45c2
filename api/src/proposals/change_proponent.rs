//! `POST /proposals/{id}/change-proponent`.

use actix_web::post;
use serde_json::json;
use shared::ids::ProposalId;
use shared::proposals::commands::change_proponent as decide;
use shared::proposals::{ProponentChange, ProposalView};

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, opportunities, organizations};

/// Propose in another name.
///
/// Whoever wrote a draft chooses whether it is their own or an organization’s, until it is submitted for
/// the first time. What was typed stays. The organization’s owner and administrators read it from then on,
/// or no longer.
#[utoipa::path(tag = "proposals", params(IfMatch))]
#[post("/proposals/{id}/change-proponent")]
pub async fn change_proponent(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<ProponentChange>,
    ctx: Ctx,
) -> Result<Changed<ProposalView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, *id, &actor).await?));
    }
    let found = store::find(&act, *id, &actor).await?;
    let ProponentChange { organization_id } = draft.into_inner();
    let organization = match organization_id {
        Some(id) => Some(organizations::store::lock_shared(&act, id).await?),
        None => None,
    };
    let opportunity = opportunities::store::lock_shared(&act, found.opportunity_id, &actor).await?;
    let proposal = store::lock(&act, *id, &actor).await?;
    version.check(proposal.version)?;
    let now = act.now().await?;
    let facts = organization.as_ref().map(|organization| &organization.facts);
    let changed = decide(&actor, &proposal, facts, &opportunity, now)?;
    store::save(&act, &changed).await?;
    let data = json!({ "organization_id": organization_id });
    audit::record(&act, Stream::Proposal(*id), "proponent_changed", &data).await?;
    act.commit(*id).await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}
