//! Proposals, for those who make them: writing, submitting, and everything that comes of it.

mod answers;
mod confirm;
mod debrief;
mod list_page;
mod next;
mod offer;
mod offer_answer;
mod phase;
mod propose;
mod receipt;
mod view_page;
mod withdraw;

pub use list_page::MyProposalsPage;
pub use propose::ProposePage;
pub use view_page::ProposalPage;
