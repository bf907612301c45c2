//! `POST /offers/{id}/accept`.

use actix_web::post;
use serde_json::json;
use shared::awards::{OfferFacts, OfferView, accept, amounts_for};
use shared::contracts::ContractFacts;
use shared::contracts::file::{ContractParts, make};
use shared::departments::DepartmentView;
use shared::ids::{ContractId, OfferId};
use shared::language::Language;
use shared::opportunities::OpportunityFacts;
use shared::refusal::Refusal;

use super::{notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::organizations::party::{self, Party};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, contracts, departments, machine, opportunities, programmes, proposals, sealing};

/// Accept an offer.
///
/// Makes the contract, with its number and its amounts; both sides sign next. The tax
/// standing must be in the vendor's account, or in the organization's profile.
#[utoipa::path(tag = "awards", params(IfMatch))]
#[post("/offers/{id}/accept")]
pub async fn accept_offer(
    SignedIn(actor): SignedIn,
    id: Path<OfferId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<OfferView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let seen = view::visible(&act, *id, &actor).await?;
    let department_id = view::opportunity_of(&act, &seen).await?.department_id;
    // The number runs by department, and the vendor holds one more contract: both are locked first.
    let department = departments::store::lock(&act, department_id).await?;
    party::lock_all(&act, &[seen.proponent()]).await?;
    let vendor = party::of(&act, seen.proponent()).await?;
    let facts = opportunities::store::lock_unchecked(&act, seen.opportunity_id).await?;
    let settings = departments::store::settings_of_file(&act, &facts).await?;
    let department = departments::store::as_begun(department, &settings);
    let offer = store::lock(&act, *id).await?;
    version.check(offer.version)?;
    let now = act.now().await?;
    let accepted = accept(&actor, &offer, &facts, vendor.tax.as_ref(), now)?;
    store::save(&act, &accepted).await?;
    let contract = contract(&act, &accepted, &facts, &department, &vendor).await?;
    let stream = Stream::Opportunity(facts.id);
    let data = json!({ "offer_id": offer.id, "rank": offer.rank, "contract": contract.number });
    audit::record(&act, stream, "offer_accepted", &data).await?;
    timers::cancel(&act, TimerAct::OfferExpiry, stream).await?;
    reminders::cancel(&act, Reminder::Offer, stream).await?;
    let waits = Stream::Contract(contract.id);
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    reminders::schedule_step(&act, Reminder::Signature, waits, &programme).await?;
    notices::offer_accepted(&act, &facts, contract.id).await?;
    let view = view::offer(&act, &accepted, &actor, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// Makes the contract, about what is published now, at the taxes of today.
async fn contract(
    act: &Act,
    offer: &OfferFacts,
    facts: &OpportunityFacts,
    department: &DepartmentView,
    vendor: &Party,
) -> Result<ContractFacts, Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let content = opportunities::store::content(act, facts.id, publication.content_number).await?;
    let province = department.contracting_province;
    let taxes = programmes::store::taxes(act, province, act.now().await?).await?;
    let price = content.price.ok_or(Refusal::NotReady)?;
    let parts = ContractParts {
        number: &contracts::store::next_running_number(act, department).await?,
        contractor: &vendor.name,
        content: &content,
        language: language_of(act, offer).await?,
        amounts: &amounts_for(price, &taxes, vendor.tax.as_ref()),
    };
    let made = make(offer, facts, parts, ContractId(machine::new_id()))?;
    contracts::store::insert(act, &made).await?;
    let data = json!({
        "number": made.number, "offer_id": offer.id, "content_number": made.content_number,
        "amounts": made.amounts, "delivery_due_at": made.delivery_due_at, "language": made.language,
    });
    audit::record(act, Stream::Contract(made.id), "contract_made", &data).await?;
    Ok(made)
}

/// The language that the proposal is written in.
async fn language_of(act: &Act, offer: &OfferFacts) -> Result<Language, Problem> {
    let openings = sealing::openings(act, offer.opportunity_id).await?;
    let opened = openings.answers.ok_or(Refusal::NothingSubmitted)?;
    let answers = proposals::store::opened_answers(act, &opened).await?;
    let own = answers.into_iter().find(|(proposal, _)| proposal.id == offer.proposal_id);
    Ok(own.ok_or(Refusal::NothingSubmitted)?.1.language)
}
