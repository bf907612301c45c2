//! What the product owner keeps for everybody, register by register.

pub mod announcements;
mod entity;
pub mod holidays;
pub mod lists;
pub mod people;
pub mod programmes;
pub mod registers;
pub mod taxes;
