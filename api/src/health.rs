//! Whether the instance lives, and whether it is ready: for those who run it, outside the API.

use actix_web::{HttpResponse, get};
use serde_json::json;

use crate::ctx::Ctx;
use crate::http::Problem;

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
