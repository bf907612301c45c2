//! `POST /session`.

use std::collections::BTreeMap;

use actix_web::body::BoxBody;
use actix_web::{HttpRequest, HttpResponse, Responder, post};
use serde_json::json;
use shared::accounts::{Account, SecondFactorRequired, SessionGranted, SignIn, normal_email};
use shared::actor::{By, EmailStanding, Factor};
use shared::refusal::Refusal;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

use super::attempts::{self, Whom};
use super::read_session::{Granted, user_agent};
use super::second_factor::{self, issue_ticket};
use super::sessions::{self, Beginning};
use super::store::{self, Access};
use super::tokens;
use crate::audit;
use crate::ctx::{Ctx, Write};
use crate::http::rate::address_of;
use crate::http::{Accepted, Json, Problem};
use crate::stream::Stream;

/// The first step is done: a session begins, or a second factor is asked for.
pub enum FirstStep {
    /// 200: a session begins.
    Granted(Box<Granted<SessionGranted>>),
    /// 202: the second step remains.
    SecondFactor(Accepted<SecondFactorRequired>),
}

/// Sign in.
///
/// Answers with an access token, and sets the refresh token as a cookie. For an account with a
/// second factor it answers 202 with a ticket for the second step. A wrong password and an unknown
/// address get the same answer after the same work, and the same waits after it. With the right password
/// of a registration whose link was not followed yet it answers `email_not_confirmed`.
#[utoipa::path(tag = "session", security(()))]
#[post("/session")]
pub async fn sign_in(request: HttpRequest, body: Json<SignIn>, ctx: Ctx) -> Result<FirstStep, Problem> {
    let SignIn { email, password } = body.into_inner();
    let email = normal_email(&email);
    let address = address_of(&request, ctx.config.proxy_hops);
    let tried = [Whom::Password(&email), Whom::Address(&address)];
    ctx.rates.sign_in(&address, &email)?.note_on(&request);
    attempts::count(&ctx, &tried).await?;
    let (account, hash) = known(&ctx, &email).await?.unzip();
    let is_right = ctx.passwords.matches(password, hash.flatten()).await?;
    let account = account.filter(|_| is_right).ok_or(Refusal::CredentialsRefused)?;
    if account.standing == EmailStanding::Unconfirmed {
        return Err(Refusal::EmailNotConfirmed.into());
    }

    let write = ctx.begin_as(By::Person(account.id)).await?;
    store::lock(&write, account.id).await?;
    attempts::forgive(&write, &tried).await?;
    let beginning =
        Beginning { person_id: account.id, factor: Factor::One, user_agent: user_agent(&request) };
    let step = match second_factor::store::since(&write, account.id).await? {
        Some(_) => FirstStep::SecondFactor(Accepted(issue_ticket(&write, account.id).await?)),
        None => FirstStep::Granted(Box::new(begin(&write, beginning).await?)),
    };
    write.commit().await?;
    Ok(step)
}

/// The account of an address and its password: before the address is confirmed, that of the newest
/// registration. Whoever was deactivated is not known.
async fn known(ctx: &Ctx, email: &str) -> Result<Option<(Account, Option<String>)>, Problem> {
    let read = ctx.begin_read().await?;
    let known = store::by_email(&read, email).await?.filter(|known| known.access == Access::Active);
    let Some(known) = known else {
        return Ok(None);
    };
    let hash = match known.account.standing {
        EmailStanding::Confirmed => known.password_hash,
        EmailStanding::Unconfirmed => {
            tokens::newest_registration(&read, known.account.id).await?.map(|newest| newest.password_hash)
        }
    };
    Ok(Some((known.account, hash)))
}

async fn begin(write: &Write, beginning: Beginning) -> Result<Granted<SessionGranted>, Problem> {
    let stream = Stream::Person(beginning.person_id);
    let kept = sessions::start(write, beginning).await?;
    audit::record(write, stream, "signed_in", &json!({ "session_id": kept.session_id })).await?;
    Granted::of(write, kept).await
}

impl Responder for FirstStep {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        match self {
            FirstStep::Granted(granted) => granted.respond_to(request),
            FirstStep::SecondFactor(accepted) => accepted.respond_to(request),
        }
    }
}

impl IntoResponses for FirstStep {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut responses = Granted::<SessionGranted>::responses();
        responses.extend(Accepted::<SecondFactorRequired>::responses());
        responses
    }
}
