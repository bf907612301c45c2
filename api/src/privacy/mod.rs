//! Privacy: one's own copy of everything, who read what, how long what is kept, closing an account.
//!
//! `registry` says what each table holds about people; `copy` and `erase` do nothing but follow it.

pub mod close;
pub mod closing_code;
pub mod copy;
mod entity;
mod erase;
mod letters;
pub mod list_reads;
mod obstacles;
pub mod read;
pub mod reads;
pub mod registry;
pub mod restore;
pub mod retention;
mod roots;
mod rows;
mod store;

pub use erase::erase_account;
