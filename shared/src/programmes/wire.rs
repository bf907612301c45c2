//! Programmes on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ProgrammeDocument;
use crate::ids::{DepartmentId, ProgrammeId, Version};

/// A programme at one version: what a file keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct ProgrammeKey {
    /// Which programme.
    pub id: ProgrammeId,
    /// Which version of its document.
    pub number: u32,
    /// The settings of its department that a file began with; absent for a programme by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<SettingsKey>,
}

/// One version of a department's settings: what a file keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct SettingsKey {
    /// Whose.
    pub department_id: DepartmentId,
    /// Which version.
    pub number: u32,
}

impl ProgrammeKey {
    /// The programme at this version, whatever department runs a file by it.
    #[must_use]
    pub fn alone(self) -> ProgrammeKey {
        ProgrammeKey { settings: None, ..self }
    }

    /// The programme as a department runs it with these settings.
    #[must_use]
    pub fn run_by(self, department_id: DepartmentId, number: u32) -> ProgrammeKey {
        ProgrammeKey { settings: Some(SettingsKey { department_id, number }), ..self }
    }
}

/// A programme as anybody may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProgrammeView {
    /// Which programme and version.
    pub key: ProgrammeKey,
    /// The version of the row, for `ETag`.
    pub version: Version,
    /// A short name for addresses, such as `micro`.
    pub slug: String,
    /// Its document.
    pub document: ProgrammeDocument,
}

/// The days off that business days skip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CalendarView {
    /// The federal holidays, as far as they are known.
    pub holidays: Vec<chrono::NaiveDate>,
}
