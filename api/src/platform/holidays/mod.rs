//! The federal holidays.

pub mod add;
pub mod read;
pub mod rename;
mod store;
pub mod withdraw;
