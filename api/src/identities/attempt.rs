//! One attempt to sign in elsewhere: what this browser must still hold when it comes back. Each
//! has a cookie of its own, so that two tabs do not disturb each other.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use serde::{Deserialize, Serialize};
use shared::ids::{PersonId, SessionId};
use shared::language::Language;

use super::{signed, times};
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::machine;
use crate::secrets::token_hash;

const PURPOSE: &str = "sign_in_attempt";

/// What one attempt is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attempt {
    /// Which service.
    pub provider: String,
    /// Comes back in the address: ties the answer to this browser.
    pub state: String,
    /// Comes back in the token: ties the token to this attempt.
    pub nonce: String,
    /// The other half of PKCE: ties the code to us.
    pub verifier: String,
    /// Where the person wanted to go.
    pub return_to: String,
    /// The language of the pages on the way.
    pub language: Language,
    /// What it is for.
    pub aim: Aim,
}

/// What an attempt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aim {
    /// Signing in.
    SignIn,
    /// Linking the identity to the account of a session.
    Link(PersonId, SessionId),
}

impl Attempt {
    /// A new one.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn new(provider: &str, language: Language, return_to: &str, aim: Aim) -> Result<Attempt, Problem> {
        Ok(Attempt {
            provider: provider.to_owned(),
            state: machine::random_token()?,
            nonce: machine::random_token()?,
            verifier: machine::random_token()?,
            return_to: return_to.to_owned(),
            language,
            aim,
        })
    }

    /// The attempt that a browser came back from; nothing, if it did not begin here and now.
    #[must_use]
    pub fn of(ctx: &Ctx, request: &HttpRequest, provider: &str, state: &str) -> Option<Attempt> {
        let cookie = request.cookie(&name(state))?;
        let attempt: Attempt = signed::read(ctx, PURPOSE, cookie.value())?;
        (attempt.provider == provider && attempt.state == state).then_some(attempt)
    }

    /// The cookie that keeps it. It is Lax, because the browser comes back from another site.
    ///
    /// # Errors
    /// As [`signed::write`].
    pub fn cookie(&self, ctx: &Ctx) -> Result<Cookie<'static>, Problem> {
        let value = signed::write(ctx, PURPOSE, self, times::ATTEMPT)?;
        Ok(cookie(ctx, &self.provider, &self.state, value, times::ATTEMPT.num_seconds()))
    }

    /// Takes that cookie away: an attempt is made once.
    #[must_use]
    pub fn removal(&self, ctx: &Ctx) -> Cookie<'static> {
        cookie(ctx, &self.provider, &self.state, String::new(), 0)
    }
}

fn name(state: &str) -> String {
    format!("sign_in_{}", token_hash(state).get(..12).unwrap_or_default())
}

fn cookie(ctx: &Ctx, provider: &str, state: &str, value: String, seconds: i64) -> Cookie<'static> {
    Cookie::build(name(state), value)
        .path(format!("/sign-in/{provider}/callback"))
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(ctx.config.public_url.starts_with("https://"))
        .max_age(Duration::seconds(seconds))
        .finish()
}
