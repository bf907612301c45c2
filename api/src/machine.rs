//! The machine's own clock, ids and randomness: the only place that takes them from the machine.
//!
//! Machine time is for tokens, rate limits, retries and logs. What the law or a deadline depends
//! on is business time, which the database tells (see `ctx`).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;

/// The machine's time, cut to milliseconds like every time that is stored.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place for machine time")]
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(3)
}

/// A new id that sorts by the moment it was made.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place for ids")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// Bytes that nobody can guess.
///
/// # Errors
/// When the operating system has no randomness to give.
#[expect(clippy::disallowed_methods, reason = "this is the one place for randomness")]
pub fn random_bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A secret for a link or a cookie: 32 random bytes, safe in addresses.
///
/// # Errors
/// As [`random_bytes`].
pub fn random_token() -> Result<String, getrandom::Error> {
    Ok(URL_SAFE_NO_PAD.encode(random_bytes::<32>()?))
}
