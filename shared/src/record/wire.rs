//! What is shown of the record.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::finding::{Finding, StreamName};
use crate::fairness::Hash;

/// A signed checkpoint: so many events stood in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CheckpointView {
    /// Its number, counted from 1.
    pub number: i64,
    /// How many events it covers: the positions from 1 to this.
    pub size: i64,
    /// The Merkle root of RFC 6962 over their hashes, in the order of their positions.
    pub root: Hash,
    /// Business time when it was signed.
    pub business_time: DateTime<Utc>,
    /// The machine’s time when it was signed.
    pub machine_time: DateTime<Utc>,
    /// The key that signed: its `kid` at `/.well-known/jwks.json`.
    pub key_id: Hash,
    /// The exact text that was signed, with its signature: a C2SP checkpoint.
    pub note: String,
}

/// The proof that the record only grew between two checkpoints (RFC 6962, section 2.1.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ConsistencyView {
    /// The earlier checkpoint.
    pub from: CheckpointView,
    /// The later one.
    pub to: CheckpointView,
    /// The proof.
    pub proof: Vec<Hash>,
}

/// The proof that an event stands in the record (RFC 6962, section 2.1.1), with everything that was hashed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventProofView {
    /// In which stream.
    pub stream: StreamName,
    /// At which number there, counted from 1.
    pub sequence: i64,
    /// The hash of the event before it.
    pub previous_hash: String,
    /// The exact text that was hashed.
    pub canonical: String,
    /// Its hash.
    pub hash: Hash,
    /// Its position in the order of all events, counted from 1.
    pub position: i64,
    /// The first checkpoint that covers it.
    pub checkpoint: CheckpointView,
    /// The way from its hash to the checkpoint’s root.
    pub way: Vec<Hash>,
}

/// What a check of the whole record found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Verification {
    /// When, in business time.
    pub checked_at: DateTime<Utc>,
    /// How many streams have events with a position. Those of sealed proposals are checked and not counted.
    pub streams: u64,
    /// How many events have a position.
    pub events: u64,
    /// The last position.
    pub positions: i64,
    /// How many checkpoints.
    pub checkpoints: u64,
    /// What is wrong; nothing if the record is whole.
    pub findings: Vec<Finding>,
    /// Whether more is wrong than is listed.
    pub more: bool,
}
