//! `GET /session`, and the replies that begin, keep and end a session with their cookie.

use std::collections::BTreeMap;

use actix_web::body::BoxBody;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use chrono::{DateTime, Utc};
use shared::accounts::{SessionGranted, SignedInPerson, VisitorView};
use shared::actor::Actor;
use shared::refusal::Refusal;
use utoipa::openapi::{RefOr, Response};
use utoipa::{IntoResponses, ToSchema};

use super::sessions::{self, Kept};
use super::settings::{ACCESS_TOKEN_SECONDS, SESSION_LIFETIME};
use super::store;
use crate::ctx::{Ctx, Write};
use crate::db::Transaction;
use crate::http::reply::{Changed, NoContent};
use crate::http::{Found, MaybeSignedIn, Problem};
use crate::platform::announcements;

const COOKIE: &str = "refresh_token";
/// The only addresses that the browser sends the cookie to.
const COOKIE_PATH: &str = "/api/v1/session";

/// Read who you are.
///
/// Public: answers a visitor without a person too, with business time.
#[utoipa::path(tag = "session", security((), ("bearer" = [])))]
#[get("/session")]
pub async fn read_session(
    MaybeSignedIn(visitor): MaybeSignedIn,
    ctx: Ctx,
) -> Result<Found<VisitorView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    Ok(Found(visitor_view(&ctx, &read, visitor.actor().cloned(), now).await?))
}

async fn visitor_view(
    ctx: &Ctx,
    transaction: &Transaction,
    actor: Option<Actor>,
    now: DateTime<Utc>,
) -> Result<VisitorView, Problem> {
    let person = match actor {
        Some(actor) => {
            let account = store::find(transaction, actor.person_id).await?;
            Some(SignedInPerson { actor, name: account.name, email: account.email })
        }
        None => None,
    };
    Ok(VisitorView {
        person,
        business_time: now,
        demonstration: ctx.config.demonstration,
        providers: ctx.providers.offered(),
        announcements: announcements::store::shown(transaction, now).await?,
    })
}

/// 200, with the refresh token as a cookie that scripts cannot read.
pub struct Granted<T> {
    view: T,
    cookie: Cookie<'static>,
}

/// 204, without the cookie from now on.
pub struct SignedOut(Cookie<'static>);

impl Granted<SessionGranted> {
    /// The session that a refresh token keeps.
    ///
    /// # Errors
    /// `session_over`, if the person was deactivated at this moment.
    pub async fn of(write: &Write, kept: Kept) -> Result<Self, Problem> {
        let Kept { session_id, person_id, factor, refresh_token } = kept;
        let actor = sessions::actor(write, person_id, factor).await?.ok_or(Refusal::SessionOver)?;
        let ctx = write.ctx();
        let view = SessionGranted {
            access_token: ctx.secrets.access_token(session_id).map_err(Problem::fault)?,
            expires_in: u32::try_from(ACCESS_TOKEN_SECONDS).unwrap_or_default(),
            visitor: visitor_view(ctx, write, Some(actor), write.now().await?).await?,
        };
        Ok(Granted { view, cookie: session_cookie(ctx, refresh_token) })
    }
}

impl SignedOut {
    /// Takes the cookie away.
    #[must_use]
    pub fn of(ctx: &Ctx) -> SignedOut {
        SignedOut(no_cookie(ctx))
    }
}

/// What the browser says it is, for the list of sessions.
#[must_use]
pub fn user_agent(request: &HttpRequest) -> String {
    let said = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    said.unwrap_or_default().to_owned()
}

/// The refresh token that the browser sent.
#[must_use]
pub fn refresh_token(request: &HttpRequest) -> Option<String> {
    request.cookie(COOKIE).map(|cookie| cookie.value().to_owned()).filter(|token| !token.is_empty())
}

/// The cookie of a session that begins or goes on.
#[must_use]
pub fn session_cookie(ctx: &Ctx, refresh_token: String) -> Cookie<'static> {
    cookie(ctx, refresh_token, Duration::seconds(SESSION_LIFETIME.num_seconds()))
}

/// The cookie of nobody, which takes the other away.
#[must_use]
pub fn no_cookie(ctx: &Ctx) -> Cookie<'static> {
    cookie(ctx, String::new(), Duration::ZERO)
}

fn cookie(ctx: &Ctx, value: String, age: Duration) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(ctx.config.public_url.starts_with("https://"))
        .max_age(age)
        .finish()
}

impl Responder for Granted<SessionGranted> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = Changed(self.view).respond_to(request);
        let headers = response.headers_mut();
        headers.insert(
            actix_web::http::header::CACHE_CONTROL,
            actix_web::http::header::HeaderValue::from_static("no-store"),
        );
        with_cookie(response, &self.cookie)
    }
}

impl Responder for SignedOut {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        with_cookie(NoContent.respond_to(request), &self.0)
    }
}

fn with_cookie(mut response: HttpResponse, cookie: &Cookie<'_>) -> HttpResponse {
    match response.add_cookie(cookie) {
        Ok(()) => response,
        Err(error) => HttpResponse::from_error(Problem::fault(error.to_string())),
    }
}

impl<T: ToSchema> IntoResponses for Granted<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        Changed::<T>::responses()
    }
}

impl IntoResponses for SignedOut {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        NoContent::responses()
    }
}
