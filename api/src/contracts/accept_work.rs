//! `POST /contracts/{id}/accept-work`.

use actix_web::post;
use serde_json::json;
use shared::contracts::commands::accept_work as accept;
use shared::contracts::{ContractFacts, ContractView, DeliveryReview, Work};
use shared::ids::{ContractId, DeliveryId};
use shared::notifications::NoticeKind;
use shared::refusal::Refusal;

use super::{notices, store, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;

/// Accept the work.
///
/// By the author, once every acceptance criterion is met. The vendor's invoice is drafted then.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/accept-work")]
pub async fn accept_work(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DeliveryReview>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let checks = draft.into_inner().checks;
    let accepted = accept(&actor, &contract, &checks, now)?;
    let delivery_id = under_review(&contract)?;
    store::save(&act, &accepted).await?;
    store::save_review(&act, delivery_id, &checks, store::Delivered::Accepted).await?;
    let stream = Stream::Contract(*id);
    let data = json!({ "delivery_id": delivery_id, "checks": checks });
    audit::record(&act, stream, "work_accepted", &data).await?;
    reminders::cancel_all(&act, stream).await?;
    let programme = view::programme_of(&act, &accepted).await?;
    reminders::schedule_step(&act, Reminder::Invoice, stream, &programme).await?;
    let people = notices::vendor(&act, &accepted).await?;
    notices::tell(&act, &accepted, people, NoticeKind::WorkAccepted, &[]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// The delivery that is being reviewed.
///
/// # Errors
/// `nothing_delivered`.
pub fn under_review(contract: &ContractFacts) -> Result<DeliveryId, Refusal> {
    match contract.work {
        Work::Delivered { delivery_id, .. } => Ok(delivery_id),
        Work::UnderWay | Work::Revision { .. } | Work::Accepted { .. } => Err(Refusal::NothingDelivered),
    }
}
