//! `GET /checkpoints/{number}`.

use actix_web::get;
use shared::record::CheckpointView;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem};

/// Read a signed checkpoint of the record, by its number or as `latest`.
#[utoipa::path(tag = "record", security(()))]
#[get("/checkpoints/{number}")]
pub async fn read_checkpoint(number: Path<String>, ctx: Ctx) -> Result<Found<CheckpointView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Found(store::view(store::named(&read, &number).await?)?))
}
