//! `POST /proposals/{id}/confirm`.

use actix_web::post;
use serde_json::json;
use shared::fairness::ReceiptAct;
use shared::ids::ProposalId;
use shared::notifications::NoticeKind;
use shared::proposals::commands::confirm;
use shared::proposals::{ProposalConfirmation, ProposalView};

use super::{notices, store, view};
use crate::ctx::Ctx;
use crate::fairness::receipts;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, opportunities};

/// Confirm a proposal after an amendment.
///
/// What you submitted stands as it is. Without it, or a new submission, it lapses at closing.
#[utoipa::path(tag = "proposals", params(IfMatch))]
#[post("/proposals/{id}/confirm")]
pub async fn confirm_proposal(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    version: IfMatch,
    key: IdempotencyKey,
    confirmation: Json<ProposalConfirmation>,
    ctx: Ctx,
) -> Result<Changed<ProposalView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, *id, &actor).await?));
    }
    let found = store::find(&act, *id, &actor).await?;
    let opportunity = opportunities::store::lock_shared(&act, found.opportunity_id, &actor).await?;
    let proposal = store::lock(&act, *id, &actor).await?;
    version.check(proposal.version)?;
    let now = act.now().await?;
    let read = confirmation.opportunity_version;
    let confirmed = confirm(&actor, &proposal, &opportunity, read, now)?;
    store::save(&act, &confirmed).await?;
    receipts::issue(&act, &confirmed, ReceiptAct::Confirmed).await?;
    let data = json!({ "opportunity_version": read });
    audit::record(&act, Stream::Proposal(*id), "proposal_confirmed", &data).await?;
    notices::tell_vendor(&act, &confirmed, &opportunity, NoticeKind::ProposalConfirmed, &[]).await?;
    act.commit(*id).await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}
