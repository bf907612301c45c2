//! `GET /account`.

use actix_web::get;
use shared::accounts::AccountView;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read your own account.
#[utoipa::path(tag = "accounts")]
#[get("/account")]
pub async fn read_account(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<AccountView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Found(store::find(&read, actor.person_id).await?.into()))
}
