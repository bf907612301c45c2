//! Rows that begin on a day.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::calendar::eastern_day;
use crate::language::Words;
use crate::refusal::Refusal;

/// Where a dated row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It begins later.
    Scheduled,
    /// It applies now.
    InForce,
    /// A later row took its place.
    Past,
    /// It was withdrawn before it began.
    Withdrawn,
}

impl Standing {
    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Standing::Scheduled => Words::new("Scheduled", "Prévue"),
            Standing::InForce => Words::new("In force", "En vigueur"),
            Standing::Past => Words::new("Past", "Passée"),
            Standing::Withdrawn => Words::new("Withdrawn", "Retirée"),
        }
    }
}

/// Whether a row is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is.
    Yes,
    /// It was withdrawn.
    No,
}

impl Kept {
    /// Of a row that may have been withdrawn.
    pub(super) fn unless(withdrawn: bool) -> Kept {
        if withdrawn { Kept::No } else { Kept::Yes }
    }
}

/// Where each row of one thing stands, in the order given: `rows` are their first days, and whether
/// each was withdrawn.
#[must_use]
pub fn standings(rows: &[(NaiveDate, bool)], now: DateTime<Utc>) -> Vec<Standing> {
    let today = eastern_day(now);
    let current =
        rows.iter().filter(|(from, withdrawn)| !withdrawn && *from <= today).map(|(from, _)| *from).max();
    let standing = |(from, withdrawn): &(NaiveDate, bool)| match (Kept::unless(*withdrawn), current) {
        (Kept::No, _) => Standing::Withdrawn,
        (Kept::Yes, _) if *from > today => Standing::Scheduled,
        (Kept::Yes, Some(newest)) if newest == *from => Standing::InForce,
        (Kept::Yes, _) => Standing::Past,
    };
    rows.iter().map(standing).collect()
}

/// A new row begins after today, and on a day of its own.
///
/// # Errors
/// `later_date_needed`, `already_listed`.
pub(super) fn may_begin(
    from: NaiveDate,
    others: impl IntoIterator<Item = NaiveDate>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if from <= eastern_day(now) {
        Err(Refusal::LaterDateNeeded)
    } else if others.into_iter().any(|other| other == from) {
        Err(Refusal::AlreadyListed)
    } else {
        Ok(())
    }
}

/// A row that has begun stays as it is: files rely on it.
///
/// # Errors
/// `already_begun`.
pub(super) fn may_change(from: NaiveDate, now: DateTime<Utc>) -> Result<(), Refusal> {
    if from <= eastern_day(now) { Err(Refusal::AlreadyBegun) } else { Ok(()) }
}
