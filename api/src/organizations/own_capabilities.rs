//! `GET /account/capabilities`.

use actix_web::get;
use shared::organizations::ChosenCapabilities;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read what you say you can do.
#[utoipa::path(tag = "organizations")]
#[get("/account/capabilities")]
pub async fn read_own_capabilities(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Found<ChosenCapabilities>, Problem> {
    let read = ctx.begin_read().await?;
    let held = store::capabilities_of(&read, &[actor.person_id]).await?;
    Ok(Found(ChosenCapabilities { capabilities: held.into_iter().map(|(_, id)| id).collect() }))
}
