//! Between columns and values: how times, money, documents and codes are stored.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::money::Money;

use crate::http::problem::Problem;

/// A time as it is stored: milliseconds since 1970, which both databases compare alike.
#[must_use]
pub fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// A stored time. What no calendar holds (which only a broken row can say) reads as 1970.
#[must_use]
pub fn moment(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// A stored amount.
///
/// # Errors
/// A fault, if the column holds what no amount can be.
pub fn money(cents: i64) -> Result<Money, Problem> {
    Money::from_cents(cents).ok_or_else(|| inconsistent("an amount"))
}

/// A document as it is stored.
///
/// # Errors
/// A fault, if the value cannot be written as JSON.
pub fn to_document(value: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(Problem::fault)
}

/// A stored document.
///
/// # Errors
/// A fault, if the column does not hold such a document.
pub fn from_document<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(Problem::fault)
}

/// A stored code: `code(Role::from_code(&row.role), "role_grants.role")?`.
///
/// # Errors
/// A fault that names the column.
pub fn code<T>(value: Option<T>, column: &str) -> Result<T, Problem> {
    value.ok_or_else(|| inconsistent(column))
}

/// The fault of a row that says what the code cannot mean.
#[must_use]
pub fn inconsistent(column: &str) -> Problem {
    Problem::fault(std::io::Error::other(format!("{column} holds an unknown value")))
}
