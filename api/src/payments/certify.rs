//! `POST /contracts/{id}/certify`.

use actix_web::post;
use serde_json::json;
use shared::contracts::ContractView;
use shared::ids::ContractId;
use shared::payments::CertificationDraft;
use shared::payments::commands::certify;

use super::{notices, store};
use crate::audit;
use crate::contracts::{self, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Certify an invoice.
///
/// Under section 34 of the Financial Administration Act: the work was received and the price
/// accords with the contract. By somebody who is neither author nor contracting authority.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/certify")]
pub async fn certify_invoice(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<CertificationDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = contracts::store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let certified = certify(&actor, &contract, now)?;
    store::save(&act, &certified).await?;
    let number = certified.invoice.as_ref().map(|invoice| &invoice.number);
    let data = json!({ "invoice": number, "certify": draft.certify });
    audit::record(&act, Stream::Contract(*id), "invoice_certified", &data).await?;
    notices::certified(&act, &certified, actor.person_id).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
