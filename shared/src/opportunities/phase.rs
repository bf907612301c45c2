//! Where a file stands for people: derived from its facts and the clock.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Approval;
use super::{OpportunityFacts, OpportunityState, Review};
use crate::actor::{Actor, Role, with_hands, with_last};
use crate::ids::PersonId;
use crate::language::Words;
use crate::programmes::ApprovalKind;

/// Where a file stands for people: derived from the facts and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Being written.
    Draft,
    /// Waiting for approvals.
    InReview,
    /// Sent back with reasons.
    ChangesRequested,
    /// Every approval is there.
    Approved,
    /// Open for proposals.
    Open,
    /// Closed; proposals are being evaluated.
    InEvaluation,
    /// The order is decided; an offer is made or next.
    Selected,
    /// A contract exists.
    Contracted,
    /// Paid and closed.
    Completed,
    /// Called off.
    Cancelled,
    /// Led to nothing.
    Unsuccessful,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Phase; 11] = [
        Phase::Draft,
        Phase::InReview,
        Phase::ChangesRequested,
        Phase::Approved,
        Phase::Open,
        Phase::InEvaluation,
        Phase::Selected,
        Phase::Contracted,
        Phase::Completed,
        Phase::Cancelled,
        Phase::Unsuccessful,
    ];

    /// The phases the public sees.
    pub const PUBLIC: [Phase; 7] = [
        Phase::Open,
        Phase::InEvaluation,
        Phase::Selected,
        Phase::Contracted,
        Phase::Completed,
        Phase::Cancelled,
        Phase::Unsuccessful,
    ];

    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Phase::Draft => "draft",
            Phase::InReview => "in_review",
            Phase::ChangesRequested => "changes_requested",
            Phase::Approved => "approved",
            Phase::Open => "open",
            Phase::InEvaluation => "in_evaluation",
            Phase::Selected => "selected",
            Phase::Contracted => "contracted",
            Phase::Completed => "completed",
            Phase::Cancelled => "cancelled",
            Phase::Unsuccessful => "unsuccessful",
        }
    }

    /// The phase of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Phase::Draft => Words::new("Draft", "Ébauche"),
            Phase::InReview => Words::new("In review", "À l’examen"),
            Phase::ChangesRequested => Words::new("Changes requested", "Modifications demandées"),
            Phase::Approved => Words::new("Approved", "Approuvée"),
            Phase::Open => Words::new("Open", "Ouverte"),
            Phase::InEvaluation => Words::new("In evaluation", "En évaluation"),
            Phase::Selected => Words::new("Selected", "Sélection faite"),
            Phase::Contracted => Words::new("Contract awarded", "Contrat attribué"),
            Phase::Completed => Words::new("Completed", "Terminée"),
            Phase::Cancelled => Words::new("Cancelled", "Annulée"),
            Phase::Unsuccessful => Words::new("Unsuccessful", "Infructueuse"),
        }
    }
}

impl OpportunityFacts {
    /// Where the file stands at a moment. `required` are the programme's approvals.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>, required: &[ApprovalKind]) -> Phase {
        match &self.state {
            OpportunityState::Unpublished => match self.review {
                Review::Writing | Review::Settled => Phase::Draft,
                Review::Sent { .. } if self.is_approved(required) => Phase::Approved,
                Review::Sent { .. } => Phase::InReview,
                Review::ChangesRequested { .. } => Phase::ChangesRequested,
            },
            OpportunityState::Published if self.is_open(now) => Phase::Open,
            OpportunityState::Published => Phase::InEvaluation,
            OpportunityState::Selected { .. } => Phase::Selected,
            OpportunityState::Contracted { .. } => Phase::Contracted,
            OpportunityState::Completed { .. } => Phase::Completed,
            OpportunityState::Cancelled { .. } => Phase::Cancelled,
            OpportunityState::Unsuccessful { .. } => Phase::Unsuccessful,
        }
    }

    /// Whether proposals are accepted at a moment: published, not closed, before the instant.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        matches!(self.state, OpportunityState::Published)
            && self.closing.is_none()
            && self.publication.as_ref().is_some_and(|publication| now < publication.closes_at)
    }

    /// Whether the public may read it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.publication.is_some()
    }

    /// The approval of a kind that holds for the content being worked on.
    #[must_use]
    pub fn approval(&self, kind: ApprovalKind) -> Option<&Approval> {
        self.approvals.iter().find(|approval| approval.kind == kind)
    }

    /// Whether every approval that the programme asks for is there.
    #[must_use]
    pub fn is_approved(&self, required: &[ApprovalKind]) -> bool {
        required.iter().all(|kind| self.approval(*kind).is_some())
    }
}

impl OpportunityFacts {
    /// Everybody who acted as its author, the author first.
    #[must_use]
    pub fn authors(&self) -> Vec<PersonId> {
        [&[self.author_id][..], &self.co_authors].concat()
    }

    /// The co-authors, with whoever acts for the author now.
    #[must_use]
    pub fn co_authors_with(&self, actor: &Actor) -> Vec<PersonId> {
        if actor.person_id == self.author_id {
            self.co_authors.clone()
        } else {
            with_last(&self.co_authors, actor.person_id)
        }
    }

    /// The contracting authorities, with whoever takes a step now.
    #[must_use]
    pub fn authorities_with(&self, actor: &Actor) -> Vec<PersonId> {
        with_hands(&self.authorities, actor, Role::ContractingAuthority, self.department_id)
    }

    /// The contracting authority who answers for the file.
    #[must_use]
    pub fn contracting_authority(&self) -> Option<PersonId> {
        self.authorities.last().copied()
    }

    /// What the public may know of the facts: no approvals, no names.
    #[must_use]
    pub fn redacted(&self) -> OpportunityFacts {
        OpportunityFacts {
            author_id: PersonId(uuid::Uuid::nil()),
            co_authors: Vec::new(),
            approvals: Vec::new(),
            authorities: Vec::new(),
            review: Review::Settled,
            content_number: self.publication.as_ref().map_or(0, |publication| publication.content_number),
            ..self.clone()
        }
    }
}
