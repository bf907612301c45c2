//! Proposals: written, submitted, changed, withdrawn; sealed until closing.

pub mod commands;
mod content;
mod model;
mod phase;
pub mod rules;
#[cfg(test)]
mod tests;
mod wire;

pub use content::{
    APPROVAL_CHARACTERS_MIN, Acceptances, Eligibility, EligibilityStatus, MissingAnswer, ProposalContent,
    PublicService, missing,
};
pub use model::{ProposalFacts, ProposalState, Submission};
pub use wire::{
    CriterionResult, Debrief, ProponentChange, ProposalConfirmation, ProposalDraft, ProposalPhase,
    ProposalStart, ProposalSubmission, ProposalSummary, ProposalView, ReceiptView,
};
