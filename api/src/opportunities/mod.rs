//! Opportunities: written, approved, published, amended, found and read. Closing is `close`.

pub mod amend;
pub mod approve_fit;
pub mod approve_money;
pub mod cancel;
pub mod close;
pub mod copy;
pub mod create;
pub mod edit;
pub(crate) mod entity;
pub mod facts;
pub mod file_view;
pub mod list;
pub mod list_files;
pub mod notices;
pub mod publish;
pub mod read;
pub mod read_file;
pub mod request_changes;
pub mod send_for_review;
pub mod store;
mod timeline;
pub mod view;
pub mod words;
