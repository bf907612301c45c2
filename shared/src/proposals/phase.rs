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
                Some(offer) => offered_phase(offer, &opportunity.state, now),
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

fn offered_phase(offer: &OfferFacts, opportunity: &OpportunityState, now: DateTime<Utc>) -> ProposalPhase {
    match offer.answer {
        OfferAnswer::Pending if now >= offer.expires_at => ProposalPhase::Expired,
        OfferAnswer::Pending => ProposalPhase::Offered,
        OfferAnswer::Accepted { .. } => ProposalPhase::Accepted,
        OfferAnswer::Declined { .. } => ProposalPhase::Declined,
        OfferAnswer::Expired { .. } => ProposalPhase::Expired,
        OfferAnswer::PassedOver { .. } => ProposalPhase::PassedOver,
        OfferAnswer::Ended { .. } => ProposalPhase::NotSelected,
        OfferAnswer::Disqualified { .. } => ProposalPhase::Disqualified,
        OfferAnswer::Reinstated { .. } => listed_phase(opportunity),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::Hash;
    use crate::ids::{OfferId, ProposalId, Version};
    use crate::proposals::commands::{start, submit};
    use crate::samples::{closing, now, open, vendor};
    use chrono::Duration;
    use uuid::Uuid;

    fn in_state(state: ProposalState) -> ProposalFacts {
        let id = ProposalId(Uuid::from_u128(6));
        let started = start(&vendor(), &open(), id, now()).unwrap();
        let sent = submit(&vendor(), &started, &open(), 1, true, Hash([9; 32]), now()).unwrap();
        ProposalFacts { state, ..sent }
    }

    fn offer(answer: OfferAnswer) -> OfferFacts {
        let passed = in_state(ProposalState::Passed { number: 1 });
        OfferFacts {
            id: OfferId(Uuid::from_u128(7)),
            version: Version::FIRST,
            opportunity_id: passed.opportunity_id,
            proposal_id: passed.id,
            vendor_id: passed.vendor_id,
            organization_id: None,
            rank: 1,
            made_at: now(),
            expires_at: now() + Duration::days(1),
            answer,
        }
    }

    #[test]
    fn from_the_closing_instant_on_a_proposal_is_what_closing_makes_it() {
        let sent = in_state(ProposalState::Submitted);
        let mut amended = open();
        if let Some(publication) = &mut amended.publication {
            publication.material_number = 2;
        }
        let just_before = closing() - Duration::milliseconds(1);
        assert_eq!(sent.phase(&open(), None, just_before), ProposalPhase::Submitted);
        assert_eq!(sent.phase(&open(), None, closing()), ProposalPhase::InEvaluation);
        assert_eq!(sent.phase(&amended, None, just_before), ProposalPhase::ToConfirm);
        assert_eq!(sent.phase(&amended, None, closing()), ProposalPhase::Lapsed);
    }

    #[test]
    fn one_that_passed_follows_its_offer_or_waits_on_the_list() {
        let passed = in_state(ProposalState::Passed { number: 1 });
        let at = now();
        let mut file = open();
        file.state = OpportunityState::Selected { at };
        assert_eq!(passed.phase(&file, None, at), ProposalPhase::Reserve);
        let pending = offer(OfferAnswer::Pending);
        assert_eq!(passed.phase(&file, Some(&pending), at), ProposalPhase::Offered);
        assert_eq!(passed.phase(&file, Some(&pending), pending.expires_at), ProposalPhase::Expired);
        let accepted = offer(OfferAnswer::Accepted { at });
        file.state = OpportunityState::Contracted { at };
        assert_eq!(passed.phase(&file, Some(&accepted), at), ProposalPhase::Accepted);
        assert_eq!(passed.phase(&file, None, at), ProposalPhase::NotSelected);
    }
}
