//! What auditors read of the record: a search through it, and each stream with whether it is whole. Files and
//! contracts they read as everybody who works on them does, once closed. Nothing sealed, and nothing changes.

pub mod read_stream;
pub mod search;
mod store;
mod view;
