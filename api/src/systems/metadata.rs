//! `GET /.well-known/oauth-authorization-server`: where and how departmental systems get tokens (RFC 8414).

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, get};
use serde_json::json;
use shared::systems::Scope;

use super::token;
use crate::ctx::Ctx;

/// Answers with the document.
#[get("/.well-known/oauth-authorization-server")]
pub async fn metadata(ctx: Ctx) -> HttpResponse {
    let public_url = &ctx.config.public_url;
    let body = json!({
        "issuer": public_url,
        "token_endpoint": format!("{public_url}{}", token::ADDRESS),
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": [],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "scopes_supported": Scope::ALL.map(Scope::code),
        "service_documentation": format!("{public_url}/docs/"),
    });
    HttpResponse::Ok().insert_header((CACHE_CONTROL, "public, max-age=3600")).json(body)
}
