//! The reserve list: those who passed, in the order drawn, with the offers made so far.

use super::OfferFacts;
use crate::evaluations::DrawnProponent;
use crate::ids::{PersonId, ProposalId};
use crate::programmes::ProgrammeDocument;

/// Somebody on the list, with what decides whether they get the offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The place in the draw.
    pub drawn: DrawnProponent,
    /// The proposal.
    pub proposal_id: ProposalId,
    /// The vendor.
    pub vendor_id: PersonId,
    /// How many unfinished contracts the vendor holds now.
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
    /// Those on the list whom no offer reached yet, in order.
    #[must_use]
    pub fn remaining(&self) -> Vec<&'a Candidate> {
        let reached = |candidate: &Candidate| {
            self.offers.iter().any(|offer| offer.proposal_id == candidate.proposal_id)
        };
        let mut left: Vec<&Candidate> =
            self.candidates.iter().filter(|candidate| !reached(candidate)).collect();
        left.sort_by_key(|candidate| candidate.drawn.rank);
        left
    }

    /// Whether somebody is left who may get an offer.
    #[must_use]
    pub fn has_somebody(&self, programme: &ProgrammeDocument) -> bool {
        let may_get = |candidate: &&Candidate| candidate.unfinished < programme.unfinished_contracts_max;
        self.remaining().iter().any(may_get)
    }
}
