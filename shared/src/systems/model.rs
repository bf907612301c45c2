//! A departmental system's facts.

use chrono::{DateTime, Utc};

use super::Scope;
use crate::ids::{ClientId, ClientKeyId, DepartmentId, PersonId, Version};

/// What decisions about a departmental system depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientFacts {
    /// Which one.
    pub id: ClientId,
    /// The version of the row.
    pub version: Version,
    /// Whose it is.
    pub department_id: DepartmentId,
    /// What people call it.
    pub name: String,
    /// What it does.
    pub purpose: String,
    /// Whom to write to when it misbehaves.
    pub contact: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// Who made it.
    pub made_by: PersonId,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The instant from which none of its keys counts.
    pub ends_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl ClientFacts {
    /// Whether it may still ask anything.
    #[must_use]
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.ends_at
    }
}

/// A key of a system. Its secret was shown once and is kept as a hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientKey {
    /// Which one.
    pub id: ClientKeyId,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The instant from which it counts no more, once a newer one replaces it.
    pub ends_at: Option<DateTime<Utc>>,
}

impl ClientKey {
    /// Whether it still counts, as long as its system does.
    #[must_use]
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.ends_at.is_none_or(|end| now < end)
    }
}
