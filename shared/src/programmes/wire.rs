//! Programmes on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ProgrammeDocument;
use crate::ids::{ProgrammeId, Version};

/// A programme at one version: what a file keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct ProgrammeKey {
    /// Which programme.
    pub id: ProgrammeId,
    /// Which version of its document.
    pub number: u32,
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
