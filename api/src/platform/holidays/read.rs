//! `GET /platform/holidays`.

use actix_web::get;
use shared::platform::{HolidaysView, may_look_after_platform};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read the holidays with their names.
///
/// For changing them; `read_calendar` is public.
#[utoipa::path(tag = "platform")]
#[get("/platform/holidays")]
pub async fn read_holidays(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<HolidaysView>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    Ok(Found(store::view(&read).await?))
}
