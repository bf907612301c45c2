//! The token with which a service says that somebody signed out there (OpenID Connect Back-Channel
//! Logout 1.0, 2.6): signed by its own keys, for us, now, about a sign-out, and never an ID token.

use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation};
use openidconnect::ProviderMetadataWithLogout;
use serde::Deserialize;
use serde_json::Value;

use super::providers::{Need, Provider};
use super::times;
use crate::columns::moment;
use crate::machine;

/// What marks a token as one of these.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Signatures with a key that only the service has.
const SIGNATURES: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// Who signed out there.
#[derive(Debug)]
pub struct SignedOutThere {
    /// The person, in the service's terms.
    pub subject: Option<String>,
    /// The service's session.
    pub sid: Option<String>,
    /// The name of this token: it counts once.
    pub jti: String,
    /// Until when it could be sent again.
    pub ends_at: DateTime<Utc>,
}

/// Why a token does not count.
#[derive(Debug)]
pub enum Fault {
    /// The service's keys cannot be had.
    Unreachable,
    /// It is not good; the text is for the log.
    NotGood(String),
}

#[derive(Deserialize)]
struct Claims {
    iat: i64,
    exp: i64,
    jti: String,
    #[serde(default)]
    sub: Option<String>,
    #[serde(default)]
    sid: Option<String>,
    events: serde_json::Map<String, Value>,
    #[serde(default)]
    nonce: Option<Value>,
}

/// Checks a token of a service.
///
/// # Errors
/// Why it does not count.
pub async fn check(provider: &Provider, token: &str) -> Result<SignedOutThere, Fault> {
    let header = jsonwebtoken::decode_header(token).map_err(|error| Fault::NotGood(error.to_string()))?;
    is_ours(&header)?;
    let metadata = provider.metadata(Need::Known).await.map_err(|_| Fault::Unreachable)?;
    let key = match key(&metadata, &header) {
        Some(key) => key,
        None => {
            let metadata = provider.metadata(Need::NewKeys).await.map_err(|_| Fault::Unreachable)?;
            key(&metadata, &header).ok_or_else(|| Fault::NotGood("no such key".to_owned()))?
        }
    };
    let key = DecodingKey::from_jwk(&key).map_err(|error| Fault::NotGood(error.to_string()))?;
    let mut expected = Validation::new(header.alg);
    expected.set_issuer(&[provider.settings.issuer.as_str()]);
    expected.set_audience(&[provider.settings.client_id.as_str()]);
    expected.set_required_spec_claims(&["iss", "aud", "exp"]);
    expected.leeway = provider.settings.clock_skew_seconds.into();
    let decoded = jsonwebtoken::decode::<Claims>(token, &key, &expected);
    let claims = decoded.map_err(|error| Fault::NotGood(error.to_string()))?.claims;
    about_a_sign_out(provider, claims).map_err(|fault| Fault::NotGood(fault.to_owned()))
}

/// Signed with a private key, and of a type that fits.
fn is_ours(header: &Header) -> Result<(), Fault> {
    let is_asymmetric = SIGNATURES.contains(&header.alg);
    let fits = header
        .typ
        .as_deref()
        .is_none_or(|typ| ["jwt", "logout+jwt"].iter().any(|known| typ.eq_ignore_ascii_case(known)));
    if is_asymmetric && fits { Ok(()) } else { Err(Fault::NotGood("its kind does not fit".to_owned())) }
}

fn key(metadata: &ProviderMetadataWithLogout, header: &Header) -> Option<Jwk> {
    let keys: JwkSet = serde_json::to_value(metadata.jwks()).and_then(serde_json::from_value).ok()?;
    match &header.kid {
        Some(kid) => keys.find(kid).cloned(),
        None => keys.keys.into_iter().next(),
    }
}

fn about_a_sign_out(provider: &Provider, claims: Claims) -> Result<SignedOutThere, &'static str> {
    let Claims { iat, exp, jti, sub, sid, events, nonce } = claims;
    let now = machine::now().timestamp();
    let skew = i64::from(provider.settings.clock_skew_seconds);
    let latest = now + times::LOGOUT_TOKEN.num_seconds() + skew;
    if !events.get(EVENT).is_some_and(Value::is_object) {
        return Err("it is about something else");
    }
    if nonce.is_some() {
        return Err("it is an ID token");
    }
    if sub.is_none() && sid.is_none() {
        return Err("it names nobody");
    }
    if jti.is_empty() || jti.len() > 255 {
        return Err("it has no name");
    }
    if iat > now + skew || exp > latest {
        return Err("its times are not believable");
    }
    Ok(SignedOutThere { subject: sub, sid, jti, ends_at: moment((exp + skew).saturating_mul(1000)) })
}
