//! What a vendor's proposals and contracts wait for.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use shared::actor::Actor;
use shared::ids::OpportunityId;
use shared::language::Bilingual;
use shared::notifications::Link;
use shared::proposals::{ProposalPhase, ProposalSummary};
use shared::work::{Queue, Step, Whose, WorkItem, contract_due, contract_steps, dispute_step};

use super::{FILES_MAX, item};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{awards, contracts, opportunities, proposals};

/// The lines of a vendor, each with its file; none for people who never proposed.
///
/// # Errors
/// When the database does not answer.
pub async fn items(
    transaction: &Transaction,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<(OpportunityId, WorkItem)>, Problem> {
    let proposals = proposals::view::summaries_of(transaction, actor, FILES_MAX, now).await?;
    let ids: Vec<OpportunityId> = proposals.iter().map(|one| one.opportunity_id).collect();
    let offers = awards::store::open_until(transaction, &ids).await?;
    let of_proposal = |one: &ProposalSummary| line(one, &offers, now).map(|line| (one.opportunity_id, line));
    let mut items: Vec<(OpportunityId, WorkItem)> = proposals.iter().filter_map(of_proposal).collect();
    let found = contracts::store::of_vendor(transaction, actor, FILES_MAX).await?;
    let ids: Vec<OpportunityId> = found.iter().map(|(one, _)| one.opportunity_id).collect();
    let titles: BTreeMap<OpportunityId, Bilingual> = opportunities::store::titles(transaction, &ids).await?;
    for (contract, since) in &found {
        let title = titles.get(&contract.opportunity_id).cloned().unwrap_or_default();
        let steps: Vec<_> = contract_steps(contract).into_iter().chain(dispute_step(contract)).collect();
        let link = Link::Contract(contract.id);
        let mine = steps.iter().find(|(_, whose)| *whose == Whose::Vendor);
        let line = match (mine, steps.first()) {
            (Some(step), _) => item(Queue::NeedsYou, *step, &title, link, *since, contract_due(contract)),
            (None, Some(step)) => item(Queue::Waiting, *step, &title, link, *since, None),
            (None, None) => item(Queue::Done, (Step::Done, Whose::Clock), &title, link, *since, None),
        };
        items.push((contract.opportunity_id, line));
    }
    Ok(items)
}

/// A proposal's line; none once there is a contract, which has a line of its own.
fn line(
    proposal: &ProposalSummary,
    offers: &BTreeMap<OpportunityId, DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Option<WorkItem> {
    let link = Link::Proposal(proposal.id);
    let since = proposal.submitted_at.unwrap_or(now);
    let closing = Some(proposal.closes_at);
    let line = |queue, step, whose, due| Some(item(queue, (step, whose), &proposal.title, link, since, due));
    match proposal.phase {
        ProposalPhase::Draft if now < proposal.closes_at => {
            line(Queue::NeedsYou, Step::FinishProposal, Whose::Vendor, closing)
        }
        ProposalPhase::ToConfirm => line(Queue::NeedsYou, Step::ConfirmProposal, Whose::Vendor, closing),
        ProposalPhase::Offered => {
            let until = offers.get(&proposal.opportunity_id).copied();
            line(Queue::NeedsYou, Step::AnswerOffer, Whose::Vendor, until)
        }
        ProposalPhase::Submitted => line(Queue::Waiting, Step::AwaitClosing, Whose::Clock, closing),
        ProposalPhase::InEvaluation => {
            let author = Whose::Official(shared::actor::Role::Author);
            line(Queue::Waiting, Step::Evaluate, author, None)
        }
        ProposalPhase::Reserve => {
            let authority = Whose::Official(shared::actor::Role::ContractingAuthority);
            line(Queue::Waiting, Step::MakeOffer, authority, None)
        }
        ProposalPhase::Accepted => None,
        ProposalPhase::Draft
        | ProposalPhase::Withdrawn
        | ProposalPhase::Lapsed
        | ProposalPhase::NotPassed
        | ProposalPhase::Declined
        | ProposalPhase::Expired
        | ProposalPhase::PassedOver
        | ProposalPhase::Disqualified
        | ProposalPhase::NotSelected => line(Queue::Done, Step::Done, Whose::Clock, None),
    }
}
