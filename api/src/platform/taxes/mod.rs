//! The sales taxes by province.

pub mod correct;
pub mod read;
pub mod schedule;
mod store;
pub mod withdraw;
