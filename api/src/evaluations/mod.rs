//! Evaluations: each criterion of each proposal is decided under a number; completing draws the order.

pub mod assess;
pub mod complete;
mod entity;
mod known;
mod notices;
pub mod read;
pub mod store;
pub mod view;
