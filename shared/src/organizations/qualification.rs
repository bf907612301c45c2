//! Whether an organization is qualified for team work, and what is missing if it is not.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::CapabilityId;

/// What a programme asks of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QualificationRule {
    /// How many members there must be at least.
    pub members_min: u32,
}

/// What the rule found. Qualified means that nothing is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Qualification {
    /// Whether nothing is missing.
    pub qualified: bool,
    /// How many members there are.
    pub members: u32,
    /// How many there must be at least.
    pub members_min: u32,
    /// How many capabilities are asked for.
    pub asked: u32,
    /// Those that no member has, in the order of the list.
    pub missing: Vec<CapabilityId>,
}

/// Compares what the members can do together with what is asked for: every capability of the list
/// at least once, and enough members.
#[must_use]
pub fn qualification(
    rule: QualificationRule,
    members: u32,
    asked: &[CapabilityId],
    covered: &[CapabilityId],
) -> Qualification {
    let missing: Vec<CapabilityId> = asked.iter().copied().filter(|one| !covered.contains(one)).collect();
    Qualification {
        qualified: missing.is_empty() && members >= rule.members_min,
        members,
        members_min: rule.members_min,
        asked: u32::try_from(asked.len()).unwrap_or(u32::MAX),
        missing,
    }
}
