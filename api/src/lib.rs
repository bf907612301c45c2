//! The server. One act a file; a handler is a recipe: lock, decide, store, record, commit, reply.
//!
//! Reading order: `routes` (every operation on one page, and how to add one), `ctx` (what a
//! handler reaches the world through), `http` (what comes in and goes out), then the slices.

pub mod accounts;
pub mod app;
pub mod audience;
pub mod audit;
pub mod auditing;
pub mod awards;
pub mod checkpoints;
pub mod claim;
pub mod columns;
pub mod commands;
pub mod config;
pub mod contracts;
pub mod ctx;
pub mod db;
pub mod declarations;
pub mod demonstration;
pub mod departments;
pub mod evaluations;
pub mod fairness;
pub mod health;
pub mod http;
pub mod identities;
pub mod machine;
pub mod mail;
pub mod markdown;
pub mod notifications;
pub mod openapi;
pub mod opportunities;
pub mod organizations;
pub mod outbox;
pub mod payments;
pub mod platform;
pub mod privacy;
pub mod profiles;
pub mod programmes;
pub mod proposals;
pub mod questions;
pub mod record;
pub mod reminders;
pub mod results;
pub mod routes;
pub mod sealing;
pub mod secrets;
pub mod sequencer;
pub mod server;
pub mod signing;
pub mod stream;
pub mod support;
pub mod systems;
pub mod timers;
pub mod web_files;
pub mod work;
pub mod workers;
