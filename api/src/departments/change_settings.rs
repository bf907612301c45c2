//! `POST /departments/{id}/settings`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_administer;
use shared::departments::{DepartmentDetail, DepartmentSettings};
use shared::ids::DepartmentId;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, programmes};

/// Change the settings of a department.
///
/// They get the next number. Files that are under way keep the settings they began with.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/departments/{id}/settings")]
pub async fn change_settings(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DepartmentSettings>,
    ctx: Ctx,
) -> Result<Changed<DepartmentDetail>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    may_administer(&actor, *id)?;
    if act.replay().is_some() {
        return Ok(Changed(store::detail(&act, *id).await?));
    }
    let department = store::lock_facts(&act, *id).await?;
    version.check(department.version)?;
    let now = act.now().await?;
    let settings = draft.into_inner();
    let mut faults = settings.faults(&programmes::store::in_force(&act, now).await?);
    let own = store::templates(&act, *id, &settings.templates).await?;
    for (index, chosen) in settings.templates.iter().enumerate() {
        if !own.iter().any(|template| template.id == *chosen) {
            faults.push((format!("/templates/{index}"), "unknown"));
        }
    }
    if !faults.is_empty() {
        return Err(Problem::Fields(faults));
    }
    let number = store::insert_settings(&act, *id, department.version.next(), &settings).await?;
    let data = json!({ "number": number, "settings": settings });
    audit::record(&act, Stream::Department(*id), "department_settings_changed", &data).await?;
    let view = store::detail(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
