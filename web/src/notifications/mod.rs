//! Notifications: what a person is told.

mod list_page;

pub use list_page::NotificationsPage;
