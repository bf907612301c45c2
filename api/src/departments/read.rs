//! `GET /departments/{id}`.

use actix_web::get;
use shared::departments::DepartmentDetail;
use shared::departments::rules::may_read;
use shared::ids::DepartmentId;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read a department, as its officials and the product owner do.
#[utoipa::path(tag = "departments")]
#[get("/departments/{id}")]
pub async fn read_department(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    ctx: Ctx,
) -> Result<Found<DepartmentDetail>, Problem> {
    let read = ctx.begin_read().await?;
    may_read(&actor, *id)?;
    Ok(Found(store::detail(&read, *id).await?))
}
