//! An opportunity's facts: the decisions taken on it and their times. The rest is derived.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::fairness::Hash;
use crate::ids::{DepartmentId, OpportunityId, PersonId, Version};
use crate::language::{Bilingual, Words};
use crate::money::Money;
use crate::programmes::{ApprovalKind, ProgrammeKey};

/// What decisions about an opportunity depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpportunityFacts {
    /// Which one.
    pub id: OpportunityId,
    /// The version of the row.
    pub version: Version,
    /// Whose it is.
    pub department_id: DepartmentId,
    /// The programme and the version of it that the file began with.
    pub programme: ProgrammeKey,
    /// Who wrote it, or took it over: its author.
    pub author_id: PersonId,
    /// Others who acted as its author: before it was handed over, or for the author meanwhile. They are
    /// kept apart from the other duties as the author is.
    #[serde(default)]
    pub co_authors: Vec<PersonId>,
    /// The number of the content version being worked on, from 1.
    pub content_number: u32,
    /// Where the file stands.
    pub state: OpportunityState,
    /// Where the content being worked on stands with those who approve it.
    pub review: Review,
    /// The approvals that hold for the content being worked on.
    pub approvals: Vec<Approval>,
    /// Every contracting authority who took a step on the file, the last one last: kept apart from
    /// the other duties, and the last one answers for it.
    pub authorities: Vec<PersonId>,
    /// What the public reads, once there is something.
    pub publication: Option<Publication>,
    /// What closing stored.
    pub closing: Option<Closing>,
}

/// Where the content being worked on stands with those who approve it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum Review {
    /// Being written.
    Writing,
    /// Sent for approval.
    Sent {
        /// When.
        at: DateTime<Utc>,
    },
    /// Sent back with reasons.
    ChangesRequested {
        /// When.
        at: DateTime<Utc>,
        /// Which approval was refused.
        kind: ApprovalKind,
        /// By whom.
        by: PersonId,
        /// Why.
        reasons: String,
    },
    /// Public as it stands: nothing is being changed.
    Settled,
}

/// Where the file stands, by decision; what the clock tells is in [`Phase`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum OpportunityState {
    /// Not public yet.
    Unpublished,
    /// Public: open until the clock says closed, and then in evaluation.
    Published,
    /// The evaluation is complete and the order decided.
    Selected {
        /// When.
        at: DateTime<Utc>,
    },
    /// A contract exists.
    Contracted {
        /// When both had signed.
        at: DateTime<Utc>,
    },
    /// The work was paid and the file closed.
    Completed {
        /// When.
        at: DateTime<Utc>,
    },
    /// Called off.
    Cancelled {
        /// When.
        at: DateTime<Utc>,
        /// Why, in both languages once it was public.
        reason: Bilingual,
    },
    /// It led to nothing: no proposal, none passed, or no award.
    Unsuccessful {
        /// When.
        at: DateTime<Utc>,
        /// What happened.
        cause: UnsuccessfulCause,
    },
}

impl OpportunityState {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            OpportunityState::Unpublished => "unpublished",
            OpportunityState::Published => "published",
            OpportunityState::Selected { .. } => "selected",
            OpportunityState::Contracted { .. } => "contracted",
            OpportunityState::Completed { .. } => "completed",
            OpportunityState::Cancelled { .. } => "cancelled",
            OpportunityState::Unsuccessful { .. } => "unsuccessful",
        }
    }

    /// Whether nothing more can happen.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(
            self,
            OpportunityState::Completed { .. }
                | OpportunityState::Cancelled { .. }
                | OpportunityState::Unsuccessful { .. }
        )
    }
}

/// Why an opportunity led to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnsuccessfulCause {
    /// Nobody proposed.
    NoProposals,
    /// No proposal passed.
    NonePassed,
    /// Everybody on the list declined, or let the offer expire, or was passed over.
    NobodyAccepted,
    /// The contract was terminated and nobody was left.
    Terminated,
}

impl UnsuccessfulCause {
    /// What people read.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            UnsuccessfulCause::NoProposals => {
                Words::new("No proposal was received.", "Aucune proposition n’a été reçue.")
            }
            UnsuccessfulCause::NonePassed => {
                Words::new("No proposal met the criteria.", "Aucune proposition n’a satisfait aux critères.")
            }
            UnsuccessfulCause::NobodyAccepted => Words::new(
                "Nobody on the list accepted the offer.",
                "Personne sur la liste n’a accepté l’offre.",
            ),
            UnsuccessfulCause::Terminated => Words::new(
                "The contract was terminated before the work was done.",
                "Le contrat a été résilié avant la fin des travaux.",
            ),
        }
    }
}

/// An approval that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Approval {
    /// Of what.
    pub kind: ApprovalKind,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The content version it was given for.
    pub content_number: u32,
    /// The amount committed, for money.
    pub amount: Option<Money>,
    /// The fund reservation number, for money; the commodity code, for fit.
    pub reference: String,
    /// The economic object (money) or the solicitation procedure (fit), for disclosure.
    pub coding: String,
}

/// What the public reads, and until when it may answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Publication {
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// The content version now public.
    pub content_number: u32,
    /// The newest version that changed price, dates or work: proposals submitted before it are
    /// to be confirmed.
    pub material_number: u32,
    /// The instant of closing.
    pub closes_at: DateTime<Utc>,
    /// The instant questions end.
    pub questions_until: DateTime<Utc>,
    /// The hash of the secret that will decide a draw, shown from publication on.
    pub commitment: Hash,
}

/// What closing stored, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Closing {
    /// When it was done; never before `closes_at`.
    pub at: DateTime<Utc>,
    /// How many live proposals there were.
    pub proposals: u32,
    /// The Merkle root over their receipts.
    pub root: Hash,
}
