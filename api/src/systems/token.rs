//! `POST /oauth/token`: an access token for a departmental system (RFC 6749, client credentials).
//!
//! The key is the client's secret, sent in `Authorization: Basic` or in the form. Failures have the form
//! that RFC 6749 gives them, because programs that know OAuth read nothing else.

use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, CACHE_CONTROL, WWW_AUTHENTICATE};
use actix_web::web::Form;
use actix_web::{Error, HttpRequest, HttpResponse, post};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::json;
use shared::ids::ClientId;
use shared::systems::{Scope, said, scopes_of};

use super::arrive::{self, Arrived};
use crate::accounts::settings::CLIENT_TOKEN_SECONDS;
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::http::rate::address_of;
use crate::secrets::Granted;

/// Where it is.
pub const ADDRESS: &str = "/oauth/token";

/// What a client sends.
#[derive(Deserialize)]
pub struct TokenRequest {
    grant_type: Option<String>,
    scope: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
}

/// Who a client says it is.
struct Credentials {
    client_id: String,
    client_secret: String,
}

/// Why there is no token, in the words of RFC 6749, section 5.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    InvalidRequest,
    InvalidClient,
    InvalidScope,
    UnsupportedGrantType,
}

/// Answers with a token, or with an error of RFC 6749.
///
/// # Errors
/// 429 for a client that asks too often; 503 if the database does not answer.
#[post("/oauth/token")]
pub async fn token(
    request: HttpRequest,
    form: Result<Form<TokenRequest>, Error>,
    ctx: Ctx,
) -> Result<HttpResponse, Problem> {
    let Ok(Form(form)) = form else {
        return Ok(refused(Fault::InvalidRequest));
    };
    let (credentials, wanted) = match understood(&request, form) {
        Ok(understood) => understood,
        Err(fault) => return Ok(refused(fault)),
    };
    let address = address_of(&request, ctx.config.proxy_hops);
    ctx.rates.sign_in(&address, &credentials.client_id)?;
    let read = ctx.begin_read().await?;
    let arrived = match arrive::by_key(&read, &credentials.client_secret).await {
        Ok(arrived) if credentials.client_id.parse() == Ok(arrived.client_id) => arrived,
        Ok(_) | Err(Problem::Refused(_)) => return Ok(refused(Fault::InvalidClient)),
        Err(problem) => return Err(problem),
    };
    drop(read);
    arrive::note_use(&ctx, &arrived).await?;
    let Arrived { client_id, key_id, scopes, .. } = arrived;
    let scopes = match wanted {
        None => scopes,
        Some(wanted) if wanted.iter().all(|scope| scopes.contains(scope)) => wanted,
        Some(_) => return Ok(refused(Fault::InvalidScope)),
    };
    granted(&ctx, client_id, &Granted { key_id, scopes })
}

fn understood(request: &HttpRequest, form: TokenRequest) -> Result<(Credentials, Option<Vec<Scope>>), Fault> {
    let TokenRequest { grant_type, scope, client_id, client_secret } = form;
    let in_form = client_id.zip(client_secret);
    let in_header = request.headers().get(AUTHORIZATION).map(|header| basic(header.as_bytes()));
    let (client_id, client_secret) = match (in_header, in_form) {
        (Some(found), None) => found.ok_or(Fault::InvalidClient)?,
        (None, Some(found)) => found,
        // Two ways at once are as wrong as a secret in the address.
        (Some(_), Some(_)) => return Err(Fault::InvalidRequest),
        (None, None) => return Err(Fault::InvalidClient),
    };
    if request.query_string().contains(shared::systems::KEY_PREFIX) {
        return Err(Fault::InvalidRequest);
    }
    match grant_type.as_deref() {
        Some("client_credentials") => {}
        Some(_) => return Err(Fault::UnsupportedGrantType),
        None => return Err(Fault::InvalidRequest),
    }
    let wanted = scope.map(|list| scopes_of(&list).filter(|list| !list.is_empty()));
    let wanted = wanted.map(|list| list.ok_or(Fault::InvalidScope)).transpose()?;
    Ok((Credentials { client_id, client_secret }, wanted))
}

/// The two halves of `Basic …`.
fn basic(header: &[u8]) -> Option<(String, String)> {
    let encoded = std::str::from_utf8(header).ok()?.strip_prefix("Basic ")?;
    let decoded = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

fn granted(ctx: &Ctx, client_id: ClientId, granted: &Granted) -> Result<HttpResponse, Problem> {
    let access_token = ctx.secrets.client_token(client_id, granted).map_err(Problem::fault)?;
    let body = json!({
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": CLIENT_TOKEN_SECONDS,
        "scope": said(&granted.scopes),
    });
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(body))
}

fn refused(fault: Fault) -> HttpResponse {
    let (status, error) = match fault {
        Fault::InvalidRequest => (StatusCode::BAD_REQUEST, "invalid_request"),
        Fault::InvalidClient => (StatusCode::UNAUTHORIZED, "invalid_client"),
        Fault::InvalidScope => (StatusCode::BAD_REQUEST, "invalid_scope"),
        Fault::UnsupportedGrantType => (StatusCode::BAD_REQUEST, "unsupported_grant_type"),
    };
    let mut response = HttpResponse::build(status);
    response.insert_header((CACHE_CONTROL, "no-store"));
    if fault == Fault::InvalidClient {
        response.insert_header((WWW_AUTHENTICATE, "Basic realm=\"GCDevExchange\""));
    }
    response.json(json!({ "error": error }))
}
