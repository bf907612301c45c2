//! What is said at the top of every page, for a time.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationErrors};

use super::complete::Complete;
use super::register::may_look_after_platform;
use crate::actor::Actor;
use crate::ids::{AnnouncementId, Version};
use crate::language::{Bilingual, Words};
use crate::refusal::Refusal;
use crate::validation::fault;

/// How much it matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Good to know.
    #[default]
    Info,
    /// Something does not work as it should, or will not.
    Warning,
}

impl Level {
    /// Every level.
    pub const ALL: [Level; 2] = [Level::Info, Level::Warning];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Level::Info => "info",
            Level::Warning => "warning",
        }
    }

    /// The level of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Level::Info => Words::new("Information", "Information"),
            Level::Warning => Words::new("Warning", "Avertissement"),
        }
    }
}

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Announcement {
    /// Which one.
    pub id: AnnouncementId,
    /// How much it matters.
    pub level: Level,
    /// What it says.
    pub text: Bilingual,
    /// From when it is shown.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// An announcement on its way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnouncementDraft {
    /// How much it matters.
    pub level: Level,
    /// What it says: plain text.
    pub text: Complete<500>,
    /// From when it is shown.
    pub from: DateTime<Utc>,
    /// Until when: after `from`.
    pub until: DateTime<Utc>,
}

/// Says an announcement better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnouncementCorrection {
    /// Which one.
    pub id: AnnouncementId,
    /// What it says from now on.
    #[validate(nested)]
    pub announcement: AnnouncementDraft,
}

/// Points to an announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OneAnnouncement {
    /// Which one.
    pub id: AnnouncementId,
}

/// An announcement, as everybody reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnnouncementView {
    /// Which one.
    pub id: AnnouncementId,
    /// How much it matters.
    pub level: Level,
    /// What it says.
    pub text: Bilingual,
    /// From when it is shown.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// Every announcement that is shown or will be, and those of the past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnnouncementsView {
    /// The version of the register.
    pub version: Version,
    /// The announcements, the newest first.
    pub items: Vec<AnnouncementView>,
}

impl From<Announcement> for AnnouncementView {
    fn from(announcement: Announcement) -> Self {
        let Announcement { id, level, text, from, until } = announcement;
        AnnouncementView { id, level, text, from, until }
    }
}

// By hand, because the end is compared with the beginning and the error belongs to the end.
impl Validate for AnnouncementDraft {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        errors.merge_self("text", self.text.validate());
        if self.until <= self.from {
            errors.add("until", fault("until_before_from"));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// Whether an announcement is shown at a moment.
#[must_use]
pub fn shown(announcement: &Announcement, now: DateTime<Utc>) -> bool {
    announcement.from <= now && now < announcement.until
}

/// A new announcement. Its end is to come; it may begin at once.
///
/// # Errors
/// `not_your_role`, `later_date_needed`.
pub fn announce(
    actor: &Actor,
    draft: &AnnouncementDraft,
    id: AnnouncementId,
    now: DateTime<Utc>,
) -> Result<Announcement, Refusal> {
    may_look_after_platform(actor)?;
    if draft.until <= now {
        return Err(Refusal::LaterDateNeeded);
    }
    let AnnouncementDraft { level, text, from, until } = draft;
    Ok(Announcement { id, level: *level, text: text.trimmed(), from: *from, until: *until })
}

/// The announcement said better, while it is not over.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_over`, `later_date_needed`, `nothing_changed`.
pub fn correct_announcement(
    actor: &Actor,
    there: &[Announcement],
    correction: &AnnouncementCorrection,
    now: DateTime<Utc>,
) -> Result<Announcement, Refusal> {
    let before = not_over(actor, there, correction.id, now)?;
    let after = announce(actor, &correction.announcement, correction.id, now)?;
    if *before == after { Err(Refusal::NothingChanged) } else { Ok(after) }
}

/// The announcement that is taken down, or never shown.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_over`.
pub fn withdraw_announcement(
    actor: &Actor,
    there: &[Announcement],
    id: AnnouncementId,
    now: DateTime<Utc>,
) -> Result<Announcement, Refusal> {
    not_over(actor, there, id, now).cloned()
}

fn not_over<'a>(
    actor: &Actor,
    there: &'a [Announcement],
    id: AnnouncementId,
    now: DateTime<Utc>,
) -> Result<&'a Announcement, Refusal> {
    may_look_after_platform(actor)?;
    let found = there.iter().find(|one| one.id == id).ok_or(Refusal::NotFound)?;
    if found.until <= now { Err(Refusal::AlreadyOver) } else { Ok(found) }
}
