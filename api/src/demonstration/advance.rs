//! `POST /demonstration/advance`.

use actix_web::post;
use chrono::{DateTime, Utc};
use serde_json::json;
use shared::demonstration::{Advance, DemonstrationTime, may_advance};

use super::{clock, only_here};
use crate::ctx::Ctx;
use crate::http::{Changed, Json, Problem};
use crate::stream::Stream;
use crate::{audit, timers};

/// Move business time on.
///
/// Stops at every moment on the way at which something is due, so that files close at their
/// instant and not when somebody looks. Answers when all of it has happened.
#[utoipa::path(tag = "demonstration", security(()))]
#[post("/demonstration/advance")]
pub async fn advance_demonstration(
    body: Json<Advance>,
    ctx: Ctx,
) -> Result<Changed<DemonstrationTime>, Problem> {
    only_here(&ctx)?;
    let business_time = advance(&ctx, body.to).await?;
    Ok(Changed(DemonstrationTime { business_time }))
}

async fn advance(ctx: &Ctx, to: DateTime<Utc>) -> Result<DateTime<Utc>, Problem> {
    let write = ctx.begin_system().await?;
    clock::lock(&write).await?;
    may_advance(write.now().await?, to)?;
    audit::record(&write, Stream::Instance, "demonstration_advanced", &json!({ "to": to })).await?;
    write.commit().await?;
    travel(ctx, to).await
}

/// Moves business time on, and lets happen whatever is due on the way. Returns where it arrived:
/// at `to`, unless it was later already.
///
/// # Errors
/// When the database does not answer.
pub async fn travel(ctx: &Ctx, to: DateTime<Utc>) -> Result<DateTime<Utc>, Problem> {
    loop {
        timers::settle(ctx).await?;
        if let Some(arrived) = step(ctx, to).await? {
            timers::settle(ctx).await?;
            return Ok(arrived);
        }
    }
}

/// Moves to the next moment at which something is due, or to the end; says when it is there.
async fn step(ctx: &Ctx, to: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Problem> {
    let write = ctx.begin_system().await?;
    clock::lock(&write).await?;
    let now = write.now().await?;
    let next = timers::next_due(&write, now, to).await?;
    clock::move_on(&write, now, next.unwrap_or(to)).await?;
    write.commit().await?;
    Ok(if next.is_none() { Some(to.max(now)) } else { None })
}
