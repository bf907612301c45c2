//! The domain of GCDevExchange / Carrefour des programmeurs du GC.
//!
//! Types, rules, commands and policy. This crate does no I/O and has no clock, no randomness
//! and no features: `now`, ids and secrets are arguments. The API and the browser app ask the
//! same functions.
//!
//! Reading order: the words everything is said in (`language`, `ids`, `money`, `calendar`),
//! who acts (`actor`) and by which authority (`authority`), how the answer is no (`refusal`, `problem`, `validation`), then the slices
//! in the order of a file's life, and last `policy`, the whole authority on one page.

pub mod actor;
pub mod auditing;
pub mod authority;
pub mod calendar;
pub mod fairness;
pub mod files;
pub mod format;
pub mod ids;
pub mod language;
pub mod money;
pub mod page;
pub mod problem;
pub mod province;
pub mod refusal;
pub mod validation;

pub mod accounts;
pub mod declarations;
pub mod departments;
pub mod identities;
pub mod organizations;
pub mod platform;
pub mod privacy;
pub mod profiles;
pub mod programmes;
pub mod support;
pub mod systems;

pub mod opportunities;

pub mod questions;

pub mod proposals;

pub mod sealing;

pub mod evaluations;

pub mod awards;

pub mod contracts;

pub mod payments;

pub mod notifications;

pub mod demonstration;
pub mod policy;
pub mod record;
pub mod results;
#[cfg(test)]
mod samples;
pub mod site;
pub mod work;
