//! `POST /platform/tax-rates/correct`.

use actix_web::post;
use shared::platform::{self, Register, TaxDraft, TaxesView, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Correct taxes that have not begun.
///
/// Their day stays; for another day withdraw them and schedule anew.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/tax-rates/correct")]
pub async fn correct_taxes(
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
    let row = platform::correct_taxes(&actor, &store::all(&act).await?, draft.into_inner(), now)?;
    store::keep(&act, &row).await?;
    audit::record(&act, Stream::Platform(Register::TaxRates), "taxes_corrected", &row).await?;
    let view = store::view(&act, act.now().await?).await?;
    act.commit(Register::TaxRates.id()).await?;
    Ok(Changed(view))
}
