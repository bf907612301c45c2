//! The reserve list: those who passed, in the order drawn, with the offers made so far.

use super::{OfferAnswer, OfferFacts};
use crate::evaluations::DrawnProponent;
use crate::ids::{OrganizationId, PersonId, ProposalId};
use crate::programmes::ProgrammeDocument;

/// Somebody on the list, with what decides whether they get the offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The place in the draw.
    pub drawn: DrawnProponent,
    /// The proposal.
    pub proposal_id: ProposalId,
    /// Who wrote it.
    pub vendor_id: PersonId,
    /// The organization that proposes, if it is one.
    pub organization_id: Option<OrganizationId>,
    /// How many unfinished contracts the proponent holds now.
    pub unfinished: u32,
}

/// Those who passed, in the order drawn, with the offers made so far.
#[derive(Clone, Copy, Debug)]
pub struct ReserveList<'a> {
    /// Everybody who passed.
    pub candidates: &'a [Candidate],
    /// Every offer made, and everybody passed over.
    pub offers: &'a [OfferFacts],
}

impl<'a> ReserveList<'a> {
    /// Those on the list whom no offer reached yet, in order. Passing over holds for one round, from
    /// the draw until a contract stands: when that contract ends early and the list is used again,
    /// how many unfinished contracts they hold then is looked at anew. A disqualification holds until
    /// it is lifted.
    #[must_use]
    pub fn remaining(&self) -> Vec<&'a Candidate> {
        let reached = |candidate: &Candidate| {
            self.offer_to(candidate).is_some_and(|offer| {
                let is_back = matches!(offer.answer, OfferAnswer::Reinstated { .. });
                !is_back && !self.is_of_an_earlier_round(offer)
            })
        };
        let mut left: Vec<&Candidate> =
            self.candidates.iter().filter(|candidate| !reached(candidate)).collect();
        left.sort_by_key(|candidate| candidate.drawn.rank);
        left
    }

    /// The offer made to somebody on the list, or that they were passed over.
    #[must_use]
    pub fn offer_to(&self, candidate: &Candidate) -> Option<&'a OfferFacts> {
        self.offers.iter().find(|offer| offer.proposal_id == candidate.proposal_id)
    }

    /// Whether somebody was passed over before a contract that has ended since.
    fn is_of_an_earlier_round(&self, offer: &OfferFacts) -> bool {
        let OfferAnswer::PassedOver { at: passed_over, .. } = offer.answer else {
            return false;
        };
        self.offers.iter().any(|other| matches!(other.answer, OfferAnswer::Ended { at } if passed_over < at))
    }

    /// Whether somebody is left who may get an offer.
    #[must_use]
    pub fn has_somebody(&self, programme: &ProgrammeDocument) -> bool {
        let may_get = |candidate: &&Candidate| candidate.unfinished < programme.unfinished_contracts_max;
        self.remaining().iter().any(may_get)
    }
}
