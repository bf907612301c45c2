//! `GET /departments`: every department, by its English name.

use actix_web::get;
use shared::departments::DepartmentView;
use shared::page::Page;

use super::store;
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::http::reply::Listed;

/// Every department.
#[utoipa::path(operation_id = "list_departments", tag = "departments", security(()))]
#[get("/departments")]
pub async fn list_departments(ctx: Ctx) -> Result<Listed<DepartmentView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Listed(Page::whole(store::all(&read).await?)))
}
