//! `POST /contracts/{id}/confirm-payment`.

use actix_web::post;
use serde_json::json;
use shared::contracts::ContractView;
use shared::contracts::file::complete;
use shared::ids::ContractId;
use shared::payments::commands::confirm_payment as confirm;

use super::{notices, store};
use crate::contracts::{self, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, opportunities, reminders};

/// Confirm that the money arrived.
///
/// By the contractor. The file is completed and closed.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/confirm-payment")]
pub async fn confirm_payment(
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
    let (opportunity, contract) = contracts::store::lock_with_opportunity(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let closed = confirm(&actor, &contract, now)?;
    store::save(&act, &closed).await?;
    let stream = Stream::Contract(*id);
    audit::record(&act, stream, "payment_confirmed", &json!({ "state": closed.state })).await?;
    reminders::cancel_all(&act, stream).await?;
    let completed = complete(&opportunity, now);
    opportunities::store::save(&act, &completed).await?;
    let data = json!({ "number": closed.number, "state": completed.state });
    audit::record(&act, Stream::Opportunity(opportunity.id), "opportunity_completed", &data).await?;
    notices::closed(&act, &closed).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
