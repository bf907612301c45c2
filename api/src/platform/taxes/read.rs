//! `GET /platform/tax-rates`.

use actix_web::get;
use shared::platform::{TaxesView, may_look_after_platform};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read the sales taxes with their standing.
///
/// For changing them; `list_tax_rates` is public.
#[utoipa::path(tag = "platform")]
#[get("/platform/tax-rates")]
pub async fn read_tax_register(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<TaxesView>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    Ok(Found(store::view(&read, read.now().await?).await?))
}
