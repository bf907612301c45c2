//! Contracts: signed by both sides, delivered in the open, reviewed against each criterion.

pub mod accept_work;
pub mod decide_dispute;
pub mod deliver;
mod entity;
pub mod extend;
pub mod list;
pub mod notices;
pub mod open_dispute;
pub mod post_message;
pub mod read;
pub mod request_revision;
pub mod sign;
pub mod store;
pub mod terminate;
pub mod terms;
pub mod view;
