//! The request body: JSON that can be read (else 400) and is valid (else 422, field by field).

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::web::BytesMut;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use validator::Validate;

use super::problem::Problem;
use crate::ctx::Ctx;

/// A valid body. Utoipa knows it by its name and documents it.
#[derive(Debug)]
pub struct Json<T>(pub T);

/// The SHA-256 of the body as it came, for the idempotency key.
#[derive(Clone, Copy)]
pub struct BodyHash(pub [u8; 32]);

impl<T> Json<T> {
    /// The body itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Json<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            if !is_json(&request) {
                return Err(Problem::WrongType);
            }
            let limit = Ctx::of(&request)?.config.limits.body_bytes;
            let body = read(&request, payload, limit).await?;
            request.extensions_mut().insert(BodyHash(Sha256::digest(&body).into()));
            // Serde would also take a list of the fields' values, in their order.
            if !body.trim_ascii_start().starts_with(b"{") {
                return Err(Problem::Unreadable("expected an object".to_owned()));
            }
            let value: T =
                serde_json::from_slice(&body).map_err(|error| Problem::Unreadable(error.to_string()))?;
            value.validate()?;
            Ok(Json(value))
        })
    }
}

fn is_json(request: &HttpRequest) -> bool {
    let said = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = said.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

/// Stops at the limit: by the length that is announced, or else while reading.
async fn read(request: &HttpRequest, mut payload: Payload, limit: usize) -> Result<BytesMut, Problem> {
    let announced =
        request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(Problem::TooLarge);
    }
    let mut body = BytesMut::new();
    while let Some(part) = payload.next().await {
        let part = part.map_err(unreadable)?;
        if body.len() + part.len() > limit {
            return Err(Problem::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    Ok(body)
}

fn unreadable(error: PayloadError) -> Problem {
    match error {
        PayloadError::Overflow => Problem::TooLarge,
        other => Problem::Unreadable(other.to_string()),
    }
}
