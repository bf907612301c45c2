//! Opportunities: the need, its approval, its publication and its closing.

pub mod changes;
pub mod commands;
pub mod content;
mod drafts;
mod model;
mod phase;
pub mod readiness;
pub mod rules;
pub mod splitting;
#[cfg(test)]
mod tests;
mod views;

pub use changes::{Changes, Part};
pub use content::{
    AcceptanceCriterion, AcceptanceKind, Contact, Declarations, Estimate, EvaluationCriterion, LICENCES,
    OpportunityContent, Repository, WorkKind,
};
pub use drafts::{
    AmendmentDraft, ApprovalGiven, CancellationDraft, ChangesRequest, CopyDraft, FitApproval, MoneyApproval,
    OpportunityDraft, OpportunityStart, PublicationDraft,
};
pub use model::{
    Approval, Closing, OpportunityFacts, OpportunityState, Publication, Review, UnsuccessfulCause,
};
pub use phase::Phase;
pub use views::{
    AmendmentView, ContentHtml, FileView, OpportunitySummary, OpportunityView, PersonOnFile, RecordEntry,
    TimelineEntry, VersionView, amendments_since,
};
