//! A proposal's facts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::actor::Actor;
use crate::fairness::Hash;
use crate::ids::{OpportunityId, OrganizationId, PersonId, ProposalId, Version};
use crate::opportunities::OpportunityFacts;
use crate::organizations::{Proponent, acts_for};

/// What decisions about a proposal depend on; nothing of what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProposalFacts {
    /// Which one.
    pub id: ProposalId,
    /// The version of the row.
    pub version: Version,
    /// What it answers.
    pub opportunity_id: OpportunityId,
    /// Who wrote it: the proponent themself, or somebody in the organization that proposes.
    pub vendor_id: PersonId,
    /// The organization that proposes; without one the person does, for themself.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// Who stands behind what is submitted. Nobody stands behind two proposals on one file.
    #[serde(default)]
    pub submitted_by: Option<PersonId>,
    /// Where it stands, by decision.
    pub state: ProposalState,
    /// What was submitted last.
    pub submission: Option<Submission>,
}

/// Where a proposal stands, by decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum ProposalState {
    /// Being written.
    Draft,
    /// Submitted; live until withdrawn.
    Submitted,
    /// Taken back by the vendor.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
    },
    /// Not confirmed after a material amendment when the opportunity closed; never opened.
    Lapsed {
        /// When.
        at: DateTime<Utc>,
    },
    /// Opened at closing under a number.
    Opened {
        /// Its number in the evaluation, from 1, in no order that says who came first.
        number: u32,
    },
    /// Every criterion was met.
    Passed {
        /// Its number in the evaluation.
        number: u32,
    },
    /// A criterion was not met.
    Failed {
        /// Its number in the evaluation.
        number: u32,
    },
}

impl ProposalState {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ProposalState::Draft => "draft",
            ProposalState::Submitted => "submitted",
            ProposalState::Withdrawn { .. } => "withdrawn",
            ProposalState::Lapsed { .. } => "lapsed",
            ProposalState::Opened { .. } => "opened",
            ProposalState::Passed { .. } => "passed",
            ProposalState::Failed { .. } => "failed",
        }
    }

    /// Its number in the evaluation, once opened.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        match self {
            ProposalState::Opened { number }
            | ProposalState::Passed { number }
            | ProposalState::Failed { number } => Some(*number),
            ProposalState::Draft
            | ProposalState::Submitted
            | ProposalState::Withdrawn { .. }
            | ProposalState::Lapsed { .. } => None,
        }
    }
}

/// What was submitted last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Submission {
    /// Which submission of this proposal, from 1.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// The receipt.
    pub receipt: Hash,
    /// The version of the opportunity's content that it answers or was confirmed for.
    pub content_number: u32,
}

impl ProposalFacts {
    /// Who proposes.
    #[must_use]
    pub fn proponent(&self) -> Proponent {
        Proponent::of(self.vendor_id, self.organization_id)
    }

    /// Whether somebody stands on the proponent's side.
    #[must_use]
    pub fn is_of(&self, actor: &Actor) -> bool {
        acts_for(actor, self.vendor_id, self.organization_id)
    }

    /// Whether a material amendment came after it was submitted or confirmed.
    #[must_use]
    pub fn is_to_confirm(&self, opportunity: &OpportunityFacts) -> bool {
        let material = opportunity.publication.as_ref().map_or(0, |publication| publication.material_number);
        self.state == ProposalState::Submitted
            && self.submission.is_some_and(|submission| submission.content_number < material)
    }
}
