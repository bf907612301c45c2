//! Whether the instance lives, and whether it is ready: for those who run it, outside the API.

use actix_web::web::Query;
use actix_web::{HttpResponse, get};
use serde::Deserialize;
use serde_json::json;
use shared::refusal::Refusal;

use crate::ctx::Ctx;
use crate::http::Problem;

/// The longest constant: nobody asks for a gigabyte by mistake.
const CONSTANT_BYTES_MAX: usize = 1_000_000;
/// What a constant is besides its filling: `{"x":""}`.
const CONSTANT_FRAME: usize = 8;

/// The process answers.
#[get("/health/live")]
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "status": "live" }))
}

/// The database answers too.
///
/// # Errors
/// 503, if it does not.
#[get("/health/ready")]
pub async fn ready(ctx: Ctx) -> Result<HttpResponse, Problem> {
    let answers = ctx.database.ping().await;
    answers.map_err(|error| {
        tracing::warn!(%error, "not ready");
        Problem::Busy
    })?;
    Ok(HttpResponse::Ok().json(json!({ "status": "ready" })))
}

/// How long a constant is.
#[derive(Deserialize)]
pub struct Length {
    bytes: usize,
}

/// A constant of so many bytes, from memory: what the same server can do at best. `cargo xtask load`
/// measures everything else against it.
///
/// # Errors
/// 404, unless the settings ask for it.
#[get("/health/constant")]
pub async fn constant(length: Query<Length>, ctx: Ctx) -> Result<HttpResponse, Problem> {
    if !ctx.config.load_route {
        return Err(Refusal::NotFound.into());
    }
    let filling = length.bytes.min(CONSTANT_BYTES_MAX).saturating_sub(CONSTANT_FRAME);
    let body = format!("{{\"x\":\"{}\"}}", "x".repeat(filling));
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
