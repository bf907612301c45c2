//! `POST /contracts/{id}/open-dispute`.

use actix_web::post;
use serde_json::json;
use shared::contracts::commands::open_dispute as open;
use shared::contracts::{ContractView, DisputeDraft};
use shared::ids::ContractId;
use shared::notifications::{NoticeKind, same};

use super::{notices, store, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;

/// Open a dispute.
///
/// By either side, one at a time. It is on the record until the contracting authority decides it.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/open-dispute")]
pub async fn open_dispute(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DisputeDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let text = draft.into_inner().text;
    let disputed = open(&actor, &contract, text.clone(), now)?;
    store::save(&act, &disputed).await?;
    audit::record(&act, Stream::Contract(*id), "dispute_opened", &json!({ "text": text })).await?;
    let programme = view::programme_of(&act, &disputed).await?;
    reminders::schedule_step(&act, Reminder::Dispute, Stream::Contract(*id), &programme).await?;
    let people = notices::both_sides(&act, &disputed).await?;
    let more = [("reason", same(text))];
    notices::tell(&act, &disputed, people, NoticeKind::DisputeOpened, &more).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
