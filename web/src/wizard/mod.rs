//! Writing an opportunity: from "I have a need" to "sent for approval".

mod aside;
mod conflict;
mod desk;
mod edit_page;
mod editor;
mod new_page;
pub mod parts;
mod patterns;
pub mod place;
pub mod preview;
mod steps;

pub use edit_page::EditPage;
pub use new_page::NewPage;
