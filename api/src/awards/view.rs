//! What people read of an offer, and of an award.

use chrono::{DateTime, Utc};
use shared::actor::{Actor, Visitor};
use shared::awards::{OfferFacts, OfferView, amounts_for, may_read_approval, may_read_offer};
use shared::contracts::ContractFacts;
use shared::departments::DepartmentView;
use shared::ids::{OfferId, OpportunityId};
use shared::language::Bilingual;
use shared::opportunities::{OpportunityContent, OpportunityFacts};
use shared::proposals::ProposalFacts;
use shared::province::Tax;
use shared::refusal::Refusal;
use shared::sealing::Identity;

pub use super::award_view::{contractor, public};
use super::store;
use crate::columns::inconsistent;
use crate::contracts::terms::{self, Blanks};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::party::{self, Party};
use crate::{contracts, departments, opportunities, programmes, proposals, sealing};

/// What every offer about one opportunity is made of.
struct Parts {
    facts: OpportunityFacts,
    opened: Vec<(ProposalFacts, Identity)>,
    content: OpportunityContent,
    department: DepartmentView,
    terms: Bilingual,
    taxes: Vec<Tax>,
    contracts: Vec<ContractFacts>,
}

/// One offer.
///
/// # Errors
/// When the database does not answer.
pub async fn offer(
    transaction: &Transaction,
    offer: &OfferFacts,
    reader: &Actor,
    now: DateTime<Utc>,
) -> Result<OfferView, Problem> {
    let mut views = offers(transaction, std::slice::from_ref(offer), reader, now).await?;
    views.pop().ok_or_else(|| inconsistent("offers"))
}

/// Offers about one opportunity: the same queries, however many.
///
/// # Errors
/// When the database does not answer.
pub async fn offers(
    transaction: &Transaction,
    offers: &[OfferFacts],
    reader: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<OfferView>, Problem> {
    let Some(first) = offers.first() else {
        return Ok(Vec::new());
    };
    let parts = parts(transaction, first, now).await?;
    let proponents: Vec<_> = offers.iter().map(OfferFacts::proponent).collect();
    let parties = party::of_all(transaction, &proponents).await?;
    let visitor = Visitor::Person(reader.clone());
    let view = |offer: &OfferFacts| {
        let vendor = parties.iter().find(|(proponent, _)| *proponent == offer.proponent());
        let (_, vendor) = vendor.ok_or_else(|| inconsistent("offers.vendor_id"))?;
        let may_read = may_read_approval(&visitor, offer, &parts.facts).is_ok();
        let approval = may_read.then(|| approval(offer, &parts.opened)).flatten();
        Ok(OfferView { public_servant_approval: approval, ..rendered(offer, vendor, &parts) })
    };
    offers.iter().map(view).collect()
}

/// By whose written approval a public servant proposed.
fn approval(offer: &OfferFacts, opened: &[(ProposalFacts, Identity)]) -> Option<String> {
    let (_, identity) = opened.iter().find(|(proposal, _)| proposal.id == offer.proposal_id)?;
    Some(identity.public_servant_approval.clone()).filter(|approval| !approval.is_empty())
}

async fn parts(transaction: &Transaction, offer: &OfferFacts, now: DateTime<Utc>) -> Result<Parts, Problem> {
    let id = offer.opportunity_id;
    let facts = opportunity_of(transaction, offer).await?;
    let publication = facts.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let department = departments::store::of_file(transaction, &facts).await?;
    let province = department.contracting_province;
    Ok(Parts {
        opened: identities(transaction, id).await?,
        content: opportunities::store::content(transaction, id, publication.content_number).await?,
        department,
        terms: programmes::store::of_file(transaction, facts.programme).await?.document.terms,
        taxes: programmes::store::taxes(transaction, province, now).await?,
        contracts: contracts::store::of_opportunities(transaction, &[id]).await?,
        facts,
    })
}

/// Who proposed: opened by the selection, before any offer is made.
async fn identities(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Vec<(ProposalFacts, Identity)>, Problem> {
    match sealing::openings(transaction, id).await?.identity {
        Some(opened) => proposals::store::opened_identities(transaction, &opened).await,
        None => Ok(Vec::new()),
    }
}

fn rendered(offer: &OfferFacts, vendor: &Party, parts: &Parts) -> OfferView {
    let Parts { facts: _, opened: _, content, department, terms: text, taxes, contracts } = parts;
    let contract = contracts.iter().find(|contract| contract.offer_id == offer.id);
    let price = content.price.unwrap_or_default();
    let amounts = contract
        .map_or_else(|| amounts_for(price, taxes, vendor.tax.as_ref()), |contract| contract.amounts.clone());
    let blanks = Blanks {
        number: contract.map(|contract| contract.number.as_str()),
        contractor: &vendor.name,
        department: &department.name,
        content,
        delivery: contract.map(|contract| contract.delivery_due_at).or(content.delivery_at),
        price: amounts.price,
    };
    OfferView {
        id: offer.id,
        version: offer.version,
        facts: offer.clone(),
        title: content.title.0.clone(),
        vendor_name: vendor.name.clone(),
        content: content.clone(),
        public_servant_approval: None,
        terms_html: terms::html(text, &blanks),
        amounts,
    }
}

/// An offer that a person may see.
///
/// # Errors
/// `not_found`, if it is absent or hidden from them.
pub async fn visible(transaction: &Transaction, id: OfferId, actor: &Actor) -> Result<OfferFacts, Problem> {
    let offer = store::read(transaction, id).await?;
    let facts = opportunity_of(transaction, &offer).await?;
    may_read_offer(&Visitor::Person(actor.clone()), &offer, &facts)?;
    Ok(offer)
}

/// The opportunity of an offer: whatever an offer was made about is public.
///
/// # Errors
/// When the database does not answer.
pub async fn opportunity_of(
    transaction: &Transaction,
    offer: &OfferFacts,
) -> Result<OpportunityFacts, Problem> {
    opportunities::store::read(transaction, offer.opportunity_id, &Visitor::Nobody).await
}

/// An offer as it is saved, for a reply.
///
/// # Errors
/// `not_found`.
pub async fn saved(write: &Write, id: OfferId, reader: &Actor) -> Result<OfferView, Problem> {
    let facts = store::read(write, id).await?;
    offer(write, &facts, reader, write.now().await?).await
}
