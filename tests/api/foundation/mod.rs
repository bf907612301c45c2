//! What every act stands on.

mod conventions;
mod idempotency;
mod mail;
mod notifications;
mod rates;
mod record;
mod timers;
mod web_files;
