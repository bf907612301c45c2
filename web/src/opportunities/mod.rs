//! Opportunities as everybody reads them: the list, the page, and pieces that other pages show too.

mod amendments;
pub mod amounts;
mod award;
pub mod changes;
pub mod closing_soonest;
pub mod content;
pub mod facts;
mod filters;
mod list_page;
mod panel;
mod proof;
mod result;
mod search;
mod spans;
mod tone;
mod view_page;

pub use closing_soonest::ClosingSoonest;
pub use list_page::ListPage;
pub use spans::{duration, spans};
pub use tone::phase_tag;
pub use view_page::{ViewPage, list_crumb};
