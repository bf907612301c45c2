//! The record, in arithmetic that anybody can redo: the chain of each stream, the one order of all events,
//! the tree over that order, and what is wrong where something was changed. `docs/record.md` gives every
//! byte.
//!
//! - `chain`: the hash that ties an event to the one before it, and the check of one stream.
//! - `order`: the check of the positions, and of the checkpoints over them.
//! - `tree`: roots and proofs over a very long list, from the roots of its pieces.
//! - `finding`: what is wrong, and where, in words.

mod chain;
mod finding;
mod order;
#[cfg(test)]
mod tests;
mod tree;
mod wire;

pub use chain::{ChainCheck, Link, NOTHING, Place, chained};
pub use finding::{Fault, Finding, StreamName};
pub use order::{OrderCheck, Placed, Signed};
pub use tree::{Growing, PIECE, Tree};
pub use wire::{CheckpointView, ConsistencyView, EventProofView, Verification};
