//! The tables of departments.

pub mod delegations;
mod departments;
pub mod invitations;
pub mod requests;
pub mod settings;

pub use departments::{ActiveModel, Column, Entity, Model};
