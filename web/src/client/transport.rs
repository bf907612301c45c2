//! The wire: headers on the way out, errors on the way back, one refresh of the session.

use gloo_net::http::{Request, RequestBuilder, Response};
use shared::problem::Problem;

use super::call::{Call, Etag, Method, Reply};
use super::reading;
use super::{refresh, token};
use crate::failure::ApiError;

/// Below which every operation lies.
pub(super) const BASE: &str = "/api/v1";

/// Sends a call; a session that is over is refreshed once.
pub(super) async fn send(call: Call) -> Result<Reply, ApiError> {
    let key = call.intent.as_ref().map(|intent| intent.key(&call.path, call.body.as_deref()));
    let signed_with = token::token();
    let mut outcome = once(&call, key.as_deref()).await;
    let over = matches!(&outcome, Err(error) if error.status() == Some(401));
    if over && !call.signs_in && token::was_signed_in() && refresh::refresh(signed_with).await.is_ok() {
        outcome = once(&call, key.as_deref()).await;
    }
    if let Some(intent) = &call.intent
        && !matches!(&outcome, Err(error) if error.is_uncertain())
    {
        intent.settle();
        token::count_act();
    }
    outcome
}

/// Sends a call whose answer is no text; a session that is over is refreshed once.
pub(super) async fn bytes(call: Call) -> Result<Vec<u8>, ApiError> {
    let signed_with = token::token();
    let mut response = ask(&call, None).await?;
    if response.status() == 401 && refresh::refresh(signed_with).await.is_ok() {
        response = ask(&call, None).await?;
    }
    if response.ok() {
        return response.binary().await.map_err(|_| ApiError::Offline);
    }
    Err(read(response).await.err().unwrap_or(ApiError::Unreadable))
}

async fn once(call: &Call, key: Option<&str>) -> Result<Reply, ApiError> {
    read(ask(call, key).await?).await
}

async fn ask(call: &Call, key: Option<&str>) -> Result<Response, ApiError> {
    let request = with_headers(builder(call), call, key);
    let request = match &call.body {
        Some(body) => request.header("Content-Type", "application/json").body(body.as_str()),
        None => request.build(),
    };
    let response = request.map_err(|_| ApiError::Unreadable)?.send().await;
    response.map_err(|_| ApiError::Offline)
}

fn builder(call: &Call) -> RequestBuilder {
    let address = [BASE, &call.path].concat();
    match call.method {
        Method::Get => Request::get(&address),
        Method::Post => Request::post(&address),
        Method::Put => Request::put(&address),
    }
}

fn with_headers(request: RequestBuilder, call: &Call, key: Option<&str>) -> RequestBuilder {
    let mut request = request.header("Accept-Language", token::language().code());
    if let Some(token) = token::token() {
        request = request.header("Authorization", &["Bearer ", &token].concat());
    }
    if let Some(key) = key {
        request = request.header("Idempotency-Key", key);
    }
    if let Some(Etag(etag)) = &call.etag {
        request = request.header("If-Match", etag);
    }
    request
}

async fn read(response: Response) -> Result<Reply, ApiError> {
    let etag = response.headers().get("etag").unwrap_or_default();
    let body = response.text().await.map_err(|_| ApiError::Offline)?;
    if response.ok() {
        let etag = Etag(etag.into());
        return Ok(Reply { etag, body });
    }
    match reading::read::<Problem>(&body) {
        Ok(problem) => Err(ApiError::Problem(Box::new(problem))),
        // A gateway's error page instead of ours: the API itself was not reached.
        Err(_) if matches!(response.status(), 502..=504) => Err(ApiError::Offline),
        Err(_) => Err(ApiError::Unreadable),
    }
}
