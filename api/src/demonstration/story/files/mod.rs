//! The chapters, by how far they have come.

mod being_written;
mod completed;
mod ended;
mod open;
mod selecting;
mod working;

use super::chapter::{Chapter, Deed};
use shared::programmes::ApprovalKind;

/// The money is approved.
const MONEY: Deed = Deed::Approve(ApprovalKind::Money);
/// The fit is approved.
const FIT: Deed = Deed::Approve(ApprovalKind::Fit);

/// All of them.
pub fn chapters() -> Vec<Chapter> {
    [
        completed::chapters(),
        working::chapters(),
        selecting::chapters(),
        ended::chapters(),
        open::chapters(),
        being_written::chapters(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
