//! Evaluating the opened proposals: an overview, one decision at a time, the selection.

mod bench;
mod decision;
mod evaluate_page;
mod evaluation_page;
mod selection;

pub use evaluate_page::EvaluatePage;
pub use evaluation_page::EvaluationPage;
