//! The second factor: codes of a telephone, and recovery codes for the day it is lost.
//!
//! Setting up takes two steps, so that nobody is locked out by a telephone that was not scanned:
//! `begin` makes a secret, `confirm` takes it into force with its first code. Here and at the
//! second step of signing in, a code is good once and attempts are counted.

mod accept;
pub mod begin;
pub mod confirm;
pub mod renew_codes;
pub mod sign_in;
pub mod store;
mod tickets;
pub mod totp;
pub mod turn_off;

pub use accept::{Shown, Typed, accept, counted, forgiven};
pub use tickets::issue as issue_ticket;
