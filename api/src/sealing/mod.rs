//! Sealing: what proposals say, kept so that nobody reads it before its time, not even in a copy of the
//! database. Each part of each version lies under a random key of its own (XChaCha20-Poly1305), that
//! under the key of its opportunity, and that under the instance's key-encryption key; a second copy
//! of the opportunity's key is closed to the escrow key, whose private half is kept elsewhere.
//!
//! `cipher` closes and opens, `keyring` holds the instance's keys, `escrow` is the second way in, `keys`
//! stores those of opportunities, `pieces` is what lies in a column, and `rights` are the proofs
//! without which nothing is opened. See `docs/sealing.md`.

mod cipher;
pub mod command;
mod entity;
mod escrow;
mod keyring;
mod keys;
mod pieces;
mod rights;
mod rotate;

pub use cipher::Key;
pub use escrow::EscrowKey;
pub use keyring::{Keyring, Wrapped};
pub use keys::{make_key, of_opportunities, of_opportunity};
pub use pieces::{answers, identity, nonce, seal_draft, seal_submission, whole};
pub use rights::{OpenedAnswers, OpenedIdentity, Opening, Openings, Own, open, openings};
pub use rotate::{recover, rotate};
