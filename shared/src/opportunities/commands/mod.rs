//! What happens to an opportunity: each command asks its own guard, then makes the new state.

mod end;
mod publish;
mod review;
mod write;

pub use end::{cancel, close, moved_to, unsuccessful};
pub use publish::{amend, publish};
pub use review::{approve, request_changes, send_for_review};
pub use write::{create, edit, starting_content};
