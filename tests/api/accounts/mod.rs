//! Accounts and sessions.

mod edit;
