//! Every query of the slice. `file` reads and writes the file itself, `contents` what it says,
//! `search` lists it for people.

mod contents;
mod file;
mod index;
mod search;
mod way;

pub use contents::{amendments, content, contents, insert_amendment, insert_secret, put_content, secret};
pub use file::{
    created_at, first_sent_at, insert, listing, lock, lock_shared, lock_unchecked, read, save, save_listing,
    save_public, several, titles,
};
pub use search::{Filter, Key, Sort, files, list, similar, summaries};
