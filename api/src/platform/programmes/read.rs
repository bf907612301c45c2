//! `GET /platform/programmes`.

use actix_web::get;
use shared::platform::{ProgrammesView, may_look_after_platform};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read every version of every programme.
///
/// Scheduled and withdrawn ones too; `list_programmes` is public.
#[utoipa::path(tag = "platform")]
#[get("/platform/programmes")]
pub async fn read_programme_versions(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Found<ProgrammesView>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    Ok(Found(store::view(&read, read.now().await?).await?))
}
