//! `PUT /departments/{id}`.

use actix_web::put;
use serde_json::json;
use shared::departments::rules::may_identify;
use shared::departments::{DepartmentDetail, DepartmentIdentity};
use shared::ids::DepartmentId;

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Change what a department is called and its e-mail domains.
///
/// By the product owner: the domains decide who can be an official.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[put("/departments/{id}")]
pub async fn edit_department(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    version: IfMatch,
    draft: Json<DepartmentIdentity>,
    ctx: Ctx,
) -> Result<Changed<DepartmentDetail>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    may_identify(&actor, *id)?;
    let department = store::lock_facts(&write, *id).await?;
    version.check(department.version)?;
    let identity = draft.into_inner();
    store::save_identity(&write, *id, department.version.next(), &identity).await?;
    audit::record(&write, Stream::Department(*id), "department_edited", &json!({ "identity": identity }))
        .await?;
    let view = store::detail(&write, *id).await?;
    write.commit().await?;
    Ok(Changed(view))
}
