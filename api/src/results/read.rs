//! `GET /results`.

use actix_web::get;
use shared::results::{ResultsView, medians};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem};

/// Read the public numbers.
///
/// Open now, paid so far, and how long it takes from need to payment: medians over the last 500
/// files closed as paid.
#[utoipa::path(tag = "results", security(()))]
#[get("/results")]
pub async fn read_results(ctx: Ctx) -> Result<Found<ResultsView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let counts = store::counts(&read, now).await?;
    let (need_to_paid_minutes, government_minutes, spans) = medians(&store::closed(&read).await?);
    Ok(Found(ResultsView { need_to_paid_minutes, government_minutes, spans, ..counts }))
}
