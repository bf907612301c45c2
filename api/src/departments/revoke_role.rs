//! `POST /departments/{id}/revoke-role`.

use actix_web::post;
use serde_json::json;
use shared::departments::{DepartmentDetail, OfficialRoleChange, revoke};
use shared::ids::DepartmentId;
use shared::language::Words;

use super::{notices, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

const TAKEN: Words = Words::new("you no longer are {role}", "rôle retiré\u{a0}: {role}");

/// Take a role away.
///
/// It ends at the person's next request. The last administrator keeps theirs. Files that lose their
/// author wait for a hand-over.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/departments/{id}/revoke-role")]
pub async fn revoke_role(
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
    let changed = revoke(&actor, &department, person_id, role)?;
    store::save_people(&act, &department, &changed).await?;
    let data = json!({ "person_id": person_id, "role": role, "reason": reason });
    audit::record(&act, Stream::Department(*id), "role_revoked", &data).await?;
    notices::changed(&act, person_id, *id, (TAKEN, role), &reason).await?;
    notices::without_author(&act, &changed, person_id).await?;
    let view = store::detail(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
