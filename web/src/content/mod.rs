//! Pages of plain text: what the service is and by which terms.

mod about;
mod accessibility;
mod article;
mod help;
mod how_it_works;
mod not_found;
mod privacy;
mod terms;

pub use about::about_page;
pub use accessibility::accessibility_page;
pub use help::help_page;
pub use how_it_works::how_it_works_page;
pub use not_found::not_found_page;
pub use privacy::privacy_page;
pub use terms::terms_page;
