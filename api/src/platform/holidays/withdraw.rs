//! `POST /platform/holidays/withdraw`.

use actix_web::post;
use shared::platform::{self, HolidaysView, OneDay, Register, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Withdraw a holiday to come.
///
/// A day that has begun stays as it is.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/holidays/withdraw")]
pub async fn withdraw_holiday(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<OneDay>,
    ctx: Ctx,
) -> Result<Changed<HolidaysView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act).await?));
    }
    registers::lock(&act, Register::Holidays, version).await?;
    let now = act.now().await?;
    let holiday = platform::withdraw_holiday(&actor, &store::all(&act).await?, draft.day, now)?;
    store::withdraw(&act, &holiday).await?;
    audit::record(&act, Stream::Platform(Register::Holidays), "holiday_withdrawn", &holiday).await?;
    let view = store::view(&act).await?;
    act.commit(Register::Holidays.id()).await?;
    Ok(Changed(view))
}
