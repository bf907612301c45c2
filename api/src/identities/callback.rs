//! `GET /sign-in/{provider}/callback`: the way back. Only a browser that began here, with the code
//! that the service gave for that very attempt, comes any further.

use actix_web::cookie::Cookie;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse, get};
use serde::Deserialize;
use shared::language::Language;

use super::arrival::{self, Arrived};
use super::attempt::Attempt;
use super::claims::{self, Verified};
use super::pages::{Stop, arrived};
use super::providers::{Need, Provider};
use super::relying;
use crate::accounts::read_session::user_agent;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::http::edge::preferred_language;

/// What the service says in the address.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    error: Option<String>,
    #[serde(default)]
    iss: Option<String>,
}

/// Signs in whom the service vouches for, or links them to the account that asked for it.
///
/// # Errors
/// When the database does not answer.
#[get("/sign-in/{provider}/callback")]
pub async fn callback(
    request: HttpRequest,
    id: Path<String>,
    answer: Query<Answer>,
    ctx: Ctx,
) -> Result<HttpResponse, Problem> {
    let attempt = Attempt::of(&ctx, &request, &id, &answer.state);
    let language = attempt.as_ref().map_or_else(|| preferred_language(request.headers()), |it| it.language);
    let Some(provider) = ctx.providers.find(&id) else {
        return Ok(Stop::Unknown.page(None, language));
    };
    let Some(attempt) = attempt else {
        return Ok(Stop::Over.page(Some(&provider), language));
    };
    let outcome = match believe(&ctx, &provider, answer.into_inner(), &attempt).await? {
        Ok(verified) => arrival::arrive(&ctx, &provider, &attempt, verified, user_agent(&request)).await?,
        Err(stop) => Err(stop),
    };
    let response = match outcome {
        Ok(outcome) => next_page(outcome, language)?,
        Err(stop) => stop.page(Some(&provider), language),
    };
    with_cookie(response, &attempt.removal(&ctx))
}

/// Exchanges the code and checks what comes for it.
async fn believe(
    ctx: &Ctx,
    provider: &Provider,
    answer: Answer,
    attempt: &Attempt,
) -> Result<Result<Verified, Stop>, Problem> {
    let Answer { code, error, iss, .. } = answer;
    let id = &provider.settings.id;
    // RFC 9207: a service that names itself names itself rightly.
    if iss.is_some_and(|iss| iss != provider.settings.issuer) {
        tracing::warn!(provider = id, "the answer names another issuer");
        return Ok(Err(Stop::NotBelieved));
    }
    let (Some(code), None) = (code, &error) else {
        tracing::info!(provider = id, error, "the service refused");
        return Ok(Err(Stop::Refused));
    };
    let Ok(metadata) = provider.metadata(Need::Known).await else {
        return Ok(Err(Stop::Unreachable));
    };
    let client = relying::relying_party(ctx, provider, &metadata)?;
    let verified = match relying::exchange(&client, provider, code, attempt).await {
        Ok(tokens) => claims::verify(provider, &client, &tokens, attempt).await,
        Err(error) => Err(error),
    };
    Ok(verified.map_err(|error| {
        tracing::warn!(provider = id, error, "the service is not believed");
        Stop::NotBelieved
    }))
}

fn next_page(outcome: Arrived, language: Language) -> Result<HttpResponse, Problem> {
    match outcome {
        Arrived::SignedIn(return_to, cookie) => with_cookie(arrived(&return_to, language), &cookie),
        Arrived::SecondStep(page) => Ok(redirection(&page)),
        Arrived::Asked(page, cookie) => with_cookie(redirection(page), &cookie),
        Arrived::Linked(page) => Ok(redirection(page)),
    }
}

fn redirection(page: &str) -> HttpResponse {
    HttpResponse::Found().insert_header((CACHE_CONTROL, "no-store")).insert_header((LOCATION, page)).finish()
}

fn with_cookie(mut response: HttpResponse, cookie: &Cookie<'_>) -> Result<HttpResponse, Problem> {
    response.add_cookie(cookie).map_err(|error| Problem::fault(error.to_string()))?;
    Ok(response)
}
