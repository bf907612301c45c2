//! Contracts: one page of terms that both sign, work in the open, delivery and its review.

pub mod commands;
pub mod file;
mod model;
mod names;
mod phase;
pub mod rules;
mod sides;
#[cfg(test)]
mod tests;
mod wire;

pub use model::{ContractFacts, ContractState, Dispute, Signature, Termination, TerminationKind, Work};
pub use phase::ContractPhase;
pub use wire::{
    ContractSummary, ContractView, CriterionCheck, DeliveryDraft, DeliveryReview, DeliveryView,
    DisputeDecision, DisputeDraft, ExtensionDraft, MessageDraft, MessageView, REASON_CHARACTERS_MIN,
    SignatureDraft, TerminationDraft,
};
