//! Proposals: written, submitted, changed, withdrawn; sealed until closing.

pub mod commands;
mod content;
mod model;
mod phase;
pub mod rules;
#[cfg(test)]
mod tests;
mod wire;

pub use content::{Acceptances, Eligibility, EligibilityStatus, MissingAnswer, ProposalContent, missing};
pub use model::{ProposalFacts, ProposalState, Submission};
pub use wire::{
    CriterionResult, Debrief, ProposalConfirmation, ProposalDraft, ProposalPhase, ProposalSubmission,
    ProposalSummary, ProposalView, ReceiptView,
};
