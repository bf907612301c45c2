//! Somebody with a cookie jar: what a browser does about sessions.

use reqwest::header::SET_COOKIE;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::reply::Reply;

/// A browser on one device: it keeps the refresh token between requests.
pub struct Browser<'a> {
    app: &'a TestApp,
    /// The cookie, as it would be sent; empty when there is none.
    pub cookie: String,
}

impl<'a> Browser<'a> {
    /// A browser that nobody signed in on.
    pub fn new(app: &'a TestApp) -> Browser<'a> {
        Browser { app, cookie: String::new() }
    }

    /// A browser that sends this cookie, however it came by it.
    pub fn with(app: &'a TestApp, cookie: &str) -> Browser<'a> {
        Browser { app, cookie: cookie.to_owned() }
    }

    /// Signs in.
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Reply {
        self.post("/session", &json!({ "email": email, "password": password })).await
    }

    /// Refreshes.
    pub async fn refresh(&mut self) -> Reply {
        self.post("/session/refresh", &Value::Null).await
    }

    /// Signs out.
    pub async fn sign_out(&mut self) -> Reply {
        self.post("/session/sign-out", &Value::Null).await
    }

    /// The second step of signing in, with what the first one gave.
    pub async fn second_step(&mut self, body: &Value) -> Reply {
        self.post("/session/second-factor", body).await
    }

    async fn post(&mut self, path: &str, body: &Value) -> Reply {
        let mut request = self.app.nobody().request("POST", path);
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        if !body.is_null() {
            request = request.json(body);
        }
        let reply = request.send().await;
        if let Some(set) = reply.header(SET_COOKIE.as_str()) {
            let pair = set.split(';').next().unwrap_or_default();
            self.cookie = if pair.ends_with('=') { String::new() } else { pair.to_owned() };
        }
        reply
    }
}
