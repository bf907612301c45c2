//! `POST /departments/{id}/grant-role`.

use actix_web::post;
use serde_json::json;
use shared::departments::{DepartmentDetail, OfficialRoleChange, grant};
use shared::ids::DepartmentId;
use shared::language::Words;

use super::{notices, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

const GIVEN: Words = Words::new("you now are {role}", "rôle attribué\u{a0}: {role}");

/// Give an official one more role.
///
/// By an administrator, to somebody who works in the department already; others are invited.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/departments/{id}/grant-role")]
pub async fn grant_role(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<OfficialRoleChange>,
    ctx: Ctx,
) -> Result<Changed<DepartmentDetail>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    shared::departments::rules::may_read(&actor, *id)?;
    if act.replay().is_some() {
        return Ok(Changed(store::detail(&act, *id).await?));
    }
    let department = store::lock_facts(&act, *id).await?;
    version.check(department.version)?;
    let OfficialRoleChange { person_id, role, reason } = draft.into_inner();
    let changed = grant(&actor, &department, person_id, role)?;
    store::save_people(&act, &department, &changed).await?;
    let data = json!({ "person_id": person_id, "role": role, "reason": reason });
    audit::record(&act, Stream::Department(*id), "role_granted", &data).await?;
    notices::changed(&act, person_id, *id, (GIVEN, role), &reason).await?;
    let view = store::detail(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
