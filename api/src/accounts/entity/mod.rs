//! The tables of this slice.

pub mod email_changes;
pub mod email_tokens;
pub mod people;
pub mod platform_roles;
pub mod recovery_codes;
pub mod refresh_tokens;
pub mod role_grants;
pub mod second_factors;
pub mod sessions;
pub mod sign_in_attempts;
pub mod sign_in_tickets;
