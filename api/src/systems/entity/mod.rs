//! The tables of departmental systems.

pub mod acts;
pub mod clients;
pub mod keys;
