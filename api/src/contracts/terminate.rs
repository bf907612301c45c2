//! `POST /contracts/{id}/terminate`.

use actix_web::post;
use serde_json::json;
use shared::actor::Visitor;
use shared::contracts::commands::terminate;
use shared::contracts::file::after_termination;
use shared::contracts::{ContractFacts, ContractView, TerminationDraft};
use shared::ids::ContractId;
use shared::notifications::{NoticeKind, same};
use shared::opportunities::{OpportunityFacts, OpportunityState};
use shared::work::dispute_step;

use super::{notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, awards, evaluations, opportunities, programmes};

/// End a contract early.
///
/// By the contracting authority, with the reason: for default without payment, or for convenience
/// with payment of the part that is done. With nothing to pay, the reserve list is open again.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/terminate")]
pub async fn terminate_contract(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<TerminationDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let seen = store::read(&act, *id, &Visitor::Person(actor.clone())).await?;
    awards::lock_people(&act, seen.opportunity_id).await?;
    let (opportunity, contract) = store::lock_with_opportunity(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let ended = terminate(&actor, &contract, &draft, now)?;
    store::save(&act, &ended).await?;
    let stream = Stream::Contract(*id);
    let data = json!({ "number": ended.number, "state": ended.state, "reason": draft.reason });
    audit::record(&act, stream, "contract_terminated", &data).await?;
    reminders::cancel_all(&act, stream).await?;
    let programme = view::programme_of(&act, &ended).await?;
    if dispute_step(&ended).is_some() {
        reminders::schedule_step(&act, Reminder::Dispute, stream, &programme).await?;
    }
    if ended.payable_since().is_some() {
        reminders::schedule_step(&act, Reminder::Invoice, stream, &programme).await?;
    }
    move_file(&act, &opportunity, &ended, &draft.reason).await?;
    let people = notices::both_sides(&act, &ended).await?;
    let more = [("reason", same(&draft.reason))];
    notices::tell(&act, &ended, people, NoticeKind::ContractTerminated, &more).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// The offer no longer stands; the file goes back to its reserve list, or is over, or waits for
/// the payment of what was done.
async fn move_file(
    act: &Act,
    opportunity: &OpportunityFacts,
    contract: &ContractFacts,
    reason: &str,
) -> Result<(), Problem> {
    let now = act.now().await?;
    let programme = programmes::store::of_file(act, opportunity.programme).await?.document;
    let offer = awards::store::lock(act, contract.offer_id).await?;
    awards::end_offer(act, &offer).await?;
    let list = awards::reserve_list(act, opportunity.id).await?;
    let selected = evaluations::store::dated_selection(act, opportunity.id).await?;
    let selected_at = selected.map_or(now, |(_, at)| at);
    let moved = after_termination(opportunity, contract, &list.reserve(), &programme, selected_at, now);
    opportunities::store::save(act, &moved).await?;
    let data = json!({ "number": contract.number, "state": moved.state, "reason": reason });
    audit::record(act, Stream::Opportunity(moved.id), "contract_terminated", &data).await?;
    if let OpportunityState::Selected { .. } = moved.state {
        awards::expire::next_offer_to_make(act, &moved).await?;
    }
    Ok(())
}
