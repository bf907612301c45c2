//! The public numbers, counted from the files.

pub mod read;
mod store;
