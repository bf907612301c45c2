//! `Idempotency-Key`: an act that is sent twice happens once. Required on every POST that acts;
//! `ctx.begin_act` claims it inside the act's own transaction.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use shared::refusal::Refusal;

use super::json::BodyHash;
use super::problem::Problem;
use crate::secrets::Secrets;
use crate::systems::behalf::ON_BEHALF_OF;

const LENGTH_MAX: usize = 128;

/// The caller's key for this one act: 400 if they send none.
///
/// Its fingerprint is taken when the act begins, so the body (read after the headers, perhaps
/// by a later argument) is part of it.
pub struct IdempotencyKey {
    value: String,
    request: HttpRequest,
}

impl IdempotencyKey {
    /// What the caller sent.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The operation: the method and the address's pattern.
    #[must_use]
    pub fn operation(&self) -> String {
        let pattern = self.request.match_pattern().unwrap_or_default();
        format!("{} {pattern}", self.request.method())
    }

    /// A keyed hash of method, path and body, and of whom a departmental system names: the same request
    /// again has the same, and nobody who sees it learns what the body said.
    #[must_use]
    pub fn fingerprint(&self, secrets: &Secrets) -> String {
        let body = self.request.extensions().get::<BodyHash>().map(|hash| hash.0).unwrap_or_default();
        let method = self.request.method().as_str().as_bytes();
        let named = self.request.headers().get(ON_BEHALF_OF).map(|named| named.as_bytes());
        let parts = [method, self.request.path().as_bytes(), &body];
        let parts: Vec<&[u8]> = parts.into_iter().chain(named).collect();
        secrets.keyed_hash("idempotency", &parts)
    }
}

impl FromRequest for IdempotencyKey {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request).ok_or_else(|| Refusal::KeyNeeded.into()))
    }
}

fn read(request: &HttpRequest) -> Option<IdempotencyKey> {
    let said = request.headers().get("idempotency-key")?.to_str().ok()?;
    let value = said.trim().trim_matches('"');
    let is_good = !value.is_empty() && value.len() <= LENGTH_MAX;
    is_good.then(|| IdempotencyKey { value: value.to_owned(), request: request.clone() })
}
