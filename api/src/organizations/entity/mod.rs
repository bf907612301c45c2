//! The tables of the slice.

pub mod capabilities;
pub mod invitations;
pub mod join_requests;
pub mod members;
pub mod organizations;
pub mod person_capabilities;
