//! What is said at the top of every page.

pub mod announce;
pub mod correct;
pub mod read;
pub mod store;
pub mod withdraw;
