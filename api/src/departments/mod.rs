//! Departments: who buys.

pub mod entity;
pub mod list;
pub mod store;
