//! `POST /platform/holidays/add`.

use actix_web::post;
use shared::platform::{self, HolidayDraft, HolidaysView, Register, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Add a holiday.
///
/// Only a day after today: business days that were counted stay counted.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/holidays/add")]
pub async fn add_holiday(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<HolidayDraft>,
    ctx: Ctx,
) -> Result<Changed<HolidaysView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act).await?));
    }
    registers::lock(&act, Register::Holidays, version).await?;
    let now = act.now().await?;
    let holiday = platform::add_holiday(&actor, &store::all(&act).await?, &draft, now)?;
    store::keep(&act, &holiday).await?;
    audit::record(&act, Stream::Platform(Register::Holidays), "holiday_added", &holiday).await?;
    let view = store::view(&act).await?;
    act.commit(Register::Holidays.id()).await?;
    Ok(Changed(view))
}
