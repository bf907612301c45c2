//! `GET /account/profile`.

use actix_web::get;
use shared::accounts::Account;
use shared::profiles::{Profile, ProfileView, region_of};

use super::store;
use crate::accounts;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read your own profile.
#[utoipa::path(tag = "accounts")]
#[get("/account/profile")]
pub async fn read_profile(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<ProfileView>, Problem> {
    let read = ctx.begin_read().await?;
    let account = accounts::store::find(&read, actor.person_id).await?;
    Ok(Found(view(store::find(&read, actor.person_id).await?, &account)))
}

/// A profile as its owner sees it.
#[must_use]
pub fn view(profile: Profile, account: &Account) -> ProfileView {
    let Profile { person_id: _, version, content } = profile;
    ProfileView { version, content, derived_region: region_of(&account.address) }
}
