//! Every act, against the real server.

mod accounts;
mod awards;
mod contracts;
mod evaluations;
mod foundation;
mod opportunities;
mod payments;
mod pilot;
mod proposals;
mod questions;
mod races;
mod reminders;
mod story;
mod work;
