//! An offer's facts, and what came of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::DisqualificationGround;
use crate::actor::Actor;
use crate::ids::{OfferId, OpportunityId, OrganizationId, PersonId, ProposalId, Version};
use crate::organizations::{Proponent, acts_for};

/// An offer of the contract to one proponent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OfferFacts {
    /// Which one.
    pub id: OfferId,
    /// The version of the row.
    pub version: Version,
    /// The opportunity.
    pub opportunity_id: OpportunityId,
    /// The proposal.
    pub proposal_id: ProposalId,
    /// Who wrote the proposal.
    pub vendor_id: PersonId,
    /// The organization that proposes, if it is one.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// The place in the draw.
    pub rank: u32,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Until when it may be accepted.
    pub expires_at: DateTime<Utc>,
    /// What came of it.
    pub answer: OfferAnswer,
}

/// What came of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum OfferAnswer {
    /// Waiting for the vendor.
    Pending,
    /// Accepted.
    Accepted {
        /// When.
        at: DateTime<Utc>,
    },
    /// Declined.
    Declined {
        /// When.
        at: DateTime<Utc>,
        /// Why, if the vendor said.
        reason: String,
    },
    /// Not answered in time.
    Expired {
        /// When.
        at: DateTime<Utc>,
    },
    /// Never made: the vendor already holds too many unfinished contracts.
    PassedOver {
        /// When.
        at: DateTime<Utc>,
        /// How many they held.
        unfinished: u32,
    },
    /// Taken back: the opportunity was called off, or the contract ended early.
    Ended {
        /// When.
        at: DateTime<Utc>,
    },
    /// Off the list by a decision: no offer reaches them.
    Disqualified {
        /// When.
        at: DateTime<Utc>,
        /// On what.
        ground: DisqualificationGround,
        /// Why, as the vendor reads it.
        reason: String,
    },
    /// Back on the list by a later decision; the next offer replaces it.
    Reinstated {
        /// When.
        at: DateTime<Utc>,
        /// Why, as the vendor reads it.
        reason: String,
    },
}

impl OfferAnswer {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            OfferAnswer::Pending => "pending",
            OfferAnswer::Accepted { .. } => "accepted",
            OfferAnswer::Declined { .. } => "declined",
            OfferAnswer::Expired { .. } => "expired",
            OfferAnswer::PassedOver { .. } => "passed_over",
            OfferAnswer::Ended { .. } => "ended",
            OfferAnswer::Disqualified { .. } => "disqualified",
            OfferAnswer::Reinstated { .. } => "reinstated",
        }
    }

    /// Whether it only keeps that somebody on the list got no offer.
    #[must_use]
    pub fn stands_for_no_offer(&self) -> bool {
        matches!(
            self,
            OfferAnswer::PassedOver { .. }
                | OfferAnswer::Disqualified { .. }
                | OfferAnswer::Reinstated { .. }
        )
    }
}

impl OfferFacts {
    /// Who gets the contract if they accept.
    #[must_use]
    pub fn proponent(&self) -> Proponent {
        Proponent::of(self.vendor_id, self.organization_id)
    }

    /// Whether somebody stands on the proponent's side.
    #[must_use]
    pub fn is_to(&self, actor: &Actor) -> bool {
        acts_for(actor, self.vendor_id, self.organization_id)
    }

    /// Whether it waits for an answer, or led to a contract that stands.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self.answer, OfferAnswer::Pending | OfferAnswer::Accepted { .. })
    }
}
