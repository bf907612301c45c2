//! `GET /account/capabilities`.

use actix_web::get;
use shared::organizations::OwnCapabilities;

use super::store;
use crate::accounts;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read what you say you can do.
#[utoipa::path(tag = "organizations")]
#[get("/account/capabilities")]
pub async fn read_own_capabilities(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Found<OwnCapabilities>, Problem> {
    let read = ctx.begin_read().await?;
    let version = accounts::store::find(&read, actor.person_id).await?.version;
    let held = store::capabilities_of(&read, &[actor.person_id]).await?;
    Ok(Found(OwnCapabilities { version, capabilities: held.into_iter().map(|(_, id)| id).collect() }))
}
