//! Proposing: a list of short steps, each one screen, saved as one types; then the receipt.

mod amended;
mod answer;
mod check;
mod eligibility;
mod form;
mod frame;
mod missing;
mod page;
mod receipt_step;
mod start;
mod tasks;
mod terms;
mod terms_text;
mod whose;

use shared::language::Language;
use shared::proposals::{MissingAnswer, ProposalContent, ProposalView, PublicService};

pub use page::ProposePage;

use crate::forms::{FieldErrors, Form};

/// What every step needs.
struct Step<'a> {
    view: &'a ProposalView,
    form: &'a Form<ProposalContent>,
    /// What keeps the draft, as it is now, from being submitted.
    missing: &'a [MissingAnswer],
    errors: FieldErrors,
    /// Whether a written approval is asked for.
    service: PublicService,
    language: Language,
}
