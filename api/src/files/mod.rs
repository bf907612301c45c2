//! The whole file as one archive, streamed: for whoever may read it, and, redacted, for everybody.
//!
//! - `entries`: what is in it, one line a thing; a new slice adds its own there.
//! - `report`: what it says, to read and to print.
//! - `pack`: the archive itself, one entry in memory at a time.
//! - `verify`: `api verify-file FILE`, offline.

pub mod download;
mod entries;
mod pack;
mod report;
pub mod verify;
