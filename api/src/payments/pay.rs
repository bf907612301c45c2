//! `POST /contracts/{id}/pay`.

use actix_web::post;
use serde_json::json;
use shared::contracts::ContractView;
use shared::ids::ContractId;
use shared::payments::PaymentDraft;
use shared::payments::commands::pay;

use super::{notices, store};
use crate::audit;
use crate::contracts::{self, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;

/// Pay an invoice.
///
/// Under section 33 of the Financial Administration Act, by somebody else than who certified.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/pay")]
pub async fn pay_invoice(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<PaymentDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = contracts::store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let draft = draft.into_inner();
    let data = json!({ "method": draft.method, "reference": draft.reference });
    let paid = pay(&actor, &contract, draft, now)?;
    store::save(&act, &paid).await?;
    let stream = Stream::Contract(*id);
    audit::record(&act, stream, "payment_made", &data).await?;
    reminders::cancel(&act, Reminder::Payment, stream).await?;
    let programme = view::programme_of(&act, &paid).await?;
    reminders::schedule_step(&act, Reminder::Receipt, stream, &programme).await?;
    notices::paid(&act, &paid).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
