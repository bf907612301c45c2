//! `GET /departments/{id}/settings`.

use actix_web::get;
use shared::departments::DepartmentSettingsView;
use shared::departments::rules::may_administer;
use shared::ids::DepartmentId;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};

/// How many versions a department ever has at most, as far as this list goes.
const VERSIONS_MAX: u64 = 1_000;

/// List the settings that a department had, the newest first.
#[utoipa::path(tag = "departments", params(Paging))]
#[get("/departments/{id}/settings")]
pub async fn list_settings(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<DepartmentSettingsView>, Problem> {
    let read = ctx.begin_read().await?;
    may_administer(&actor, *id)?;
    let after = paging.after::<u32>()?.unwrap_or(u32::MAX);
    let mut all = store::settings_history(&read, *id, VERSIONS_MAX).await?;
    all.retain(|version| version.number < after);
    Ok(Listed(cursor::page(all, paging.limit(), |version| version.number)))
}
