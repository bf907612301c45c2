//! Every act, against the real server.

mod accounts;
mod foundation;
mod opportunities;
mod pilot;
mod proposals;
mod questions;
mod reminders;
mod story;
