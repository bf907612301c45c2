//! Who asks. The access token carries a session's id and nothing else: the session, the person
//! and the roles are loaded for every request, so what was taken away is gone at once.
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

use super::problem::Problem;
use super::rate;
use crate::accounts::sessions;
use crate::ctx::Ctx;

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
    Refused(Refusal),
}

/// Middleware of `/api/v1`: finds out who asks, holds writers to their rate, and says in every reply how
/// much is left of whatever was counted.
///
/// # Errors
/// 429 for a person who writes too fast; 503 or 500 if the database does not answer.
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
    let Some(header) = request.headers().get(AUTHORIZATION) else {
        return Ok(Standing::Nobody);
    };
    let token = header.to_str().ok().and_then(|text| text.strip_prefix("Bearer "));
    let ctx = Ctx::of(request.request())?;
    let Some(session_id) = token.and_then(|token| ctx.secrets.session_of(token.trim())) else {
        return Ok(Standing::Refused(Refusal::SessionOver));
    };
    let transaction = ctx.begin_read().await?;
    Ok(match sessions::actor_of(&transaction, session_id).await? {
        Some(actor) => Standing::Person(session_id, actor),
        None => Standing::Refused(Refusal::SessionOver),
    })
}

fn standing_of(request: &HttpRequest) -> Standing {
    request.extensions().get::<Standing>().cloned().unwrap_or(Standing::Nobody)
}

impl FromRequest for SignedIn {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match standing_of(request) {
            Standing::Person(_, actor) => Ok(SignedIn(actor)),
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
            Standing::Person(_, actor) => Ok(MaybeSignedIn(Visitor::Person(actor))),
            Standing::Nobody => Ok(MaybeSignedIn(Visitor::Nobody)),
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
            Standing::Nobody => Err(Refusal::NotSignedIn.into()),
            Standing::Refused(refusal) => Err(refusal.into()),
        })
    }
}
