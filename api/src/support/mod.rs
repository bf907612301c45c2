//! Support: looks at what somebody sees. Each screen is a reading of its own, by the agent's own session:
//! there is no operation by which anybody becomes somebody else.

pub mod begin;
pub mod end;
mod entity;
pub mod list;
pub mod list_contracts;
pub mod list_notifications;
pub mod list_proposals;
pub mod list_work;
mod look;
pub mod read;
mod store;
mod view;
