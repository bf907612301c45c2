//! `GET /tax-rates`: the dated rows of sales taxes.

use actix_web::get;
use shared::page::Page;
use shared::province::TaxRow;

use super::store;
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::http::reply::Listed;

/// The sales taxes of every province, each from its day on.
#[utoipa::path(operation_id = "list_tax_rates", tag = "programmes", security(()))]
#[get("/tax-rates")]
pub async fn list_tax_rates(ctx: Ctx) -> Result<Listed<TaxRow>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Listed(Page::whole(store::tax_rows(&read).await?)))
}
