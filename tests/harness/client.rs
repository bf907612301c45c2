//! Somebody who sends requests: nobody, or a persona. Adds what every request of its kind must
//! have, so that a test only says what it is about.

use std::sync::atomic::{AtomicU32, Ordering};

use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use crate::reply::Reply;
use crate::{contract, pointers};

static KEYS: AtomicU32 = AtomicU32::new(0);

/// A caller.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    address: String,
    token: Option<String>,
}

/// A request under way, for tests about headers.
pub struct Request {
    http: reqwest::Client,
    method: Method,
    path: String,
    url: String,
    headers: HeaderMap,
    body: Option<Vec<u8>>,
}

impl Client {
    pub(crate) fn new(address: &str, token: Option<String>) -> Client {
        // No connections are kept: a server that stops does not wait for them.
        let http = reqwest::Client::builder().pool_max_idle_per_host(0).build().expect("a client");
        Client { http, address: address.to_owned(), token }
    }

    /// The access token, for those who are signed in.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// GET of a path below `/api/v1`.
    pub async fn get(&self, path: &str) -> Reply {
        self.request("GET", path).send().await
    }

    /// POST with an idempotency key of its own.
    pub async fn post(&self, path: &str, body: &impl Serialize) -> Reply {
        self.request("POST", path).fresh_key().json(body).send().await
    }

    /// POST of an act on something seen: `If-Match` is its version.
    pub async fn act(&self, path: &str, seen: &Value, body: &impl Serialize) -> Reply {
        self.request("POST", path).fresh_key().if_match(seen).json(body).send().await
    }

    /// POST of an act that takes no body.
    pub async fn act_plainly(&self, path: &str, seen: &Value) -> Reply {
        self.request("POST", path).fresh_key().if_match(seen).send().await
    }

    /// PUT in place of something seen.
    pub async fn put(&self, path: &str, seen: &Value, body: &impl Serialize) -> Reply {
        self.request("PUT", path).if_match(seen).json(body).send().await
    }

    /// A request with nothing but the token.
    pub fn request(&self, method: &str, path: &str) -> Request {
        self.request_outside(method, &format!("/api/v1{path}"))
    }

    /// A request to an address outside the API: `/en/`, `/health/live`.
    pub fn request_outside(&self, method: &str, path: &str) -> Request {
        let request = Request {
            http: self.http.clone(),
            method: method.parse().expect("a method"),
            path: path.to_owned(),
            url: format!("{}{path}", self.address),
            headers: HeaderMap::new(),
            body: None,
        };
        match &self.token {
            Some(token) => request.header("authorization", &format!("Bearer {token}")),
            None => request,
        }
    }
}

/// A key that no other request has.
pub fn fresh_key() -> String {
    format!("test-key-{}", KEYS.fetch_add(1, Ordering::Relaxed))
}

impl Request {
    /// Adds or replaces a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Request {
        let name: HeaderName = name.parse().expect("a header's name");
        self.headers.insert(name, HeaderValue::from_str(value).expect("a header's value"));
        self
    }

    /// Adds a key of its own.
    #[must_use]
    pub fn fresh_key(self) -> Request {
        let key = fresh_key();
        self.key(&key)
    }

    /// Adds a key.
    #[must_use]
    pub fn key(self, key: &str) -> Request {
        self.header("idempotency-key", key)
    }

    /// Names the version of what was seen: of its `version`, or of its facts'.
    #[must_use]
    pub fn if_match(self, seen: &Value) -> Request {
        let version = match &seen["version"] {
            Value::Null => seen["facts"]["version"].clone(),
            version => version.clone(),
        };
        self.version(version.as_i64().expect("something with a version"))
    }

    /// Names a version.
    #[must_use]
    pub fn version(self, version: i64) -> Request {
        self.header("if-match", &format!("\"{version}-0\""))
    }

    /// Sends JSON.
    #[must_use]
    pub fn json(self, body: &impl Serialize) -> Request {
        let bytes = serde_json::to_vec(body).expect("JSON");
        self.header("content-type", "application/json").bytes(bytes)
    }

    /// Sends anything.
    #[must_use]
    pub fn bytes(mut self, body: impl Into<Vec<u8>>) -> Request {
        self.body = Some(body.into());
        self
    }

    /// Sends it, and compares the reply with the contract.
    pub async fn send(self) -> Reply {
        self.try_send().await.expect("the server answers")
    }

    /// As [`Request::send`]; nothing, if the server went away before it had answered.
    pub async fn try_send(self) -> Option<Reply> {
        let Request { http, method, path, url, headers, body } = self;
        let mut request = http.request(method.clone(), url).headers(headers);
        if let Some(body) = &body {
            request = request.body(body.clone());
        }
        let reply = Reply::read(request.send().await.ok()?).await?;
        contract::check(method.as_str(), &path, &reply);
        pointers::check(method.as_str(), &path, body.as_deref(), &reply);
        Some(reply)
    }
}
