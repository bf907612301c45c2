//! The versions of a programme. A version never changes: a correction withdraws the one that has not
//! begun and makes another, so that whatever a file began with stays what it was.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::dated::{Standing, may_begin, may_change};
use super::register::may_look_after_platform;
use crate::actor::Actor;
use crate::calendar::eastern_day;
use crate::ids::Version;
use crate::programmes::{Fault, ProgrammeDocument, ProgrammeKey, faults};
use crate::refusal::Refusal;

/// A version on its way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VersionDraft {
    /// The first day it applies to new files, after today.
    pub from: NaiveDate,
    /// The whole document.
    pub document: ProgrammeDocument,
}

/// A version in place of one that has not begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VersionCorrection {
    /// Which version it replaces.
    pub number: u32,
    /// The first day it applies to new files, after today.
    pub from: NaiveDate,
    /// The whole document.
    pub document: ProgrammeDocument,
}

/// Points to a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OneVersion {
    /// Which one.
    pub number: u32,
}

/// What decides about a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeVersion {
    /// Which one.
    pub key: ProgrammeKey,
    /// When it begins.
    pub from: DateTime<Utc>,
    /// Whether it was withdrawn before it began.
    pub withdrawn: bool,
}

/// A version, as the product owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProgrammeVersionView {
    /// Which one.
    pub key: ProgrammeKey,
    /// The programme's short name.
    pub slug: String,
    /// Its first day, Eastern time.
    pub from: NaiveDate,
    /// Where it stands.
    pub standing: Standing,
    /// How many files run by it.
    pub files: u32,
    /// Its document.
    pub document: ProgrammeDocument,
}

/// Every version of every programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProgrammesView {
    /// The version of the register.
    pub version: Version,
    /// The versions by programme, the newest first.
    pub items: Vec<ProgrammeVersionView>,
}

/// Why a version cannot be scheduled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unscheduled {
    /// The rules say no.
    Refused(Refusal),
    /// The document does not hold together.
    Unsound(Vec<Fault>),
}

impl From<Refusal> for Unscheduled {
    fn from(refusal: Refusal) -> Self {
        Unscheduled::Refused(refusal)
    }
}

/// The number of a new version of a programme from a day to come. `versions` are the programme's own.
///
/// # Errors
/// `not_your_role`, `not_found`, `later_date_needed`, `already_listed`, or what is wrong in the document.
pub fn schedule_version(
    actor: &Actor,
    versions: &[ProgrammeVersion],
    draft: &VersionDraft,
    now: DateTime<Utc>,
) -> Result<ProgrammeKey, Unscheduled> {
    may_look_after_platform(actor)?;
    let days = kept(versions).map(|version| eastern_day(version.from));
    next(versions, days, draft.from, &draft.document, now)
}

/// The number of the version that takes the place of one that has not begun.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_begun`, `later_date_needed`, `already_listed`, or what is wrong
/// in the document.
pub fn correct_version(
    actor: &Actor,
    versions: &[ProgrammeVersion],
    draft: &VersionCorrection,
    now: DateTime<Utc>,
) -> Result<ProgrammeKey, Unscheduled> {
    let replaced = withdraw_version(actor, versions, draft.number, now)?;
    let days =
        kept(versions).filter(|version| version.key != replaced).map(|version| eastern_day(version.from));
    next(versions, days, draft.from, &draft.document, now)
}

/// The version that is withdrawn before it began.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_begun`.
pub fn withdraw_version(
    actor: &Actor,
    versions: &[ProgrammeVersion],
    number: u32,
    now: DateTime<Utc>,
) -> Result<ProgrammeKey, Refusal> {
    may_look_after_platform(actor)?;
    let found = kept(versions).find(|version| version.key.number == number).ok_or(Refusal::NotFound)?;
    may_change(eastern_day(found.from), now)?;
    Ok(found.key)
}

fn next(
    versions: &[ProgrammeVersion],
    days: impl Iterator<Item = NaiveDate>,
    from: NaiveDate,
    document: &ProgrammeDocument,
    now: DateTime<Utc>,
) -> Result<ProgrammeKey, Unscheduled> {
    let newest =
        versions.iter().map(|version| version.key).max_by_key(|key| key.number).ok_or(Refusal::NotFound)?;
    may_begin(from, days, now)?;
    let faults = faults(document);
    if faults.is_empty() {
        Ok(ProgrammeKey { id: newest.id, number: newest.number + 1, settings: None })
    } else {
        Err(Unscheduled::Unsound(faults))
    }
}

fn kept(versions: &[ProgrammeVersion]) -> impl Iterator<Item = &ProgrammeVersion> {
    versions.iter().filter(|version| !version.withdrawn)
}
