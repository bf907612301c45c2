//! `POST /opportunities/{id}/proposals`.

use actix_web::post;
use serde_json::json;
use shared::ids::{OpportunityId, ProposalId};
use shared::proposals::commands::start;
use shared::proposals::{ProposalDraft, ProposalView};
use shared::refusal::Refusal;

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine, opportunities};

/// Start a proposal.
///
/// A draft that only you can read. One for each opportunity: a withdrawn one is submitted again.
#[utoipa::path(tag = "proposals")]
#[post("/opportunities/{id}/proposals")]
pub async fn start_proposal(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    key: IdempotencyKey,
    draft: Json<ProposalDraft>,
    ctx: Ctx,
) -> Result<Created<ProposalView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let proposal_id = match act.replay() {
        Some(made) => {
            drop(act);
            ProposalId(made)
        }
        None => {
            let opportunity = opportunities::store::lock_shared(&act, *id, &actor).await?;
            let now = act.now().await?;
            let started = start(&actor, &opportunity, ProposalId(machine::new_id()), now)?;
            let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
            let asked = opportunities::store::content(&act, *id, publication.content_number).await?;
            let content = draft.into_inner().content.with_room_for(&asked);
            store::insert(&act, &started, &content).await?;
            let data = json!({ "opportunity_id": *id });
            audit::record(&act, Stream::Proposal(started.id), "proposal_started", &data).await?;
            act.commit(started.id).await?;
            started.id
        }
    };
    let view = view::fresh(&ctx, proposal_id, &actor).await?;
    Ok(Created::at(format!("/proposals/{proposal_id}"), view))
}
