//! Those who passed, in the order drawn, with what decides whether they get the offer.
//!
//! Making an offer reads how many contracts each of them holds, under whatever file: so the people
//! are locked first, before the file, and whoever accepts elsewhere waits.

use shared::awards::{Candidate, OfferFacts, ReserveList};
use shared::ids::OpportunityId;
use shared::organizations::Proponent;
use shared::proposals::ProposalFacts;

use super::store;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::party;
use crate::{contracts, evaluations, proposals};

/// The list with the offers made so far.
pub struct List {
    candidates: Vec<Candidate>,
    offers: Vec<OfferFacts>,
}

impl List {
    /// As the commands read it.
    #[must_use]
    pub fn reserve(&self) -> ReserveList<'_> {
        ReserveList { candidates: &self.candidates, offers: &self.offers }
    }

    /// The number of a proposal in the evaluation.
    #[must_use]
    pub fn number_of(&self, offer: &OfferFacts) -> Option<u32> {
        let found = self.candidates.iter().find(|one| one.proposal_id == offer.proposal_id);
        found.map(|candidate| candidate.drawn.proponent)
    }
}

/// Locks every proponent whose proposal was opened, before the file itself is locked.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_people(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let opened = proposals::store::opened_facts(write, id).await?;
    let proponents: Vec<Proponent> = opened.iter().map(ProposalFacts::proponent).collect();
    party::lock_all(write, &proponents).await
}

/// The list as it stands; nobody is on it before the draw.
///
/// # Errors
/// When the database does not answer.
pub async fn of(transaction: &Transaction, id: OpportunityId) -> Result<List, Problem> {
    let offers = store::offers(transaction, id).await?;
    let Some(selection) = evaluations::store::selection(transaction, id).await? else {
        return Ok(List { candidates: Vec::new(), offers });
    };
    let opened = proposals::store::opened_facts(transaction, id).await?;
    let proponents: Vec<Proponent> = opened.iter().map(ProposalFacts::proponent).collect();
    let held = contracts::store::unfinished(transaction, &proponents).await?;
    let candidates = selection.order.into_iter().filter_map(|drawn| {
        let proposal = opened.iter().find(|one| one.state.number() == Some(drawn.proponent))?;
        let unfinished = held.get(&proposal.proponent()).copied().unwrap_or_default();
        let ProposalFacts { id: proposal_id, vendor_id, organization_id, .. } = *proposal;
        Some(Candidate { drawn, proposal_id, vendor_id, organization_id, unfinished })
    });
    Ok(List { candidates: candidates.collect(), offers })
}
