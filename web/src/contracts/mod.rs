//! Contracts: the page that both sides share, from the signatures to the last word.

mod agreement;
mod changes;
pub mod desk;
mod dispute;
mod list_page;
mod messages;
mod record;
mod review;
mod state;
pub mod typed;
mod view_page;
mod work;

pub use agreement::amounts;
pub use list_page::ListPage;
pub use view_page::ViewPage;
