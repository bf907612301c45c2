//! Signing in with another service: the way there and back as a browser goes it, against a service
//! of the tests' own.

mod arriving;
mod issuer;
mod leaving;
mod linking;
mod newcomers;
mod trust;
mod unlinking;

use std::collections::HashMap;

use api::config::Config;
use reqwest::Response;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use serde_json::Value;
use tests::{Client, TestApp};

use issuer::{Issuer, Tale};

/// An instance with one service, and a browser.
struct World {
    app: TestApp,
    issuer: Issuer,
}

impl World {
    async fn start() -> World {
        World::with(|_| {}).await
    }

    async fn with(change: impl FnOnce(&mut Config)) -> World {
        let issuer = Issuer::start();
        let settings = issuer.settings("key");
        let app = TestApp::with(|config| {
            config.providers = vec![settings];
            change(config);
        })
        .await;
        World { app, issuer }
    }

    fn browser(&self) -> Window {
        Window::new(&self.app.address)
    }

    /// Signs in with the service from the beginning; the session's token.
    async fn signed_in(&self, tale: Tale) -> Client {
        let mut browser = self.browser();
        self.arrive(&mut browser, tale).await.expect("arrived");
        self.app.with_token(&browser.token().await)
    }

    /// Goes to the service and comes back.
    async fn arrive(&self, browser: &mut Window, tale: Tale) -> Page {
        let there = browser.go("/sign-in/key?language=fr&return_to=/fr/occasions?q=rust").await.leads_away();
        let code = self.issuer.sign_in(&there, tale);
        browser.go(&way_back(&there, &code)).await
    }

    async fn people(&self) -> i64 {
        self.app.count("SELECT count(*) FROM people").await
    }

    async fn sessions(&self) -> i64 {
        self.app.count("SELECT count(*) FROM sessions WHERE revoked_at IS NULL").await
    }
}

fn way_back(there: &HashMap<String, String>, code: &str) -> String {
    format!("/sign-in/key/callback?code={code}&state={}", there["state"])
}

/// A browser that keeps cookies and follows nobody by itself.
struct Window {
    address: String,
    http: reqwest::Client,
    cookies: HashMap<String, String>,
}

/// What the browser shows.
struct Page {
    status: u16,
    location: Option<String>,
    cookies: Vec<String>,
    text: String,
}

impl Window {
    fn new(address: &str) -> Window {
        let http = reqwest::Client::builder().redirect(Policy::none()).pool_max_idle_per_host(0);
        let http = http.build().expect("a client");
        Window { address: address.to_owned(), http, cookies: HashMap::new() }
    }

    async fn go(&mut self, path: &str) -> Page {
        let request = self.http.get(format!("{}{path}", self.address)).header("accept-language", "fr");
        let reply = request.header(COOKIE, self.jar()).send().await.expect("the server answers");
        self.show(reply).await
    }

    /// A call of the app in this browser.
    async fn call(&mut self, method: &str, path: &str, token: Option<&str>, body: &Value) -> (u16, Value) {
        let address = format!("{}/api/v1{path}", self.address);
        let mut request = self.http.request(method.parse().expect("a method"), address);
        if !body.is_null() {
            request = request.json(body);
        }
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let reply = request.header(COOKIE, self.jar()).send().await.expect("the server answers");
        let page = self.show(reply).await;
        (page.status, serde_json::from_str(&page.text).unwrap_or(Value::Null))
    }

    /// The access token of the session that the browser holds.
    async fn token(&mut self) -> String {
        let (status, session) = self.call("POST", "/session/refresh", None, &Value::Null).await;
        assert_eq!(status, 200, "{session}");
        session["access_token"].as_str().expect("a token").to_owned()
    }

    fn jar(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    async fn show(&mut self, reply: Response) -> Page {
        let status = reply.status().as_u16();
        let header = |value: &reqwest::header::HeaderValue| value.to_str().expect("text").to_owned();
        let location = reply.headers().get(LOCATION).map(header);
        let cookies: Vec<String> = reply.headers().get_all(SET_COOKIE).iter().map(header).collect();
        for cookie in &cookies {
            let pair = cookie.split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a name and a value");
            match value {
                "" => self.cookies.remove(name),
                value => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        Page { status, location, cookies, text: reply.text().await.expect("a text") }
    }
}

impl Page {
    /// The query of the service's address to which this page sends.
    #[track_caller]
    fn leads_away(&self) -> HashMap<String, String> {
        assert_eq!(self.status, 302, "{}", self.text);
        query_of(self.location.as_deref().expect("a location"))
    }

    /// Says which page it is.
    #[track_caller]
    fn expect(self, code: &str) -> Page {
        assert!(self.text.contains(&format!("data-code=\"{code}\"")), "{}: {}", self.status, self.text);
        let begins_session = self.cookies.iter().any(|cookie| cookie.starts_with("refresh_token="));
        assert_eq!(begins_session, code == "arrived", "{:?}", self.cookies);
        self
    }
}

fn query_of(address: &str) -> HashMap<String, String> {
    let (_, query) = address.split_once('?').expect("a query");
    let decoded = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            bytes.push(match byte {
                b'+' => b' ',
                b'%' => {
                    let digits = [rest.next().expect("a digit"), rest.next().expect("a digit")];
                    u8::from_str_radix(std::str::from_utf8(&digits).expect("text"), 16).expect("a byte")
                }
                other => other,
            });
        }
        String::from_utf8(bytes).expect("text")
    };
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

/// The one account of an address, signed in to with a password.
async fn known(app: &TestApp, email: &str) -> String {
    super::settled(app, email).await
}
