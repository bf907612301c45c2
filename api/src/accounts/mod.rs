//! Accounts and sessions: registering, confirming, signing in and out, one's own profile.
//!
//! Nothing here says whether an address has an account: answers are the same, the mail differs.

pub mod attempts;
pub mod change_email;
pub mod change_password;
pub mod common_passwords;
pub mod confirm_email;
pub mod confirm_new_email;
pub mod edit;
pub mod email_changes;
pub mod end_other_sessions;
pub mod end_session;
pub mod entity;
pub mod letters;
pub mod list_sessions;
pub mod passwords;
pub mod read;
pub mod read_security;
pub mod read_session;
pub mod refresh_session;
pub mod register;
pub mod request_password_reset;
pub mod reset_password;
pub mod second_factor;
pub mod security_letters;
pub mod sessions;
pub mod settings;
pub mod sign_in;
pub mod sign_out;
pub mod sign_out_everywhere;
pub mod store;
pub mod tokens;
