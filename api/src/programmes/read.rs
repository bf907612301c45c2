//! `GET /programmes/{id}`: one programme.

use actix_web::get;
use shared::ids::ProgrammeId;
use shared::programmes::ProgrammeView;

use super::store;
use crate::ctx::Ctx;
use crate::http::path::Path;
use crate::http::problem::Problem;
use crate::http::reply::Found;

/// The newest version in force of one programme.
#[utoipa::path(operation_id = "read_programme", tag = "programmes", security(()))]
#[get("/programmes/{id}")]
pub async fn read_programme(ctx: Ctx, id: Path<ProgrammeId>) -> Result<Found<ProgrammeView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    Ok(Found(store::current(&read, *id, now).await?))
}
