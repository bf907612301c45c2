//! Every act, against the real server.

mod accounts;
mod awards;
mod contracts;
mod departments;
mod evaluations;
mod foundation;
mod opportunities;
mod organizations;
mod payments;
mod pilot;
mod platform;
mod privacy;
mod profiles;
mod proposals;
mod questions;
mod races;
mod reminders;
mod story;
mod work;
