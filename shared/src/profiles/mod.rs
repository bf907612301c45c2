//! Vendor profiles: what a vendor says of their work. All of it is optional: a name and a confirmed
//! address suffice to propose.
//!
//! What a person may declare about themself for statistics is not part of it: see
//! [`crate::declarations`].

mod commands;
mod content;
mod needs;
mod region;
mod repository;

pub use commands::{Profile, edit};
pub use content::{ProfileContent, ProfileView, SkillView, VendorKind};
pub use needs::{Missing, Need, needs};
pub use region::{Region, region_of};
pub use repository::RepositoryAccount;
