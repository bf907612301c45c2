//! A small client of the application itself, in process: the story goes through the same door as
//! everybody, with a persona's session, idempotency keys and versions.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use actix_web::body::to_bytes;
use actix_web::dev::Service;
use actix_web::http::header::{AUTHORIZATION, IF_MATCH};
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, init_service};
use actix_web::web::{Bytes, Data};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::ids::Version;
use shared::problem;

use crate::app::{Shared, application};
use crate::ctx::Ctx;
use crate::openapi;
use crate::web_files::WebFiles;

type Door = Box<dyn Fn(TestRequest) -> LocalBoxFuture<'static, (StatusCode, Bytes)>>;

/// Speaks to the application in the name of personas.
pub struct Client {
    door: Door,
    tokens: HashMap<Persona, String>,
    keys: u32,
}

/// A request that did not go well.
#[derive(Debug)]
pub struct Trouble {
    /// The stable code of the problem.
    pub code: String,
    /// What happened, for the log.
    pub words: String,
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words)
    }
}

impl Trouble {
    /// Something that the story expected and did not find.
    pub fn missing(what: &str) -> Trouble {
        Trouble { code: "missing".to_owned(), words: format!("the story misses {what}") }
    }
}

impl Client {
    /// Opens the application of an instance.
    pub async fn open(ctx: &Ctx) -> Client {
        let service = init_service(application(Shared {
            ctx: Data::new(ctx.clone()),
            files: Data::new(WebFiles::new(None)),
        }));
        let service = Rc::new(service.await);
        let door: Door = Box::new(move |request: TestRequest| {
            let service = Rc::clone(&service);
            async move {
                let (status, body) = match service.call(request.to_request()).await {
                    Ok(answer) => (answer.status(), to_bytes(answer.into_body()).await.ok()),
                    Err(error) => {
                        let answer = error.error_response();
                        (answer.status(), to_bytes(answer.into_body()).await.ok())
                    }
                };
                (status, body.unwrap_or_default())
            }
            .boxed_local()
        });
        Client { door, tokens: HashMap::new(), keys: 0 }
    }

    /// Everybody who came in so far.
    pub fn visitors(&self) -> Vec<Persona> {
        Persona::ALL.into_iter().filter(|persona| self.tokens.contains_key(persona)).collect()
    }

    /// Reads.
    ///
    /// # Errors
    /// What the application answers.
    pub async fn get<T: DeserializeOwned>(&mut self, who: Persona, path: &str) -> Result<T, Trouble> {
        let request = self.request(Method::GET, who, path).await?;
        self.send(request, path).await
    }

    /// Saves the whole of a thing that was read at a version.
    ///
    /// # Errors
    /// What the application answers.
    pub async fn put<T: DeserializeOwned>(
        &mut self,
        who: Persona,
        path: &str,
        version: Version,
        body: &impl Serialize,
    ) -> Result<T, Trouble> {
        let request = self.request(Method::PUT, who, path).await?;
        self.send(request.insert_header((IF_MATCH, tag(version))).set_json(body), path).await
    }

    /// Makes a thing.
    ///
    /// # Errors
    /// What the application answers.
    pub async fn create<T: DeserializeOwned>(
        &mut self,
        who: Persona,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, Trouble> {
        let request = self.request(Method::POST, who, path).await?.insert_header(self.key());
        self.send(request.set_json(body), path).await
    }

    /// Does something to a thing that was read at a version.
    ///
    /// # Errors
    /// What the application answers.
    pub async fn act<T: DeserializeOwned>(
        &mut self,
        who: Persona,
        path: &str,
        version: Version,
        body: &impl Serialize,
    ) -> Result<T, Trouble> {
        let request = self.request(Method::POST, who, path).await?;
        let request = request.insert_header(self.key()).insert_header((IF_MATCH, tag(version)));
        self.send(request.set_json(body), path).await
    }

    async fn request(&mut self, method: Method, who: Persona, path: &str) -> Result<TestRequest, Trouble> {
        let token = self.token(who).await?;
        let request = TestRequest::default().method(method).uri(&address(path));
        Ok(request.insert_header((AUTHORIZATION, format!("Bearer {token}"))))
    }

    async fn token(&mut self, who: Persona) -> Result<String, Trouble> {
        if let Some(token) = self.tokens.get(&who) {
            return Ok(token.clone());
        }
        let path = "/demonstration/enter";
        let request = TestRequest::post().uri(&address(path)).set_json(json!({ "persona": who }));
        let granted: Value = self.send(request, path).await?;
        let token = granted.get("access_token").and_then(Value::as_str);
        let token = token.ok_or_else(|| Trouble::missing("an access token"))?.to_owned();
        self.tokens.insert(who, token.clone());
        Ok(token)
    }

    fn key(&mut self) -> (&'static str, String) {
        self.keys += 1;
        ("idempotency-key", format!("story-{}", self.keys))
    }

    async fn send<T: DeserializeOwned>(&self, request: TestRequest, path: &str) -> Result<T, Trouble> {
        let (status, body) = (self.door)(request).await;
        if !status.is_success() {
            return Err(refused(status, &body, path));
        }
        let body = if body.is_empty() { Bytes::from_static(b"null") } else { body };
        serde_json::from_slice(&body).map_err(|error| Trouble {
            code: "unreadable".to_owned(),
            words: format!("{path} answered what the story cannot read: {error}"),
        })
    }
}

fn refused(status: StatusCode, body: &Bytes, path: &str) -> Trouble {
    match serde_json::from_slice::<problem::Problem>(body) {
        Ok(problem) => Trouble {
            words: format!(
                "{path} answered {status} {}: {} {:?}",
                problem.code, problem.detail, problem.errors
            ),
            code: problem.code,
        },
        Err(_) => Trouble { code: "unreadable".to_owned(), words: format!("{path} answered {status}") },
    }
}

fn address(path: &str) -> String {
    format!("{}{path}", openapi::BASE)
}

fn tag(version: Version) -> String {
    format!("\"{}\"", version.0)
}
