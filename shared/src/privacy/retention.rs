//! How long what is kept.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;

/// How long an instance keeps what it does not have to keep for ever, in days of business time. The
/// settings of the instance may say otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionPeriods {
    /// Drafts of proposals that were never submitted, after the opportunity closed.
    pub drafts: u32,
    /// Accounts that were closed, until they are erased.
    pub closed_accounts: u32,
    /// Who read personal information. Two years: Privacy Regulations, s. 4.
    pub reads: u32,
    /// Notifications that were read.
    pub notifications: u32,
}

impl Default for RetentionPeriods {
    fn default() -> Self {
        Self { drafts: 365, closed_accounts: 30, reads: 730, notifications: 730 }
    }
}

impl RetentionPeriods {
    /// What a person reads of it. Sessions are kept by the machine's clock, and by a setting of their own.
    #[must_use]
    pub fn views(&self, sessions: u32) -> Vec<RetentionView> {
        let RetentionPeriods { drafts, closed_accounts, reads, notifications } = *self;
        vec![
            RetentionView { rule: RetentionRule::Sessions, days: sessions },
            RetentionView { rule: RetentionRule::Drafts, days: drafts },
            RetentionView { rule: RetentionRule::Notifications, days: notifications },
            RetentionView { rule: RetentionRule::Reads, days: reads },
            RetentionView { rule: RetentionRule::ClosedAccounts, days: closed_accounts },
        ]
    }
}

/// What is kept for a time and then forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RetentionRule {
    /// Sessions that ended, and links of letters.
    Sessions,
    /// Drafts never submitted.
    Drafts,
    /// Notifications that were read.
    Notifications,
    /// Who read personal information.
    Reads,
    /// Closed accounts, until they are erased.
    ClosedAccounts,
}

impl RetentionRule {
    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            RetentionRule::Sessions => Words::new(
                "Sessions that are over, and links we sent you",
                "Les sessions terminées et les liens que nous vous avons envoyés",
            ),
            RetentionRule::Drafts => Words::new(
                "Proposals that you never submitted, after closing",
                "Les propositions jamais soumises, après la clôture",
            ),
            RetentionRule::Notifications => Words::new("Notices that you read", "Les avis que vous avez lus"),
            RetentionRule::Reads => Words::new(
                "Who read your personal information",
                "Qui a consulté vos renseignements personnels",
            ),
            RetentionRule::ClosedAccounts => Words::new(
                "Your account after you close it; then it is erased",
                "Votre compte après sa fermeture; il est ensuite effacé",
            ),
        }
    }
}

/// How long one thing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RetentionView {
    /// What.
    pub rule: RetentionRule,
    /// For how many days.
    pub days: u32,
}
