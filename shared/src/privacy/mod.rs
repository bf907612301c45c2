//! Privacy: what is kept for how long, who read it, taking it away, and closing an account.
//!
//! The Privacy Act asks that people are told when something is collected (s. 5), that they may see
//! it (s. 12), and that what served a decision is kept for two years so that they can (Privacy
//! Regulations, s. 4). The record of a file is kept whatever a person does: its events name people
//! by their ids, and a closed account leaves nothing behind an id but the words "closed account".

mod closing;
mod reads;
mod retention;

pub use closing::{
    CLOSED_NAME, CLOSING_CODE_DIGITS, ClosedView, ClosingDraft, Obstacle, ask_for_code, close, restore,
};
pub use reads::{PersonalData, PersonalDataRead};
pub use retention::{RetentionPeriods, RetentionRule, RetentionView};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::Version;

/// What a person's privacy page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PrivacyView {
    /// The version of the account, which closing it names.
    pub version: Version,
    /// How long what is kept.
    pub retention: Vec<RetentionView>,
    /// What must be settled before the account can be closed.
    pub obstacles: Vec<Obstacle>,
    /// Whether closing asks for the password: accounts that only other sites sign in have none.
    pub has_password: bool,
}
