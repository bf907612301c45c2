//! `POST /session/begin-link`.

use std::collections::BTreeMap;

use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError, post};
use shared::identities::{LinkBegun, LinkRequest, account_page};
use shared::refusal::Refusal;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

use super::attempt::{Aim, Attempt};
use super::begin::address;
use crate::ctx::Ctx;
use crate::http::reply::Changed;
use crate::http::{CurrentSession, Json, Problem, SignedIn};

/// 200, with the half that stays in this browser as a cookie.
pub struct Begun(LinkBegun, Cookie<'static>);

/// Begin to link another sign-in service to your account.
///
/// Answers with the address to go to, in the same browser: it holds the other half as a cookie, so
/// that nobody can lead somebody else there.
#[utoipa::path(tag = "session")]
#[post("/session/begin-link")]
pub async fn begin_link(
    SignedIn(actor): SignedIn,
    CurrentSession(session_id): CurrentSession,
    body: Json<LinkRequest>,
    ctx: Ctx,
) -> Result<Begun, Problem> {
    let LinkRequest { provider, language } = body.into_inner();
    let provider = ctx.providers.find(&provider).ok_or(Refusal::NotFound)?;
    let aim = Aim::Link(actor.person_id, session_id);
    let attempt = Attempt::new(&provider.settings.id, language, account_page(language), aim)?;
    let address = address(&ctx, &provider, &attempt).await?.ok_or(Problem::Busy)?;
    Ok(Begun(LinkBegun { address }, attempt.cookie(&ctx)?))
}

impl Responder for Begun {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let Begun(view, cookie) = self;
        let mut response = Changed(view).respond_to(request);
        match response.add_cookie(&cookie) {
            Ok(()) => response,
            Err(error) => Problem::fault(error.to_string()).error_response(),
        }
    }
}

impl IntoResponses for Begun {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        Changed::<LinkBegun>::responses()
    }
}
