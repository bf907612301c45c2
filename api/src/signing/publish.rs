//! `GET /.well-known/jwks.json`: every key that signs or signed here, for whoever checks a statement.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, get};
use serde_json::{Value, json};

use super::keys::Jwk;
use crate::ctx::Ctx;

/// Where everybody finds the keys.
pub const ADDRESS: &str = "/.well-known/jwks.json";

/// The keys, the current one first.
#[get("/.well-known/jwks.json")]
pub async fn keys(ctx: Ctx) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "public, max-age=300"))
        .content_type("application/jwk-set+json")
        .body(key_set(&ctx).to_string())
}

/// A JSON Web Key set of all of them.
#[must_use]
pub fn key_set(ctx: &Ctx) -> Value {
    let published: Vec<Jwk> = ctx.secrets.statements().published().iter().map(Jwk::of).collect();
    json!({ "keys": published })
}
