//! `POST /contracts/{id}/sign`.

use actix_web::post;
use chrono::Duration;
use serde_json::json;
use shared::contracts::commands::sign;
use shared::contracts::file::award;
use shared::contracts::{ContractFacts, ContractState, ContractView, SignatureDraft};
use shared::ids::ContractId;
use shared::opportunities::OpportunityFacts;

use super::{notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, opportunities};

/// How long before the work is due the contractor is reminded.
const REMINDER_DAYS: i64 = 2;

/// Sign a contract.
///
/// By the contractor and, for Canada, by a contracting authority who is not the author. With the
/// second signature it is in force, the award is public, and everybody else is told.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/sign")]
pub async fn sign_contract(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<SignatureDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let (opportunity, contract) = store::lock_with_opportunity(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let name = draft.into_inner().name;
    let signed = sign(&actor, &contract, name.clone(), now)?;
    store::save(&act, &signed).await?;
    let data = json!({ "name": name, "state": signed.state });
    audit::record(&act, Stream::Contract(*id), "contract_signed", &data).await?;
    match signed.state {
        ContractState::InForce { .. } => put_in_force(&act, &signed, &opportunity).await?,
        ContractState::Signing | ContractState::Terminated(_) | ContractState::Closed { .. } => {
            let stream = Stream::Contract(*id);
            let programme = view::programme_of(&act, &signed).await?;
            reminders::schedule_step(&act, Reminder::Signature, stream, &programme).await?;
            notices::signature_needed(&act, &signed).await?;
        }
    }
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// Both have signed: the file is awarded, the clocks run, everybody is told.
async fn put_in_force(
    act: &Act,
    contract: &ContractFacts,
    opportunity: &OpportunityFacts,
) -> Result<(), Problem> {
    let awarded = award(opportunity, act.now().await?)?;
    opportunities::store::save(act, &awarded).await?;
    let stream = Stream::Opportunity(opportunity.id);
    let data = json!({ "number": contract.number, "amounts": contract.amounts, "state": awarded.state });
    audit::record(act, stream, "contract_signed", &data).await?;
    reminders::cancel_all(act, stream).await?;
    set_clocks(act, contract).await?;
    notices::awarded(act, contract, opportunity).await
}

/// Sets the reminders of a delivery, in place of those of an earlier date.
///
/// # Errors
/// When the database does not answer.
pub async fn set_clocks(act: &Act, contract: &ContractFacts) -> Result<(), Problem> {
    let stream = Stream::Contract(contract.id);
    reminders::cancel(act, Reminder::Signature, stream).await?;
    let due = shared::work::contract_due(contract).unwrap_or(contract.delivery_due_at);
    reminders::cancel(act, Reminder::Delivery, stream).await?;
    let before = due - Duration::days(REMINDER_DAYS);
    if before > act.now().await? {
        reminders::schedule(act, Reminder::Delivery, stream, before).await?;
    }
    reminders::schedule(act, Reminder::Overdue, stream, due).await
}
