//! `private_key_jwt` (RFC 7523): a short-lived signature that shows a service that we are us.

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde::Serialize;

use super::times;
use crate::machine;

/// The type of assertion, as the standard names it.
pub const TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    jti: String,
    iat: i64,
    exp: i64,
}

/// Signs with an RSA, P-256 or Ed25519 key in PEM.
///
/// # Errors
/// When the key is none of these.
pub fn sign(pem: &str, key_id: Option<&str>, client_id: &str, audience: &str) -> Result<String, String> {
    let (algorithm, key) = key(pem).ok_or("the private key is no RSA, P-256 or Ed25519 key in PEM")?;
    let now = machine::now().timestamp();
    let claims = Claims {
        iss: client_id,
        sub: client_id,
        aud: audience,
        jti: machine::random_token().map_err(|error| error.to_string())?,
        iat: now,
        exp: now + times::ASSERTION_SECONDS,
    };
    let mut header = Header::new(algorithm);
    header.kid = key_id.map(ToOwned::to_owned);
    jsonwebtoken::encode(&header, &claims, &key).map_err(|error| error.to_string())
}

fn key(pem: &str) -> Option<(Algorithm, EncodingKey)> {
    let pem = pem.as_bytes();
    let rsa = EncodingKey::from_rsa_pem(pem).map(|key| (Algorithm::RS256, key));
    let curve = |_| EncodingKey::from_ec_pem(pem).map(|key| (Algorithm::ES256, key));
    let edwards = |_| EncodingKey::from_ed_pem(pem).map(|key| (Algorithm::EdDSA, key));
    rsa.or_else(curve).or_else(edwards).ok()
}
