//! The tables of this slice.

pub mod email_tokens;
pub mod people;
pub mod platform_roles;
pub mod refresh_tokens;
pub mod role_grants;
pub mod sessions;
