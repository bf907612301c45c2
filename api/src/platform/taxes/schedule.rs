//! `POST /platform/tax-rates/schedule`.

use actix_web::post;
use shared::platform::{self, Register, TaxDraft, TaxesView, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Schedule other taxes for a province.
///
/// They apply to contracts awarded from their day on; contracts that exist keep theirs.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/tax-rates/schedule")]
pub async fn schedule_taxes(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<TaxDraft>,
    ctx: Ctx,
) -> Result<Changed<TaxesView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act, act.now().await?).await?));
    }
    registers::lock(&act, Register::TaxRates, version).await?;
    let now = act.now().await?;
    let row = platform::schedule_taxes(&actor, &store::all(&act).await?, draft.into_inner(), now)?;
    store::keep(&act, &row).await?;
    audit::record(&act, Stream::Platform(Register::TaxRates), "taxes_scheduled", &row).await?;
    let view = store::view(&act, act.now().await?).await?;
    act.commit(Register::TaxRates.id()).await?;
    Ok(Changed(view))
}
