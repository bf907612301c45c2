//! What contracts and the opportunity's file do to each other: an accepted offer makes a contract,
//! both signatures make the award, an early end opens the reserve list again, payment closes the file.

use chrono::{DateTime, Utc};

use super::{ContractFacts, ContractState, Work};
use crate::awards::{OfferFacts, ReserveList};
use crate::ids::{ContractId, Version};
use crate::language::Language;
use crate::opportunities::commands::{moved_to, unsuccessful};
use crate::opportunities::{OpportunityContent, OpportunityFacts, OpportunityState, UnsuccessfulCause};
use crate::programmes::ProgrammeDocument;
use crate::province::Amounts;
use crate::refusal::Refusal;

/// The number of a contract, such as `ESDC-2026-00012`: the department's English abbreviation, the
/// year (Eastern time) and a running number of the department in that year.
#[must_use]
pub fn contract_number(acronym: &str, year: i32, running: u32) -> String {
    format!("{acronym}-{year}-{running:05}")
}

/// What a contract is made of beside the offer and the file.
#[derive(Clone, Copy, Debug)]
pub struct ContractParts<'a> {
    /// Its number.
    pub number: &'a str,
    /// The name of the contractor.
    pub contractor: &'a str,
    /// What it is about: the published content.
    pub content: &'a OpportunityContent,
    /// The language of the proposal.
    pub language: Language,
    /// Price, taxes and total.
    pub amounts: &'a Amounts,
}

/// Makes the contract of an accepted offer. It waits for both signatures.
///
/// # Errors
/// `not_published`, `not_ready` without a day of delivery.
pub fn make(
    offer: &OfferFacts,
    opportunity: &OpportunityFacts,
    parts: ContractParts,
    id: ContractId,
) -> Result<ContractFacts, Refusal> {
    let ContractParts { number, contractor, content, language, amounts } = parts;
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
    Ok(ContractFacts {
        id,
        version: Version::FIRST,
        number: number.to_owned(),
        opportunity_id: opportunity.id,
        content_number: publication.content_number,
        offer_id: offer.id,
        department_id: opportunity.department_id,
        vendor_id: offer.vendor_id,
        organization_id: offer.organization_id,
        organization_name: offer.organization_id.map(|_| contractor.to_owned()),
        author_id: opportunity.author_id,
        co_authors: opportunity.co_authors.clone(),
        authorities: opportunity.authorities.clone(),
        certifiers: Vec::new(),
        language,
        amounts: amounts.clone(),
        criteria: u32::try_from(content.acceptance_criteria.len()).unwrap_or(u32::MAX),
        delivery_due_at: content.delivery_at.ok_or(Refusal::NotReady)?,
        vendor_signature: None,
        canada_signature: None,
        state: ContractState::Signing,
        work: Work::UnderWay,
        dispute: None,
        invoice: None,
        vendor_feedback: None,
        department_feedback: None,
    })
}

/// The file once both have signed: awarded.
///
/// # Errors
/// `not_selected` when the file went on without the contract.
pub fn award(opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<OpportunityFacts, Refusal> {
    match opportunity.state {
        OpportunityState::Selected { .. } => {
            Ok(moved_to(opportunity, OpportunityState::Contracted { at: now }))
        }
        _ => Err(Refusal::NotSelected),
    }
}

/// The file after a contract ended early. While a part of the price is payable the file stays as it
/// is until that is paid. Otherwise the reserve list is open again, as it was drawn at
/// `selected_at`; with nobody left on it who may get an offer, the file is over.
#[must_use]
pub fn after_termination(
    opportunity: &OpportunityFacts,
    contract: &ContractFacts,
    list: &ReserveList,
    programme: &ProgrammeDocument,
    selected_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> OpportunityFacts {
    let state = if contract.payable_since().is_some() || opportunity.state.is_over() {
        opportunity.state.clone()
    } else if list.has_somebody(programme) {
        OpportunityState::Selected { at: selected_at }
    } else {
        unsuccessful(UnsuccessfulCause::Terminated, now)
    };
    moved_to(opportunity, state)
}

/// The file once the contractor confirmed the payment: completed.
#[must_use]
pub fn complete(opportunity: &OpportunityFacts, now: DateTime<Utc>) -> OpportunityFacts {
    moved_to(opportunity, OpportunityState::Completed { at: now })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_contracts_sort_by_year_and_order() {
        assert_eq!(contract_number("ESDC", 2026, 12), "ESDC-2026-00012");
    }
}
