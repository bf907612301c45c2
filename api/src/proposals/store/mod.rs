//! Every query of the slice. `proposals` reads and writes the proposal itself, `submissions` what
//! was submitted, `opened` what stages opened, `lists` several proposals at once.

mod lists;
mod opened;
mod proposals;
mod submissions;

pub use lists::{Place, live_of_organization, lock_all, of_vendor, opened_facts, several};
pub use opened::{opened_answers, opened_identities};
pub use proposals::{draft, find, insert, lock, save, save_draft};
pub use submissions::{Sealed, insert_submission, submitted, submitted_text};
