//! Where a proposal stands for its vendor: derived from its facts, its offer and the clock.

use chrono::{DateTime, Utc};

use super::{ProposalFacts, ProposalPhase, ProposalState};
use crate::awards::{OfferAnswer, OfferFacts};
use crate::opportunities::{OpportunityFacts, OpportunityState};

impl ProposalFacts {
    /// Where it stands for its vendor at a moment. `offer` is the one made for it, if any.
    #[must_use]
    pub fn phase(
        &self,
        opportunity: &OpportunityFacts,
        offer: Option<&OfferFacts>,
        now: DateTime<Utc>,
    ) -> ProposalPhase {
        match self.state {
            ProposalState::Draft => ProposalPhase::Draft,
            ProposalState::Submitted => self.sealed_phase(opportunity, now),
            ProposalState::Withdrawn { .. } => ProposalPhase::Withdrawn,
            ProposalState::Lapsed { .. } => ProposalPhase::Lapsed,
            ProposalState::Opened { .. } if opportunity.state.is_over() => ProposalPhase::NotSelected,
            ProposalState::Opened { .. } => ProposalPhase::InEvaluation,
            ProposalState::Failed { .. } => ProposalPhase::NotPassed,
            ProposalState::Passed { .. } => match offer {
                Some(offer) => offered_phase(offer, now),
                None => listed_phase(&opportunity.state),
            },
        }
    }

    /// From the closing instant on it is what closing is about to make it.
    fn sealed_phase(&self, opportunity: &OpportunityFacts, now: DateTime<Utc>) -> ProposalPhase {
        if opportunity.state.is_over() {
            return ProposalPhase::NotSelected;
        }
        match (opportunity.is_open(now), self.is_to_confirm(opportunity)) {
            (true, true) => ProposalPhase::ToConfirm,
            (true, false) => ProposalPhase::Submitted,
            (false, true) => ProposalPhase::Lapsed,
            (false, false) => ProposalPhase::InEvaluation,
        }
    }
}

fn offered_phase(offer: &OfferFacts, now: DateTime<Utc>) -> ProposalPhase {
    match offer.answer {
        OfferAnswer::Pending if now >= offer.expires_at => ProposalPhase::Expired,
        OfferAnswer::Pending => ProposalPhase::Offered,
        OfferAnswer::Accepted { .. } => ProposalPhase::Accepted,
        OfferAnswer::Declined { .. } => ProposalPhase::Declined,
        OfferAnswer::Expired { .. } => ProposalPhase::Expired,
        OfferAnswer::PassedOver { .. } => ProposalPhase::PassedOver,
        OfferAnswer::Ended { .. } => ProposalPhase::NotSelected,
    }
}

fn listed_phase(opportunity: &OpportunityState) -> ProposalPhase {
    match opportunity {
        OpportunityState::Unpublished | OpportunityState::Published => ProposalPhase::InEvaluation,
        OpportunityState::Selected { .. } => ProposalPhase::Reserve,
        OpportunityState::Contracted { .. }
        | OpportunityState::Completed { .. }
        | OpportunityState::Cancelled { .. }
        | OpportunityState::Unsuccessful { .. } => ProposalPhase::NotSelected,
    }
}
