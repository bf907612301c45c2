//! `POST /session`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{SessionGranted, SignIn, normal_email};
use shared::actor::By;
use shared::refusal::Refusal;

use super::read_session::Granted;
use super::sessions;
use super::store::{self, Access};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{Json, Problem};
use crate::stream::Stream;

/// Sign in.
///
/// Answers with an access token, and sets the refresh token as a cookie. A wrong password and an
/// unknown address get the same answer after the same work.
#[utoipa::path(tag = "session", security(()))]
#[post("/session")]
pub async fn sign_in(
    request: HttpRequest,
    body: Json<SignIn>,
    ctx: Ctx,
) -> Result<Granted<SessionGranted>, Problem> {
    let SignIn { email, password } = body.into_inner();
    let email = normal_email(&email);
    ctx.rates.sign_in(&address_of(&request, ctx.config.proxy_hops), &email)?;
    let known = store::by_email(&*ctx.begin_read().await?, &email).await?;
    let known = known.filter(|known| known.access == Access::Active);
    let (account, hash) = known.map(|known| (known.account, known.password_hash)).unzip();
    let is_right = ctx.passwords.matches(password, hash.flatten()).await?;
    let account = account.filter(|_| is_right).ok_or(Refusal::CredentialsRefused)?;

    let write = ctx.begin_as(By::Person(account.id)).await?;
    store::lock(&write, account.id).await?;
    let kept = sessions::start(&write, account.id).await?;
    audit::record(&write, Stream::Person(account.id), "signed_in", &json!({ "session_id": kept.session_id }))
        .await?;
    let granted = Granted::of(&write, kept).await?;
    write.commit().await?;
    Ok(granted)
}
