//! `POST /contracts/{id}/request-revision`.

use actix_web::post;
use serde_json::json;
use shared::contracts::commands::request_revision as send_back;
use shared::contracts::{ContractFacts, ContractView, CriterionCheck, DeliveryReview};
use shared::ids::ContractId;
use shared::notifications::{NoticeKind, same};

use super::accept_work::under_review;
use super::sign::set_clocks;
use super::{notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::opportunities::notices::moment;
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, programmes};

/// Send the work back.
///
/// By the author, with the reason for each criterion that is not met. The contractor has the cure
/// period, or until delivery is due if that is later.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/request-revision")]
pub async fn request_revision(
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
    let programme = view::programme_of(&act, &contract).await?;
    let calendar = programmes::store::calendar(&act).await?;
    let checks = draft.into_inner().checks;
    let returned = send_back(&actor, &contract, &checks, &programme, &calendar, now)?;
    let delivery_id = under_review(&contract)?;
    store::save(&act, &returned).await?;
    store::save_review(&act, delivery_id, &checks, store::Delivered::SentBack).await?;
    let reasons = reasons(&checks);
    let stream = Stream::Contract(*id);
    let data = json!({ "delivery_id": delivery_id, "checks": checks, "reasons": reasons });
    audit::record(&act, stream, "revision_requested", &data).await?;
    reminders::cancel(&act, Reminder::Acceptance, stream).await?;
    set_clocks(&act, &returned).await?;
    tell(&act, &returned, &reasons).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// The reasons for what is not met, one after the other.
fn reasons(checks: &[CriterionCheck]) -> String {
    let unmet = checks.iter().filter(|check| !check.met).map(|check| check.reason.trim());
    unmet.collect::<Vec<_>>().join(" ")
}

async fn tell(act: &Act, contract: &ContractFacts, reasons: &str) -> Result<(), Problem> {
    let until = shared::work::contract_due(contract).unwrap_or(contract.delivery_due_at);
    let more = [("due", moment(until)), ("reason", same(reasons))];
    let people = notices::vendor(act, contract).await?;
    notices::tell(act, contract, people, NoticeKind::RevisionRequested, &more).await
}
