//! Signed checkpoints over the order of all events: whoever keeps one outside notices any later change
//! of what it covers, even by somebody who holds the database. `docs/record.md` says how.

pub mod command;
pub mod entity;
pub mod list;
mod note;
pub mod pieces;
pub mod prove_consistency;
pub mod prove_event;
pub mod read;
mod reader;
mod rows;
mod sign;
pub mod store;
pub mod verify;
pub mod verify_record;

pub use note::{Note, parse};
pub use sign::{sign, sign_due};
