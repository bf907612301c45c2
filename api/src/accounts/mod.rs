//! Accounts and sessions: registering, confirming, signing in and out, one's own profile.
//!
//! Nothing here says whether an address has an account: answers are the same, the mail differs.

pub mod confirm_email;
pub mod edit;
pub mod entity;
pub mod letters;
pub mod passwords;
pub mod read;
pub mod read_session;
pub mod refresh_session;
pub mod register;
pub mod request_password_reset;
pub mod reset_password;
pub mod sessions;
pub mod sign_in;
pub mod sign_out;
pub mod sign_out_everywhere;
pub mod store;
pub mod tokens;
