//! `POST /departments/{id}/leave`.

use actix_web::post;
use serde_json::json;
use shared::departments::leave;
use shared::departments::rules::may_leave;
use shared::ids::DepartmentId;

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{IdempotencyKey, IfMatch, NoContent, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Give up every role in a department.
///
/// Files of yours that are not over are handed to another author first. The last administrator stays.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/departments/{id}/leave")]
pub async fn leave_department(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(NoContent);
    }
    may_leave(&actor, *id)?;
    let department = store::lock_facts(&act, *id).await?;
    version.check(department.version)?;
    let files = store::open_files(&act, *id, Some(actor.person_id)).await?.len();
    let left = leave(&actor, &department, files)?;
    store::save_people(&act, &department, &left).await?;
    audit::record(&act, Stream::Department(*id), "official_left", &json!({})).await?;
    act.commit(*id).await?;
    Ok(NoContent)
}
