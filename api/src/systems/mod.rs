//! Departmental systems: clients of the API with keys of their own, and what they transmit.
//!
//! `arrive` finds out which system a key or a token belongs to, `behalf` for whom it asks; `http::actor`
//! asks both before any handler runs. Everything after that is the ordinary act, by the person named.

pub mod arrive;
pub mod behalf;
pub mod create;
mod entity;
pub mod list;
pub mod list_acts;
pub mod metadata;
pub mod read;
pub mod remind;
pub mod revoke;
pub mod rotate;
pub mod store;
pub mod token;
mod views;
