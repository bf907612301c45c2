//! The file as it leaves the service: one archive with everything that was decided, its table of contents,
//! and the signature over that. `docs/file.md` says what is in it and how to check it.

use serde::{Deserialize, Serialize};

use crate::actor::Visitor;
use crate::fairness::{Hash, PublicKey};
use crate::opportunities::OpportunityFacts;
use crate::opportunities::rules::may_read_file;
use crate::refusal::Refusal;

/// The name of the table of contents within the archive.
pub const MANIFEST: &str = "MANIFEST.json";
/// The name of the signature over it.
pub const MANIFEST_SIGNATURE: &str = "MANIFEST.sig.json";
/// The version of the form.
pub const FORMAT: &str = "gcdevexchange-file-1";

/// Whom an archive is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Whoever may read the file: everything that was opened.
    Whole,
    /// Everybody: what the public pages show, and nothing personal beyond it.
    Public,
}

/// The table of contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// Whom it is made for.
    pub extent: Extent,
    /// Everything in the archive but the manifest and its signature, in the archive's order.
    pub entries: Vec<ManifestEntry>,
}

/// One thing in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestEntry {
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub sha256: Hash,
}

/// The exact text that is signed: three lines, each ended by a line feed.
#[must_use]
pub fn manifest_text(manifest: Hash, key: PublicKey) -> String {
    format!("gcdevexchange/file/1\nmanifest {manifest}\nkey {}\n", key.id())
}

/// One event of a chain in the archive: a line of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainLine {
    /// Its number, from 1.
    pub sequence: i64,
    /// The hash of the one before.
    pub previous: String,
    /// Its hash.
    pub hash: String,
    /// The exact text that was hashed.
    pub canonical: String,
}

/// Whoever may read the file takes it with them once nothing more can happen to it.
///
/// # Errors
/// As [`may_read_file`]; `file_not_over`.
pub fn may_take_file(visitor: &Visitor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    may_read_file(visitor, opportunity)?;
    may_be_taken(opportunity)
}

/// Whether nothing more can happen to it.
///
/// # Errors
/// `file_not_over`.
pub fn may_be_taken(opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    if opportunity.state.is_over() { Ok(()) } else { Err(Refusal::FileNotOver) }
}
