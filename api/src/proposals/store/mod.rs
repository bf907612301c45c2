//! Every query of the slice. `proposals` reads and writes the proposal itself, `submissions` what
//! was submitted, `lists` several proposals at once.

mod lists;
mod proposals;
mod submissions;

pub use lists::{Place, live_of_organization, lock_all, of_vendor, opened, opened_facts};
pub use proposals::{draft, find, insert, lock, read, save, save_draft};
pub use submissions::{Sealed, insert_submission, submitted};
