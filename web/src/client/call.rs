//! One request, said step by step, and what came back.

use std::future::Future;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::ids::Version;
use yew::AttrValue;

use super::intent::Intent;
use super::{reading, transport};
use crate::failure::ApiError;

/// The version tag of what was read: what a change must name in `If-Match`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Etag(pub AttrValue);

impl Etag {
    /// The tag of a version: the API compares nothing else in it.
    pub fn of(version: Version) -> Etag {
        Etag(["\"", &version.0.to_string(), "\""].concat().into())
    }
}

/// What was read, with its version tag (empty where the API sends none).
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded<T> {
    pub value: T,
    pub etag: Etag,
}

/// The methods of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
}

/// A request that is not sent yet.
pub struct Call {
    pub(super) method: Method,
    /// The path below `/api/v1`, with its query.
    pub(super) path: String,
    pub(super) body: Option<String>,
    pub(super) intent: Option<Intent>,
    pub(super) etag: Option<Etag>,
    /// Whether a 401 is an answer (sign-in) rather than a session to refresh.
    pub(super) signs_in: bool,
}

/// An answer with a status below 400, still as text.
pub struct Reply {
    pub etag: Etag,
    pub body: String,
}

impl Call {
    fn new(method: Method, path: impl Into<String>) -> Call {
        Call { method, path: path.into(), body: None, intent: None, etag: None, signs_in: false }
    }

    /// Reads a thing.
    pub fn get(path: impl Into<String>) -> Call {
        Call::new(Method::Get, path)
    }

    /// Makes a thing, or acts on one.
    pub fn post(path: impl Into<String>) -> Call {
        Call::new(Method::Post, path)
    }

    /// Replaces a thing.
    pub fn put(path: impl Into<String>) -> Call {
        Call::new(Method::Put, path)
    }

    /// With a body.
    #[must_use]
    pub fn json<B: Serialize>(mut self, body: &B) -> Call {
        // Our drafts are plain structs: writing them cannot fail.
        self.body = serde_json::to_string(body).ok();
        self
    }

    /// As one intended act: a retry carries the same `Idempotency-Key`.
    #[must_use]
    pub fn intent(mut self, intent: &Intent) -> Call {
        self.intent = Some(intent.clone());
        self
    }

    /// Only if the thing still is as it was read.
    #[must_use]
    pub fn if_match(mut self, etag: &Etag) -> Call {
        self.etag = Some(etag.clone());
        self
    }

    /// A 401 is the answer to show, not a session to refresh.
    #[must_use]
    pub fn signs_in(mut self) -> Call {
        self.signs_in = true;
        self
    }

    /// Sends it and reads the answer.
    ///
    /// # Errors
    /// What the API refused, or that it could not be reached or understood.
    pub async fn read<T: DeserializeOwned>(self) -> Result<Loaded<T>, ApiError> {
        let Reply { etag, body } = self.send().await?;
        let value = reading::read(&body).map_err(|_| ApiError::Unreadable)?;
        Ok(Loaded { value, etag })
    }

    /// Sends it; the answer is a file, taken as it came.
    ///
    /// # Errors
    /// What the API refused, or that it could not be reached.
    pub async fn text(self) -> Result<String, ApiError> {
        Ok(self.send().await?.body)
    }

    /// Sends it; the answer is a file to keep.
    ///
    /// # Errors
    /// What the API refused, or that it could not be reached.
    pub async fn bytes(self) -> Result<Vec<u8>, ApiError> {
        transport::bytes(self).await
    }

    /// Sends it; the answer has no content of interest.
    ///
    /// # Errors
    /// What the API refused, or that it could not be reached.
    pub async fn done(self) -> Result<(), ApiError> {
        self.send().await.map(|_| ())
    }

    /// Boxed, because every reply type would otherwise carry a copy of the transport to the browser.
    fn send(self) -> Pin<Box<dyn Future<Output = Result<Reply, ApiError>>>> {
        Box::pin(transport::send(self))
    }
}
