//! The federal holidays: the days that business days skip.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::complete::Complete;
use super::dated::{may_begin, may_change};
use super::register::may_look_after_platform;
use crate::actor::Actor;
use crate::ids::Version;
use crate::language::Bilingual;
use crate::refusal::Refusal;

/// A day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holiday {
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub name: Bilingual,
}

/// Names a day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayDraft {
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    #[validate(nested)]
    pub name: Complete<100>,
}

/// Points to a day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OneDay {
    /// The day.
    pub day: NaiveDate,
}

/// A day off, as the product owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HolidayView {
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub name: Bilingual,
}

/// Every day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HolidaysView {
    /// The version of the register.
    pub version: Version,
    /// The days, in their order.
    pub items: Vec<HolidayView>,
}

/// One more day off, after today: what was counted already stays counted.
///
/// # Errors
/// `not_your_role`, `later_date_needed`, `already_listed`.
pub fn add_holiday(
    actor: &Actor,
    there: &[Holiday],
    draft: &HolidayDraft,
    now: DateTime<Utc>,
) -> Result<Holiday, Refusal> {
    may_look_after_platform(actor)?;
    may_begin(draft.day, there.iter().map(|holiday| holiday.day), now)?;
    Ok(Holiday { day: draft.day, name: draft.name.trimmed() })
}

/// Another name for a day off to come.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_begun`, `nothing_changed`.
pub fn rename_holiday(
    actor: &Actor,
    there: &[Holiday],
    draft: &HolidayDraft,
    now: DateTime<Utc>,
) -> Result<Holiday, Refusal> {
    let before = to_come(actor, there, draft.day, now)?;
    let renamed = Holiday { day: draft.day, name: draft.name.trimmed() };
    if renamed == *before { Err(Refusal::NothingChanged) } else { Ok(renamed) }
}

/// A day off to come that is none after all.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_begun`.
pub fn withdraw_holiday(
    actor: &Actor,
    there: &[Holiday],
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Holiday, Refusal> {
    to_come(actor, there, day, now).cloned()
}

fn to_come<'a>(
    actor: &Actor,
    there: &'a [Holiday],
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<&'a Holiday, Refusal> {
    may_look_after_platform(actor)?;
    let found = there.iter().find(|holiday| holiday.day == day).ok_or(Refusal::NotFound)?;
    may_change(day, now)?;
    Ok(found)
}
