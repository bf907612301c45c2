//! Departmental systems on their way out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Scope;
use crate::ids::{ClientId, ClientKeyId, DepartmentId, Version};
use crate::opportunities::RecordEntry;

/// A departmental system, as its administrators see it. No key is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClientView {
    /// Which one: `client_id` of OAuth.
    pub id: ClientId,
    /// The version.
    pub version: Version,
    /// Whose it is.
    pub department_id: DepartmentId,
    /// What people call it.
    pub name: String,
    /// What it does.
    pub purpose: String,
    /// The address of whoever runs it.
    pub contact: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The instant from which it may ask nothing.
    pub ends_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Whether it may still ask anything.
    pub live: bool,
    /// When it last asked something, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Its keys that still count, the newest first.
    pub keys: Vec<ClientKeyView>,
}

/// A key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClientKeyView {
    /// Which one: the part of the key after `gcdx_live_`, with its hyphens.
    pub id: ClientKeyId,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// From when it counts no more, where a newer one replaces it.
    pub ends_at: Option<DateTime<Utc>>,
}

/// A system with a new key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NewKeyView {
    /// The version of the system.
    pub version: Version,
    /// The system.
    pub system: ClientView,
    /// The key, this once: nobody can show it again. Absent when the same request is sent again.
    pub key: Option<String>,
}

/// Something that a system did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClientActView {
    /// The event, as it stands in the record.
    pub entry: RecordEntry,
    /// The kind of thing that it stands on: `opportunity`, `contract`.
    pub about_kind: String,
    /// Which one.
    pub about_id: String,
}
