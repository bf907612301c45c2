//! `GET /account/privacy`.

use actix_web::get;
use shared::privacy::PrivacyView;

use super::obstacles;
use crate::accounts;
use crate::accounts::settings::KEPT;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read how long what is kept about you, and what closing your account needs.
#[utoipa::path(tag = "accounts")]
#[get("/account/privacy")]
pub async fn read_privacy(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<PrivacyView>, Problem> {
    let read = ctx.begin_read().await?;
    let account = accounts::store::find(&read, actor.person_id).await?;
    let known = accounts::store::by_email(&read, &account.email).await?;
    Ok(Found(PrivacyView {
        version: account.version,
        retention: ctx.config.retention.views(u32::try_from(KEPT.num_days()).unwrap_or_default()),
        obstacles: obstacles::of(&read, actor.person_id).await?,
        has_password: known.is_some_and(|known| known.password_hash.is_some()),
    }))
}
