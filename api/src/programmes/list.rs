//! `GET /programmes`: the programmes in force.

use actix_web::get;
use shared::page::Page;
use shared::programmes::ProgrammeView;

use super::store;
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::http::reply::Listed;

/// The programmes in force, each at its newest version.
#[utoipa::path(operation_id = "list_programmes", tag = "programmes", security(()))]
#[get("/programmes")]
pub async fn list_programmes(ctx: Ctx) -> Result<Listed<ProgrammeView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    Ok(Listed(Page::whole(store::in_force(&read, now).await?)))
}
