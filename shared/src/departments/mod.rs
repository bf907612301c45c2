//! Departments: who buys.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::{DepartmentId, Version};
use crate::language::Bilingual;
use crate::province::Province;

/// A department of the Government of Canada.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DepartmentView {
    /// Which one.
    pub id: DepartmentId,
    /// Its version.
    pub version: Version,
    /// Its applied title.
    pub name: Bilingual,
    /// Its abbreviation.
    pub acronym: Bilingual,
    /// The province of its contracting address: decides the tax on its contracts.
    pub contracting_province: Province,
}
