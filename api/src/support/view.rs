//! A look as its agent reads it.

use chrono::{DateTime, Utc};
use shared::support::{SupportLook, SupportLookView};

use crate::db::Transaction;
use crate::http::Problem;
use crate::platform;

/// The view of one look: with the person, as long as it is not over.
///
/// # Errors
/// When the database does not answer.
pub async fn of(
    transaction: &Transaction,
    look: &SupportLook,
    now: DateTime<Utc>,
) -> Result<SupportLookView, Problem> {
    let person = match look.is_live(now) {
        true => Some(platform::people::view::of(transaction, look.person_id).await?),
        false => None,
    };
    let SupportLook { id, version, reason, begun_at, until, ended_at, .. } = look.clone();
    let live = look.is_live(now);
    Ok(SupportLookView { id, version, reason, begun_at, until, ended_at, live, person })
}
