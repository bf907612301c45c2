//! What a vendor learns about their own proposal once the evaluation is complete.

use chrono::{DateTime, Utc};
use shared::awards;
use shared::evaluations::{Assessment, SelectionView};
use shared::ids::OpportunityId;
use shared::opportunities::{EvaluationCriterion, OpportunityView};
use shared::proposals::{CriterionResult, Debrief, ProposalFacts, ProposalState};

use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{contracts, evaluations, programmes};

/// The debrief of a proposal that passed or failed; nothing before.
///
/// # Errors
/// When the database does not answer.
pub async fn of(
    transaction: &Transaction,
    facts: &ProposalFacts,
    opportunity: &OpportunityView,
) -> Result<Option<Debrief>, Problem> {
    let (ProposalState::Passed { number } | ProposalState::Failed { number }) = facts.state else {
        return Ok(None);
    };
    let assessments = evaluations::store::assessments(transaction, opportunity.id).await?;
    let selection = evaluations::store::selection(transaction, opportunity.id).await?;
    let order = selection.as_ref().map_or(&[][..], |selection: &SelectionView| &selection.order);
    Ok(Some(Debrief {
        number,
        results: results(number, &opportunity.content.evaluation_criteria, &assessments),
        rank: order.iter().find(|drawn| drawn.proponent == number).map(|drawn| drawn.rank),
        passed: u32::try_from(order.len()).map_err(Problem::fault)?,
        complaint_until: complaint_until(transaction, opportunity.id).await?,
    }))
}

fn results(
    number: u32,
    criteria: &[EvaluationCriterion],
    assessments: &[Assessment],
) -> Vec<CriterionResult> {
    (0..)
        .zip(criteria)
        .filter_map(|(index, criterion)| {
            let decided = assessments.iter().find(|one| one.proponent == number && one.criterion == index)?;
            Some(CriterionResult {
                criterion: criterion.text.0.clone(),
                met: decided.met,
                rationale: decided.rationale.clone(),
            })
        })
        .collect()
}

async fn complaint_until(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<DateTime<Utc>>, Problem> {
    let contract = contracts::store::of_opportunity(transaction, id).await?;
    let Some(signed_at) = contract.and_then(|contract| contract.signed_at()) else {
        return Ok(None);
    };
    let calendar = programmes::store::calendar(transaction).await?;
    Ok(Some(awards::complaint_until(&calendar, signed_at)))
}
