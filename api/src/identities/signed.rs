//! What a browser keeps for us between two of its requests: readable, short-lived, and written by
//! nobody else. `purpose` keeps the uses apart: what was signed for one is worth nothing in another.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::columns::millis;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::machine;
use crate::secrets::token_hash;

#[derive(Serialize, Deserialize)]
struct Signed<T> {
    value: T,
    ends_at: i64,
}

/// A value for a cookie or a link, good for so long.
///
/// # Errors
/// A fault, if it cannot be written as JSON.
pub fn write(ctx: &Ctx, purpose: &str, value: impl Serialize, good_for: Duration) -> Result<String, Problem> {
    let signed = Signed { value, ends_at: millis(machine::now() + good_for) };
    let text = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&signed).map_err(Problem::fault)?);
    let signature = ctx.secrets.keyed_hash(purpose, &[text.as_bytes()]);
    Ok([text, signature].join("."))
}

/// The value, if this instance wrote it for this purpose and its time is not over.
#[must_use]
pub fn read<T: DeserializeOwned>(ctx: &Ctx, purpose: &str, text: &str) -> Option<T> {
    let (text, signature) = text.split_once('.')?;
    let expected = ctx.secrets.keyed_hash(purpose, &[text.as_bytes()]);
    // Hashes are compared, so that the time it takes says nothing about the signature.
    if token_hash(signature) != token_hash(&expected) {
        return None;
    }
    let signed: Signed<T> = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    (signed.ends_at > millis(machine::now())).then_some(signed.value)
}
