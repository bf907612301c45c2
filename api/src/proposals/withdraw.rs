//! `POST /proposals/{id}/withdraw`.

use actix_web::post;
use serde_json::json;
use shared::fairness::ReceiptAct;
use shared::ids::ProposalId;
use shared::notifications::NoticeKind;
use shared::proposals::ProposalView;
use shared::proposals::commands::withdraw;

use super::{notices, store, view};
use crate::ctx::Ctx;
use crate::fairness::receipts;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, opportunities};

/// Withdraw a proposal.
///
/// Until the closing instant, and only you learn of it. The draft stays: you may submit it again.
#[utoipa::path(tag = "proposals", params(IfMatch))]
#[post("/proposals/{id}/withdraw")]
pub async fn withdraw_proposal(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    version: IfMatch,
    key: IdempotencyKey,
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
    let withdrawn = withdraw(&actor, &proposal, &opportunity, now)?;
    store::save(&act, &withdrawn).await?;
    receipts::issue(&act, &withdrawn, ReceiptAct::Withdrawn).await?;
    audit::record(&act, Stream::Proposal(*id), "proposal_withdrawn", &json!({})).await?;
    notices::tell_vendor(&act, &withdrawn, &opportunity, NoticeKind::ProposalWithdrawn, &[]).await?;
    act.commit(*id).await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}
