//! Somebody new whose service said too little: what it said waits in a cookie of their browser
//! until they have said the rest. Nothing is kept here before.
//!
//! An address that the service did not check is proved by a link in a message, which counts only in
//! the browser that came from the service. So nobody can open an account on somebody else's
//! address: whoever came from the service lacks the mailbox, whoever has the mailbox the cookie.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use serde::{Deserialize, Serialize};
use shared::language::Language;
use shared::refusal::Refusal;

use super::attempt::Attempt;
use super::claims::{Carried, Verified};
use super::providers::Provider;
use super::{signed, times};
use crate::ctx::Ctx;
use crate::http::Problem;

const COOKIE: &str = "new_account";
const COOKIE_PATH: &str = "/api/v1/session/new-account";
const PURPOSE: &str = "new_account";
const PROOF: &str = "address_proof";

/// Somebody new, as far as their service told.
#[derive(Serialize, Deserialize)]
struct Kept {
    provider: String,
    said: Carried,
    language: Language,
    return_to: String,
}

/// Somebody new.
pub struct Newcomer {
    /// The service's id.
    pub provider: String,
    /// What it said.
    pub verified: Verified,
    /// The language they came in.
    pub language: Language,
    /// Where they wanted to go.
    pub return_to: String,
}

/// That an address belongs to whom an issuer names so.
#[derive(Serialize, Deserialize)]
struct Proof {
    issuer: String,
    subject: String,
    email: String,
}

/// The cookie that keeps somebody new.
///
/// # Errors
/// As [`signed::write`].
pub fn cookie(
    ctx: &Ctx,
    provider: &Provider,
    attempt: &Attempt,
    verified: &Verified,
) -> Result<Cookie<'static>, Problem> {
    let kept = Kept {
        provider: provider.settings.id.clone(),
        said: verified.into(),
        language: attempt.language,
        return_to: attempt.return_to.clone(),
    };
    let value = signed::write(ctx, PURPOSE, &kept, times::NEW_ACCOUNT)?;
    Ok(Cookie::build(COOKIE, value)
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(ctx.config.public_url.starts_with("https://"))
        .max_age(Duration::seconds(times::NEW_ACCOUNT.num_seconds()))
        .finish())
}

/// Whoever came from a service in this browser.
///
/// # Errors
/// `arrival_over`, if nobody did, or too long ago.
pub fn read(ctx: &Ctx, request: &HttpRequest) -> Result<Newcomer, Problem> {
    let cookie = request.cookie(COOKIE).ok_or(Refusal::ArrivalOver)?;
    let kept: Kept = signed::read(ctx, PURPOSE, cookie.value()).ok_or(Refusal::ArrivalOver)?;
    let Kept { provider, said, language, return_to } = kept;
    Ok(Newcomer { provider, verified: said.into(), language, return_to })
}

impl Newcomer {
    /// The token of the link that proves an address.
    ///
    /// # Errors
    /// As [`signed::write`].
    pub fn proof_of(&self, ctx: &Ctx, email: &str) -> Result<String, Problem> {
        let claims = &self.verified.claims;
        let proof =
            Proof { issuer: claims.issuer.clone(), subject: claims.subject.clone(), email: email.to_owned() };
        signed::write(ctx, PROOF, &proof, times::NEW_ACCOUNT)
    }

    /// The address that is theirs: the one the service checked, or the one a link proves.
    ///
    /// # Errors
    /// `link_not_good`, if the link is none, too old, or somebody else's.
    pub fn email(&self, ctx: &Ctx, token: Option<&str>) -> Result<Option<String>, Refusal> {
        let Some(token) = token else {
            return Ok(self.verified.claims.checked_email());
        };
        let claims = &self.verified.claims;
        let proof: Proof = signed::read(ctx, PROOF, token).ok_or(Refusal::LinkNotGood)?;
        if proof.issuer == claims.issuer && proof.subject == claims.subject {
            Ok(Some(proof.email))
        } else {
            Err(Refusal::LinkNotGood)
        }
    }
}
