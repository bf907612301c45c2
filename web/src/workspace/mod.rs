//! My work: what needs the reader, what waits for others, what is done.

mod all_files;
mod item;
mod whose;
mod work_page;

pub use whose::whose;
pub use work_page::WorkPage;
