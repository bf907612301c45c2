//! `POST /contracts/{id}/decide-dispute`.

use actix_web::post;
use serde_json::json;
use shared::contracts::commands::decide_dispute as decide;
use shared::contracts::{ContractView, DisputeDecision};
use shared::ids::ContractId;
use shared::notifications::{NoticeKind, same};

use super::{notices, store, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;

/// Decide a dispute.
///
/// By the contracting authority, with the reasons.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/decide-dispute")]
pub async fn decide_dispute(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DisputeDecision>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let decision = draft.into_inner().decision;
    let settled = decide(&actor, &contract, decision.clone(), now)?;
    store::save(&act, &settled).await?;
    let data = json!({ "decision": decision });
    audit::record(&act, Stream::Contract(*id), "dispute_decided", &data).await?;
    reminders::cancel(&act, Reminder::Dispute, Stream::Contract(*id)).await?;
    let people = notices::both_sides(&act, &settled).await?;
    let more = [("reason", same(decision))];
    notices::tell(&act, &settled, people, NoticeKind::DisputeDecided, &more).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
