//! `GET /sign-in/{provider}`: the way to another service. A page of the browser, not of the API.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse, get};
use serde::Deserialize;
use shared::identities::return_path;
use shared::language::{Language, Words};

use super::attempt::{Aim, Attempt};
use super::pages::{ARRIVED, STYLE, Stop};
use super::providers::{Need, Provider};
use super::relying;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::http::edge::preferred_language;

/// What a link to a service says.
#[derive(Deserialize)]
pub struct Way {
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    return_to: Option<String>,
}

/// Sends the browser to the service, with a cookie that knows it when it comes back.
///
/// # Errors
/// A fault, if the machine has no randomness.
#[get("/sign-in/{provider}")]
pub async fn begin(
    request: HttpRequest,
    id: Path<String>,
    way: Query<Way>,
    ctx: Ctx,
) -> Result<HttpResponse, Problem> {
    let said = way.language.as_deref().and_then(Language::from_code);
    let language = said.unwrap_or_else(|| preferred_language(request.headers()));
    let Some(provider) = ctx.providers.find(&id) else {
        return Ok(Stop::Unknown.page(None, language));
    };
    let usual = Words::new("/en/work", "/fr/travail").in_language(language);
    let return_to = way.return_to.as_deref().and_then(return_path).unwrap_or(usual);
    let attempt = Attempt::new(&id, language, return_to, Aim::SignIn)?;
    let Some(address) = address(&ctx, &provider, &attempt).await? else {
        return Ok(Stop::Unreachable.page(Some(&provider), language));
    };
    let mut redirection = HttpResponse::Found();
    redirection.cookie(attempt.cookie(&ctx)?).insert_header((CACHE_CONTROL, "no-store"));
    Ok(redirection.insert_header((LOCATION, address)).finish())
}

/// The address of an attempt at its service; nothing, if the service does not answer.
///
/// # Errors
/// A fault, if our own address is none.
pub async fn address(ctx: &Ctx, provider: &Provider, attempt: &Attempt) -> Result<Option<String>, Problem> {
    let Ok(metadata) = provider.metadata(Need::Known).await else {
        return Ok(None);
    };
    let client = relying::relying_party(ctx, provider, &metadata)?;
    Ok(Some(relying::address(&client, provider, attempt)))
}

/// The script of the page that hands over to the app.
#[get("/sign-in/arrived.js")]
pub async fn script() -> HttpResponse {
    HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/javascript; charset=utf-8")).body(ARRIVED)
}

/// The look of the pages on the way.
#[get("/sign-in/page.css")]
pub async fn style() -> HttpResponse {
    HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/css; charset=utf-8")).body(STYLE)
}
