//! `POST /contracts/{id}/return-invoice`.

use actix_web::post;
use serde_json::json;
use shared::contracts::ContractView;
use shared::ids::ContractId;
use shared::payments::DeficiencyDraft;
use shared::payments::commands::return_invoice as send_back;

use super::{notices, store};
use crate::audit;
use crate::contracts::{self, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;

/// Send an invoice back.
///
/// By the certifier, with the reasons, within the days for it. The days for payment stop until a
/// corrected invoice comes.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/return-invoice")]
pub async fn return_invoice(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DeficiencyDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = contracts::store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let programme = view::programme_of(&act, &contract).await?;
    let clock = view::payment_clock(&contract, &programme, now);
    let reasons = draft.into_inner().reasons;
    let returned = send_back(&actor, &contract, clock.as_ref(), reasons.clone(), now)?;
    store::save(&act, &returned).await?;
    let number = returned.invoice.as_ref().map(|invoice| &invoice.number);
    let data = json!({ "invoice": number, "reasons": reasons });
    let stream = Stream::Contract(*id);
    audit::record(&act, stream, "invoice_returned", &data).await?;
    reminders::cancel(&act, Reminder::Payment, stream).await?;
    reminders::schedule_step(&act, Reminder::Invoice, stream, &programme).await?;
    notices::returned(&act, &returned, &reasons).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
