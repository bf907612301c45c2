//! `GET` and `POST /session/new-account`, `POST /session/new-account/prove-email`.

use actix_web::{HttpRequest, get, post};
use serde::Deserialize;
use shared::accounts::{Received, SessionGranted, normal_email};
use shared::actor::{By, EmailStanding};
use shared::identities::{NewAccount, NewAccountView, ProofRequest};
use shared::refusal::Refusal;
use utoipa::IntoParams;
use validator::Validate;

use super::arrival::{self, Newcomer};
use super::{letters, newcomer, store};
use crate::accounts::read_session::{Granted, user_agent};
use crate::accounts::store as people;
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{Accepted, Found, Json, Problem, Query};
use crate::outbox;

/// The link that was followed, if one was.
#[derive(Debug, Deserialize, Validate, IntoParams)]
pub struct Followed {
    /// The token of the link in the message.
    #[serde(default)]
    #[param(max_length = 1000)]
    #[validate(length(max = 1000))]
    pub token: Option<String>,
}

/// Read what another sign-in service said about you, before you have an account.
#[utoipa::path(tag = "session", security(()), params(Followed))]
#[get("/session/new-account")]
pub async fn read_new_account(
    request: HttpRequest,
    followed: Query<Followed>,
    ctx: Ctx,
) -> Result<Found<NewAccountView>, Problem> {
    let newcomer = newcomer::read(&ctx, &request)?;
    let provider = ctx.providers.find(&newcomer.provider).ok_or(Refusal::ArrivalOver)?;
    // A link that is not good proves nothing: the page asks for the address again.
    let email = newcomer.email(&ctx, followed.token.as_deref()).unwrap_or_default();
    Ok(Found(NewAccountView {
        label: provider.settings.label.clone(),
        name: newcomer.verified.claims.name,
        email,
        language: newcomer.language,
        return_to: newcomer.return_to,
    }))
}

/// Ask for a message that proves your address, before you have an account.
///
/// The answer is the same whether or not the address has an account.
#[utoipa::path(tag = "session", security(()))]
#[post("/session/new-account/prove-email")]
pub async fn prove_email(
    request: HttpRequest,
    body: Json<ProofRequest>,
    ctx: Ctx,
) -> Result<Accepted<Received>, Problem> {
    let ProofRequest { email, language } = body.into_inner();
    ctx.rates.mail(&address_of(&request, ctx.config.proxy_hops))?;
    let newcomer = newcomer::read(&ctx, &request)?;
    let provider = ctx.providers.find(&newcomer.provider).ok_or(Refusal::ArrivalOver)?;
    let write = ctx.begin_as(By::System).await?;
    let known = people::lock_by_email(&write, &normal_email(&email)).await?;
    let letter = match known.filter(|known| known.account.standing == EmailStanding::Confirmed) {
        Some(known) => letters::known(&ctx, &known.account, &provider),
        None => {
            let token = newcomer.proof_of(&ctx, &normal_email(&email))?;
            letters::prove(&ctx, &normal_email(&email), language, &provider, &token)
        }
    };
    outbox::push(&write, letter).await?;
    write.commit().await?;
    Ok(Accepted(Received { email }))
}

/// Open an account, as somebody who came from another sign-in service.
///
/// Needs an address that the service checked, or the token of a link that proves one. Begins a
/// session.
#[utoipa::path(tag = "session", security(()))]
#[post("/session/new-account")]
pub async fn open_new_account(
    request: HttpRequest,
    body: Json<NewAccount>,
    ctx: Ctx,
) -> Result<Granted<SessionGranted>, Problem> {
    let NewAccount { name, language, token } = body.into_inner();
    let newcomer = newcomer::read(&ctx, &request)?;
    let provider = ctx.providers.find(&newcomer.provider).ok_or(Refusal::ArrivalOver)?;
    let email =
        newcomer.email(&ctx, token.as_deref())?.ok_or_else(|| Problem::field("/token", "required"))?;
    let verified = newcomer.verified;
    let write = ctx.begin_as(By::System).await?;
    if store::find(&write, &verified.claims.issuer, &verified.claims.subject).await?.is_some() {
        // Opened in another tab meanwhile: signing in again leads to it.
        return Err(Refusal::ArrivalOver.into());
    }
    let known = people::lock_by_email(&write, &email).await?.map(|known| known.account);
    if known.as_ref().is_some_and(|account| account.standing == EmailStanding::Confirmed) {
        return Err(Refusal::LinkNotGood.into());
    }
    let person = Newcomer { name: &name, email: &email, language };
    let (account, identity_id) = arrival::open(&write, &provider, &verified, person, known.as_ref()).await?;
    let whose = (account.id, identity_id);
    let kept =
        arrival::begin_session(&write, whose, &verified, &newcomer.provider, user_agent(&request)).await?;
    let granted = Granted::of(&write, kept.ok_or(Refusal::SessionOver)?).await?;
    write.commit().await?;
    Ok(granted)
}
