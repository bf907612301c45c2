//! Vendor profiles, and the skills they pick from.

pub mod edit;
mod entity;
pub mod list_skills;
pub mod read;
pub mod store;
