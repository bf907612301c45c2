//! `POST /opportunities/{id}/proposals`.

use actix_web::post;
use serde_json::json;
use shared::ids::{OpportunityId, ProposalId};
use shared::proposals::commands::{start, start_for};
use shared::proposals::{ProposalStart, ProposalView};
use shared::refusal::Refusal;

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine, opportunities, organizations};

/// Start a proposal.
///
/// For yourself, or openly for an organization you are in: then its owner and administrators read and
/// change it too. One for each opportunity: a withdrawn one is submitted again.
#[utoipa::path(tag = "proposals")]
#[post("/opportunities/{id}/proposals")]
pub async fn start_proposal(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    key: IdempotencyKey,
    draft: Json<ProposalStart>,
    ctx: Ctx,
) -> Result<Created<ProposalView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let proposal_id = match act.replay() {
        Some(made) => {
            drop(act);
            ProposalId(made)
        }
        None => {
            let ProposalStart { content, organization_id } = draft.into_inner();
            let organization = match organization_id {
                Some(id) => Some(organizations::store::lock_shared(&act, id).await?),
                None => None,
            };
            let opportunity = opportunities::store::lock_shared(&act, *id, &actor).await?;
            let now = act.now().await?;
            let new = ProposalId(machine::new_id());
            let started = match &organization {
                Some(organization) => start_for(&actor, &organization.facts, &opportunity, new, now)?,
                None => start(&actor, &opportunity, new, now)?,
            };
            let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
            let asked = opportunities::store::content(&act, *id, publication.content_number).await?;
            let content = content.with_room_for(&asked);
            store::insert(&act, &started, &content).await?;
            let data = json!({ "opportunity_id": *id, "organization_id": organization_id });
            audit::record(&act, Stream::Proposal(started.id), "proposal_started", &data).await?;
            act.commit(started.id).await?;
            started.id
        }
    };
    let view = view::fresh(&ctx, proposal_id, &actor).await?;
    Ok(Created::at(format!("/proposals/{proposal_id}"), view))
}
