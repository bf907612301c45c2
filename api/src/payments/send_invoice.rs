//! `POST /contracts/{id}/send-invoice`.

use actix_web::post;
use chrono::Duration;
use serde_json::json;
use shared::contracts::ContractView;
use shared::ids::{ContractId, InvoiceId};
use shared::payments::commands::{InvoiceParts, send_invoice as send};

use super::{notices, store};
use crate::contracts::{self, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::organizations::party;
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, machine};

/// How long before payment is due certifiers and payers are reminded.
const REMINDER_DAYS: i64 = 5;

/// Send the invoice.
///
/// The system drafts it from the contract and from the vendor's account: their name, address and tax
/// standing of this day, at the rates of this day. Where tax lifts it over the programme's ceiling it
/// is refused. Sent again after a deficiency notice, it starts the days for payment anew.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/send-invoice")]
pub async fn send_invoice(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = contracts::store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let vendor = party::of(&act, contract.proponent()).await?;
    let programme = view::programme_of(&act, &contract).await?;
    let taxes = view::taxes_today(&act, &contract, now).await?;
    let count = store::count(&act, *id).await?;
    let parts = InvoiceParts {
        from: &vendor.sender(),
        tax: vendor.tax.as_ref(),
        taxes: &taxes,
        programme: &programme,
        count,
    };
    let invoiced = send(&actor, &contract, &parts, InvoiceId(machine::new_id()), now)?;
    store::save(&act, &invoiced).await?;
    let stream = Stream::Contract(*id);
    // The registration numbers stay on the invoice: people may leave, the record stays.
    let sent = invoiced.invoice.as_ref().map(|invoice| (&invoice.number, &invoice.amounts));
    audit::record(&act, stream, "invoice_sent", &json!({ "invoice": sent })).await?;
    reminders::cancel(&act, Reminder::Invoice, stream).await?;
    let clock = view::payment_clock(&invoiced, &programme, now);
    if let Some(due) = clock.and_then(|clock| clock.due_at) {
        let before = due - Duration::days(REMINDER_DAYS);
        reminders::schedule(&act, Reminder::Payment, stream, before).await?;
    }
    notices::sent(&act, &invoiced).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
