//! Every act, against the real server.

mod accounts;
mod auditing;
mod awards;
mod contracts;
mod departments;
mod evaluations;
mod fairness;
mod files;
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
mod record;
mod reminders;
mod sealing;
mod story;
mod support;
mod systems;
mod work;
