//! Who asks. The access token carries a session's id and nothing else: the session, the person
//! and the roles are loaded for every request, so what was taken away is gone at once. The key or token of
//! a departmental system leads to whomever it acts for (`systems::behalf`).
//!
//! Loading happens before the handler's arguments are read, so that `SignedIn`, the first of
//! them, answers 401 before anything is parsed.

use std::future::{Ready, ready};

use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::AUTHORIZATION;
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest};
use shared::actor::{Actor, Visitor};
use shared::ids::SessionId;
use shared::refusal::Refusal;
use shared::systems::KEY_PREFIX;

use super::problem::Problem;
use super::rate;
use crate::accounts::sessions;
use crate::ctx::{Ctx, Read};
use crate::systems::{arrive, behalf};

/// A signed-in person: 401 if there is none.
#[derive(Debug)]
pub struct SignedIn(pub Actor);

/// Whoever asks: nobody, or a signed-in person. A token that is no longer good is 401 all the
/// same, so that the app refreshes it and nobody mistakes the public's view for their own.
#[derive(Debug)]
pub struct MaybeSignedIn(pub Visitor);

/// The session of a signed-in person.
#[derive(Clone, Copy, Debug)]
pub struct CurrentSession(pub SessionId);

/// What the `Authorization` header came to.
#[derive(Clone)]
enum Standing {
    Nobody,
    Person(SessionId, Actor),
    /// A departmental system: whom it acts for, or why it may not do this.
    System(Result<Actor, Refusal>),
    Refused(Refusal),
}

/// Middleware of `/api/v1`: finds out who asks, holds writers to their rate, and says in every reply how
/// much is left of whatever was counted.
///
/// # Errors
/// 401 for a departmental system whose key or token is not good; 429 for a person who writes, or a system
/// that asks, too fast; 503 or 500 if the database does not answer.
pub async fn authenticate(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let standing = standing(&request).await?;
    if let Standing::Person(_, actor) = &standing
        && !request.method().is_safe()
    {
        Ctx::of(request.request())?.rates.write(actor.person_id)?.note_on(&request);
    }
    request.extensions_mut().insert(standing);
    let mut response = next.call(request).await?;
    let asked = response.request().clone();
    rate::tell(&asked, response.headers_mut());
    Ok(response)
}

async fn standing(request: &ServiceRequest) -> Result<Standing, Problem> {
    if request.uri().to_string().contains(KEY_PREFIX) {
        return Err(Refusal::KeyInAddress.into());
    }
    let Some(header) = request.headers().get(AUTHORIZATION) else {
        return Ok(Standing::Nobody);
    };
    let token = header.to_str().ok().and_then(|text| text.strip_prefix("Bearer ")).map(str::trim);
    let (ctx, token) = (Ctx::of(request.request())?, token.unwrap_or_default());
    let read = ctx.begin_read().await?;
    let Some(session_id) = ctx.secrets.session_of(token) else {
        return of_system(request, ctx, read, token).await;
    };
    Ok(match sessions::actor_of(&read, session_id).await? {
        Some(actor) => Standing::Person(session_id, actor),
        None => Standing::Refused(Refusal::SessionOver),
    })
}

async fn of_system(
    request: &ServiceRequest,
    ctx: &Ctx,
    read: Read,
    token: &str,
) -> Result<Standing, Problem> {
    let arrived = match arrive::is_key(token) {
        true => Some(arrive::by_key(&read, token).await?),
        false => arrive::by_token(ctx, &read, token).await?,
    };
    let Some(arrived) = arrived else {
        return Ok(Standing::Refused(Refusal::SessionOver));
    };
    ctx.rates.system(arrived.client_id)?.note_on(request);
    let asked = (request.method().as_str(), request.path());
    let actor = behalf::actor_of(&read, &arrived, asked, request.headers()).await?;
    drop(read);
    arrive::note_use(ctx, &arrived).await?;
    Ok(Standing::System(actor))
}

fn standing_of(request: &HttpRequest) -> Standing {
    request.extensions().get::<Standing>().cloned().unwrap_or(Standing::Nobody)
}

impl FromRequest for SignedIn {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match standing_of(request) {
            Standing::Person(_, actor) | Standing::System(Ok(actor)) => Ok(SignedIn(actor)),
            Standing::System(Err(refusal)) => Err(refusal.into()),
            Standing::Nobody => Err(Refusal::NotSignedIn.into()),
            Standing::Refused(refusal) => Err(refusal.into()),
        })
    }
}

impl FromRequest for MaybeSignedIn {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match standing_of(request) {
            Standing::Person(_, actor) | Standing::System(Ok(actor)) => {
                Ok(MaybeSignedIn(Visitor::Person(actor)))
            }
            // What everybody may read, a system without the scope may read as everybody does.
            Standing::Nobody | Standing::System(Err(_)) => Ok(MaybeSignedIn(Visitor::Nobody)),
            Standing::Refused(refusal) => Err(refusal.into()),
        })
    }
}

impl FromRequest for CurrentSession {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match standing_of(request) {
            Standing::Person(session_id, _) => Ok(CurrentSession(session_id)),
            Standing::System(_) => Err(Refusal::NotForSystems.into()),
            Standing::Nobody => Err(Refusal::NotSignedIn.into()),
            Standing::Refused(refusal) => Err(refusal.into()),
        })
    }
}
