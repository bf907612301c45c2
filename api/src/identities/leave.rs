//! Signing out of the service too, where it takes that (RP-Initiated Logout 1.0): the browser goes
//! to its end-session endpoint, which sends it back to our home.

use std::collections::BTreeMap;

use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError, get};
use openidconnect::url::Url;
use serde::Deserialize;
use shared::identities::SignedOutView;
use shared::ids::SessionId;
use shared::language::Language;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

use super::providers::{Need, Provider};
use super::sessions;
use crate::accounts::read_session::no_cookie;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::http::reply::Changed;

/// Where a browser should go after its session ended here; nowhere, if the session was not begun
/// with a service, or the service takes no sign-out or does not answer: nobody waits for it.
///
/// # Errors
/// When the database does not answer.
pub async fn address(
    ctx: &Ctx,
    session_id: SessionId,
    language: Language,
) -> Result<Option<String>, Problem> {
    let begun = sessions::of_session(&*ctx.begin_read().await?, session_id).await?;
    let Some((provider, id_token)) = begun else {
        return Ok(None);
    };
    let Some(provider) = ctx.providers.find(&provider) else {
        return Ok(None);
    };
    let Ok(metadata) = provider.metadata(Need::Known).await else {
        return Ok(None);
    };
    let endpoint = metadata.additional_metadata().end_session_endpoint.as_ref();
    Ok(endpoint.map(|endpoint| with_query(ctx, &provider, endpoint.url(), &id_token, language).into()))
}

fn with_query(ctx: &Ctx, provider: &Provider, endpoint: &Url, id_token: &str, language: Language) -> Url {
    let settings = &provider.settings;
    let back = format!("{}/sign-in/{}/signed-out", ctx.config.public_url, settings.id);
    let mut address = endpoint.clone();
    let mut query = address.query_pairs_mut();
    query.append_pair("client_id", &settings.client_id);
    query.append_pair("post_logout_redirect_uri", &back);
    query.append_pair("state", language.code());
    query.append_pair("ui_locales", language.code());
    if !id_token.is_empty() {
        query.append_pair("id_token_hint", id_token);
    }
    drop(query);
    address
}

/// 200, without the session's cookie from now on.
pub struct Left(SignedOutView, Cookie<'static>);

impl Left {
    /// Nothing is left to do.
    #[must_use]
    pub fn here(ctx: &Ctx) -> Left {
        Left::for_good(ctx, None)
    }

    /// The browser should go on to an address.
    #[must_use]
    pub fn for_good(ctx: &Ctx, continue_at: Option<String>) -> Left {
        Left(SignedOutView { continue_at }, no_cookie(ctx))
    }
}

impl Responder for Left {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let Left(view, cookie) = self;
        let mut response = Changed(view).respond_to(request);
        match response.add_cookie(&cookie) {
            Ok(()) => response,
            Err(error) => Problem::fault(error.to_string()).error_response(),
        }
    }
}

impl IntoResponses for Left {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        Changed::<SignedOutView>::responses()
    }
}

/// What the service sends back.
#[derive(Deserialize)]
pub struct Back {
    #[serde(default)]
    state: Option<String>,
}

/// The way back: to the home page, in the language in which the person left.
#[get("/sign-in/{provider}/signed-out")]
pub async fn signed_out(_: Path<String>, back: Query<Back>) -> HttpResponse {
    let language = back.state.as_deref().and_then(Language::from_code).unwrap_or_default();
    HttpResponse::Found()
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((LOCATION, format!("/{}/", language.code())))
        .finish()
}
