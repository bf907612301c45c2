//! The demonstration: moving the time of business on.

mod time_page;

pub use time_page::TimePage;
