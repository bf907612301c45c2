//! A proposal as its vendor reads it.

use chrono::{DateTime, Utc};
use shared::actor::{Actor, Visitor};
use shared::ids::{OpportunityId, ProposalId};
use shared::language::Bilingual;
use shared::proposals::{ProposalFacts, ProposalSummary, ProposalView, PublicService, ReceiptView, missing};

use super::{debrief, store};
use crate::columns::inconsistent;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::fairness::receipts;
use crate::http::problem::Problem;
use crate::organizations::party;
use crate::sealing::Own;
use crate::{awards, contracts, opportunities, organizations};

/// A proposal as it stands once everything is kept: for the reply to an act.
///
/// # Errors
/// As [`of`].
pub async fn fresh(ctx: &Ctx, id: ProposalId, actor: &Actor) -> Result<ProposalView, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let mut view = of(&read, id, actor, now).await?;
    if let Some(receipt) = &mut view.receipt {
        receipt.signed = receipts::last(ctx, &read, id).await?;
    }
    Ok(view)
}

/// One's own proposal.
///
/// # Errors
/// `not_found`, if it is absent or somebody else's.
pub async fn of(
    transaction: &Transaction,
    id: ProposalId,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<ProposalView, Problem> {
    let facts = store::find(transaction, id, actor).await?;
    let visitor = Visitor::Person(actor.clone());
    let opportunity_facts = opportunities::store::read(transaction, facts.opportunity_id, &visitor).await?;
    let opportunity = opportunities::view::public(transaction, &opportunity_facts, now).await?;
    let own = Own::of(actor, &facts)?;
    let content = store::draft(transaction, &own).await?;
    let submitted = store::submitted(transaction, &own).await?;
    let offer = awards::store::offer_of_proposal(transaction, id).await?;
    let contract_id = match &offer {
        Some(offer) => contracts::store::of_offer(transaction, offer.id).await?.map(|contract| contract.id),
        None => None,
    };
    let service = PublicService::of(&visitor);
    let nonce = submitted.as_ref().map(|(_, nonce)| nonce.as_str());
    Ok(ProposalView {
        id,
        version: facts.version,
        phase: facts.phase(&opportunity_facts, offer.as_ref(), now),
        missing: missing(&content, &opportunity.content, &opportunity.programme.document, service),
        receipt: receipt(&facts, &opportunity.content.title, nonce),
        submitted: submitted.map(|(content, _)| content).filter(|submitted| *submitted != content),
        debrief: debrief::of(transaction, &facts, &opportunity).await?,
        proponent: party::of(transaction, facts.proponent()).await?.name,
        offer: match &offer {
            Some(offer) => Some(awards::view::offer(transaction, offer, actor, now).await?),
            None => None,
        },
        contract_id,
        opportunity,
        content,
        facts,
    })
}

fn receipt(facts: &ProposalFacts, title: &Bilingual, nonce: Option<&str>) -> Option<ReceiptView> {
    let submission = facts.submission?;
    Some(ReceiptView {
        proposal_id: facts.id,
        opportunity_id: facts.opportunity_id,
        title: title.clone(),
        received_at: submission.at,
        receipt: submission.receipt,
        nonce: nonce?.to_owned(),
        signed: None,
    })
}

/// The proposals of a person and those they act on for an organization, the newest change first.
///
/// # Errors
/// When the database does not answer.
pub async fn summaries_of(
    transaction: &Transaction,
    actor: &Actor,
    limit: u64,
    now: DateTime<Utc>,
) -> Result<Vec<ProposalSummary>, Problem> {
    let found = store::of_vendor(transaction, actor, None, None, limit).await?;
    let facts: Vec<ProposalFacts> = found.into_iter().map(|(_, facts)| facts).collect();
    summaries(transaction, &facts, now).await
}

/// Lines of a vendor's list: three queries, however many lines.
///
/// # Errors
/// When the database does not answer.
pub async fn summaries(
    transaction: &Transaction,
    proposals: &[ProposalFacts],
    now: DateTime<Utc>,
) -> Result<Vec<ProposalSummary>, Problem> {
    let ids: Vec<ProposalId> = proposals.iter().map(|proposal| proposal.id).collect();
    let offers = awards::store::offers_of_proposals(transaction, &ids).await?;
    let ids: Vec<OpportunityId> = proposals.iter().map(|proposal| proposal.opportunity_id).collect();
    let opportunities = opportunities::store::several(transaction, &ids).await?;
    let ids: Vec<_> = proposals.iter().filter_map(|proposal| proposal.organization_id).collect();
    let organizations = organizations::store::several(transaction, &ids).await?;
    proposals
        .iter()
        .map(|proposal| {
            let organization = organizations.iter().find(|(id, _)| Some(*id) == proposal.organization_id);
            let broken = || inconsistent("proposals.opportunity_id");
            let (opportunity, title) = opportunities.get(&proposal.opportunity_id).ok_or_else(broken)?;
            let offer = offers.iter().find(|offer| offer.proposal_id == proposal.id);
            Ok(ProposalSummary {
                id: proposal.id,
                opportunity_id: proposal.opportunity_id,
                title: title.clone(),
                organization: organization.map(|(_, profile)| profile.legal_name.clone()),
                phase: proposal.phase(opportunity, offer, now),
                closes_at: opportunity.publication.as_ref().ok_or_else(broken)?.closes_at,
                submitted_at: proposal.submission.map(|submission| submission.at),
            })
        })
        .collect()
}
