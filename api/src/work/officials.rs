//! What the files of a person's departments wait for.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use shared::actor::{Actor, Role};
use shared::contracts::{ContractFacts, ContractState};
use shared::ids::{DepartmentId, OpportunityId};
use shared::language::Bilingual;
use shared::notifications::Link;
use shared::opportunities::{OpportunityFacts, OpportunityState, Review};
use shared::work::{
    Queue, Step, Whose, WorkItem, contract_due, contract_steps, dispute_step, opportunity_steps,
};

use super::{FILES_MAX, is_theirs, item};
use crate::columns::{from_document, moment};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::facts::Listing;
use crate::{awards, contracts, opportunities, programmes, questions};

/// The lines of an official, each with its file; none for others.
///
/// # Errors
/// When the database does not answer.
pub async fn items(
    transaction: &Transaction,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<(OpportunityId, WorkItem)>, Problem> {
    let mut departments: Vec<_> = actor.roles.iter().map(|held| held.department_id).collect();
    departments.sort_unstable();
    departments.dedup();
    if departments.is_empty() {
        return Ok(Vec::new());
    }
    let mut items = Vec::new();
    let files = opportunities::store::files(transaction, &departments, false, None, FILES_MAX).await?;
    let programmes = programmes::store::all(transaction).await?;
    let calendar = programmes::store::calendar(transaction).await?;
    let ids: Vec<OpportunityId> = files.iter().map(|(_, facts)| facts.id).collect();
    let offers = awards::store::open_until(transaction, &ids).await?;
    let contracts = contracts::store::of_opportunities(transaction, &ids).await?;
    let is_signing =
        |id| contracts.iter().any(|it| it.opportunity_id == id && it.state == ContractState::Signing);
    let questions = questions::store::unanswered(transaction, &ids).await?;
    let mut titles = BTreeMap::new();
    for (row, facts) in &files {
        let title = from_document::<Listing>(&row.listing)?.title;
        let Some(programme) = programmes.iter().find(|one| one.key == facts.programme.alone()) else {
            continue;
        };
        let sent_at = match facts.review {
            Review::Sent { at } => Some(at),
            Review::Writing | Review::ChangesRequested { .. } | Review::Settled => None,
        };
        let review_due =
            sent_at.map(|at| calendar.add_business_days(at, programme.document.approval_business_days));
        let offer_until = offers.get(&facts.id).copied();
        let steps = opportunity_steps(facts, &programme.document.approvals, offer_until.is_some());
        let since = moment(row.changed_at);
        let file = File { facts, title: &title, since, sent_at, offer_until, review_due };
        // A contract that waits for signatures has a line of its own.
        if !is_signing(facts.id) {
            items.extend(file.line(actor, &steps).map(|line| (facts.id, line)));
        }
        if let Some(asked_at) = questions.get(&facts.id)
            && facts.author_id == actor.person_id
            && facts.is_open(now)
        {
            let step = (Step::AnswerQuestion, Whose::Official(Role::Author));
            let line = item(Queue::NeedsYou, step, &title, Link::File(facts.id), *asked_at, file.closing());
            items.push((facts.id, line));
        }
        titles.insert(facts.id, title);
    }
    items.extend(contract_items(transaction, actor, &departments, titles).await?);
    Ok(items)
}

async fn contract_items(
    transaction: &Transaction,
    actor: &Actor,
    departments: &[DepartmentId],
    mut titles: BTreeMap<OpportunityId, Bilingual>,
) -> Result<Vec<(OpportunityId, WorkItem)>, Problem> {
    let found = contracts::store::of_departments(transaction, departments, FILES_MAX).await?;
    let missing: Vec<OpportunityId> = found
        .iter()
        .map(|(contract, _)| contract.opportunity_id)
        .filter(|id| !titles.contains_key(id))
        .collect();
    titles.extend(opportunities::store::titles(transaction, &missing).await?);
    let line = |(contract, since): &(ContractFacts, DateTime<Utc>)| {
        let title = titles.get(&contract.opportunity_id).cloned().unwrap_or_default();
        (contract.opportunity_id, contract_line(actor, contract, &title, *since))
    };
    Ok(found.iter().map(line).collect())
}

struct File<'a> {
    facts: &'a OpportunityFacts,
    title: &'a Bilingual,
    since: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    offer_until: Option<DateTime<Utc>>,
    review_due: Option<DateTime<Utc>>,
}

impl File<'_> {
    fn closing(&self) -> Option<DateTime<Utc>> {
        self.facts.publication.as_ref().map(|publication| publication.closes_at)
    }

    /// What needs the reader, or else what it waits for.
    fn line(&self, actor: &Actor, steps: &[(Step, Whose)]) -> Option<WorkItem> {
        let link = Link::File(self.facts.id);
        let line = |queue, step: &(Step, Whose), link| {
            item(queue, *step, self.title, link, self.since(step.0), self.due(step.0))
        };
        let theirs = |(_, whose): &&(Step, Whose)| {
            is_theirs(actor, *whose, self.facts.department_id, self.facts.author_id)
        };
        if let Some(step) = steps.iter().find(theirs) {
            let link = match step.0 {
                Step::FinishDraft | Step::MakeChanges => Link::Edit(self.facts.id),
                Step::Evaluate => Link::Evaluation(self.facts.id),
                _ => link,
            };
            return Some(line(Queue::NeedsYou, step, link));
        }
        if let Some(step) = steps.first() {
            return Some(line(Queue::Waiting, step, link));
        }
        match self.facts.state {
            // The contract has a line of its own.
            OpportunityState::Contracted { .. } | OpportunityState::Completed { .. } => None,
            _ => Some(item(Queue::Done, (Step::Done, Whose::Clock), self.title, link, self.since, None)),
        }
    }

    /// An approval waits since the file was sent, whatever else was decided meanwhile.
    fn since(&self, step: Step) -> DateTime<Utc> {
        match step {
            Step::ApproveMoney | Step::ApproveFit => self.sent_at.unwrap_or(self.since),
            _ => self.since,
        }
    }

    fn due(&self, step: Step) -> Option<DateTime<Utc>> {
        match step {
            Step::AwaitClosing => self.closing(),
            Step::AnswerOffer => self.offer_until,
            Step::ApproveMoney | Step::ApproveFit => self.review_due,
            _ => None,
        }
    }
}

fn contract_line(
    actor: &Actor,
    contract: &ContractFacts,
    title: &Bilingual,
    since: DateTime<Utc>,
) -> WorkItem {
    let steps: Vec<_> = dispute_step(contract).into_iter().chain(contract_steps(contract)).collect();
    let link = Link::Contract(contract.id);
    let theirs =
        |(_, whose): &&(Step, Whose)| is_theirs(actor, *whose, contract.department_id, contract.author_id);
    if let Some(step) = steps.iter().find(theirs) {
        item(Queue::NeedsYou, *step, title, link, since, None)
    } else if let Some(step) = steps.first() {
        item(Queue::Waiting, *step, title, link, since, contract_due(contract))
    } else {
        item(Queue::Done, (Step::Done, Whose::Clock), title, link, since, None)
    }
}
