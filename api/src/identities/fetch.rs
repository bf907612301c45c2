//! How a sign-in service is asked: by a client that follows nobody elsewhere, waits no longer than
//! agreed, and reads no more than agreed.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use openidconnect::http::Response;
use openidconnect::reqwest::{Client, Request, redirect};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};

use super::times;

/// The client of this node.
#[derive(Clone)]
pub struct Fetch(Client);

/// Why a service did not answer.
#[derive(Debug)]
pub enum Unanswered {
    /// It could not be reached, or not in time.
    Unreachable(openidconnect::reqwest::Error),
    /// It answers without end.
    TooLong,
    /// Its answer is none.
    Unreadable(openidconnect::http::Error),
}

impl Fetch {
    /// A client; connections are kept and used again.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new() -> Result<Fetch, openidconnect::reqwest::Error> {
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .connect_timeout(times::CONNECT)
            .timeout(times::ANSWER)
            .user_agent("GCDevExchange")
            .build()?;
        Ok(Fetch(client))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let request = Request::try_from(request).map_err(Unanswered::Unreachable)?;
        let mut answer = self.0.execute(request).await.map_err(Unanswered::Unreachable)?;
        let mut response = Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(Unanswered::Unreachable)? {
            if body.len() + part.len() > times::ANSWER_BYTES {
                return Err(Unanswered::TooLong);
            }
            body.extend_from_slice(&part);
        }
        response.body(body).map_err(Unanswered::Unreadable)
    }
}

impl<'c> AsyncHttpClient<'c> for Fetch {
    type Error = Unanswered;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl fmt::Display for Unanswered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unanswered::Unreachable(error) => write!(formatter, "unreachable: {error}"),
            Unanswered::TooLong => formatter.write_str("it answers without end"),
            Unanswered::Unreadable(error) => write!(formatter, "unreadable: {error}"),
        }
    }
}

impl std::error::Error for Unanswered {}
