//! The official file of an opportunity: where it stands, every decision, and the one to take next.

mod approvals;
mod content;
mod desk;
mod disqualification;
mod ending;
mod file_page;
mod offers;
mod proposals;
mod public_value;
mod publish;
mod questions;
mod record;
mod state;
mod typed;

pub use file_page::FilePage;
