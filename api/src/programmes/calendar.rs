//! `GET /calendar`: the days off, so that dates can be worked out anywhere.

use actix_web::get;
use shared::programmes::CalendarView;

use super::store;
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::http::reply::Found;

/// The federal holidays that business days skip.
#[utoipa::path(operation_id = "read_calendar", tag = "programmes", security(()))]
#[get("/calendar")]
pub async fn read_calendar(ctx: Ctx) -> Result<Found<CalendarView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Found(CalendarView { holidays: store::holidays(&read).await? }))
}
