//! Awards: offers to those who passed, in the order drawn, until one is accepted.

pub mod accept;
mod award_view;
mod candidates;
pub mod decline;
pub mod disqualify;
pub mod end_without_award;
mod entity;
pub mod expire;
pub mod list;
pub mod make_offer;
mod notices;
pub mod read;
pub mod reinstate;
mod splitting;
pub mod store;
pub mod view;
mod withdraw;

pub use candidates::{List, lock_people, of as reserve_list};
pub use withdraw::{end_offer, withdraw_open_offer};
