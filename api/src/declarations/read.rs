//! `GET /account/declarations`.

use actix_web::get;
use shared::declarations::DeclarationsView;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read what you declared.
///
/// Nobody else can.
#[utoipa::path(tag = "accounts")]
#[get("/account/declarations")]
pub async fn read_declarations(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Found<DeclarationsView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Found(store::find(&read, actor.person_id).await?.into()))
}
