//! Who may use the platform, and who looks after it.

pub mod deactivate;
pub mod grant;
mod letters;
pub mod list;
pub mod reactivate;
pub mod read;
pub mod revoke;
mod store;
pub mod view;
