//! Who got the contract and how: what everybody may know of it, and only once they may.

use shared::awards::{AwardView, Milestones, spans};
use shared::contracts::{ContractFacts, DeliveryView, Work};
use shared::opportunities::OpportunityFacts;
use shared::payments::InvoiceState;

use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{audience, contracts, evaluations, opportunities};

use super::store;

/// The award of an opportunity. Nothing before closing; from then on how many proposals there were;
/// the draw once it is made; the contractor once both have signed.
///
/// # Errors
/// When the database does not answer.
pub async fn public(
    transaction: &Transaction,
    facts: &OpportunityFacts,
) -> Result<Option<AwardView>, Problem> {
    let Some(closing) = facts.closing else {
        return Ok(None);
    };
    let (selection, selected_at) = evaluations::store::dated_selection(transaction, facts.id).await?.unzip();
    let contract = contracts::store::of_opportunity(transaction, facts.id).await?;
    let contract = contract.filter(|contract| contract.signed_at().is_some());
    let deliveries = match &contract {
        Some(contract) => contracts::store::deliveries(transaction, contract.id).await?,
        None => Vec::new(),
    };
    let milestones = Milestones {
        created_at: Some(opportunities::store::created_at(transaction, facts.id).await?),
        sent_at: opportunities::store::first_sent_at(transaction, facts.id).await?,
        published_at: facts.publication.as_ref().map(|publication| publication.published_at),
        closed_at: Some(closing.at),
        selected_at,
        ..contract.as_ref().map(|contract| milestones(contract, &deliveries)).unwrap_or_default()
    };
    let mut award = AwardView {
        proposals: closing.proposals,
        passed: selection.as_ref().map_or(0, |draw| u32::try_from(draw.order.len()).unwrap_or(u32::MAX)),
        selection,
        vendor_name: None,
        rank: None,
        contract_number: None,
        amounts: None,
        termination: None,
        signed_at: milestones.signed_at,
        accepted_at: milestones.accepted_at,
        paid_at: milestones.paid_at,
        work: accepted_work(&deliveries),
        spans: spans(&milestones),
    };
    if let Some(contract) = contract {
        award.vendor_name = Some(contractor(transaction, &contract).await?);
        award.rank = Some(store::read(transaction, contract.offer_id).await?.rank);
        award.termination = contract.termination();
        award.contract_number = Some(contract.number);
        award.amounts = Some(contract.amounts);
    }
    Ok(Some(award))
}

/// The name that the contract was signed under.
///
/// # Errors
/// When the database does not answer.
pub async fn contractor(transaction: &Transaction, contract: &ContractFacts) -> Result<String, Problem> {
    if let Some(name) = &contract.organization_name {
        return Ok(name.clone());
    }
    let name = audience::name(transaction, contract.vendor_id).await?;
    Ok(contract.name_of(contract.vendor_id, name))
}

fn milestones(contract: &ContractFacts, deliveries: &[DeliveryView]) -> Milestones {
    let invoice = contract.invoice.as_ref();
    Milestones {
        signed_at: contract.signed_at(),
        // The newest comes first.
        delivered_at: deliveries.last().map(|delivery| delivery.at),
        accepted_at: match contract.work {
            Work::Accepted { at, .. } => Some(at),
            Work::UnderWay | Work::Delivered { .. } | Work::Revision { .. } => None,
        },
        invoiced_at: invoice.map(|invoice| invoice.sent_at),
        paid_at: invoice.and_then(|invoice| match invoice.state {
            InvoiceState::Paid { at, .. } => Some(at),
            InvoiceState::Sent | InvoiceState::Deficient { .. } | InvoiceState::Certified { .. } => None,
        }),
        ..Milestones::default()
    }
}

fn accepted_work(deliveries: &[DeliveryView]) -> Option<String> {
    let accepted = deliveries.iter().find(|delivery| delivery.accepted == Some(true))?;
    Some(format!("{} {}", accepted.repository, accepted.commit))
}
