//! `GET /account/security`.

use actix_web::get;
use shared::accounts::SecurityView;

use super::second_factor::store as second_factors;
use super::store;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read how your account is protected.
#[utoipa::path(tag = "accounts")]
#[get("/account/security")]
pub async fn read_security(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<SecurityView>, Problem> {
    let read = ctx.begin_read().await?;
    let known = store::credentials_of(&read, actor.person_id).await?;
    let left = second_factors::codes_left(&read, actor.person_id).await?;
    Ok(Found(SecurityView {
        has_password: known.password_hash.is_some(),
        email: known.account.email,
        second_factor_since: second_factors::since(&read, actor.person_id).await?,
        recovery_codes_left: u32::try_from(left).unwrap_or(u32::MAX),
        second_factor_needed: actor.needs_second_factor(),
        factor: actor.factor,
    }))
}
