//! The evaluation as the officials on the file read it: proposals under numbers, without their
//! proponents until the selection opens them.

use shared::evaluations::{
    Assessment, EvaluationView, Extent, ProponentIdentity, ProponentView, SelectionView, mask,
};
use shared::language::Bilingual;
use shared::opportunities::{OpportunityContent, OpportunityFacts};
use shared::proposals::{ProposalFacts, ProposalState};
use shared::refusal::Refusal;
use shared::sealing::Answers;

use super::known::Known;
use super::store;
use crate::columns::inconsistent;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{opportunities, programmes, proposals, sealing};

/// Whether the reader may know who proposed.
#[derive(Clone, Copy)]
enum Identity<'a> {
    /// Not yet: names and links are masked.
    Sealed,
    /// The selection opened it.
    Opened(&'a SelectionView),
}

/// The evaluation of an opportunity that is closed.
///
/// # Errors
/// When the database does not answer.
pub async fn of(transaction: &Transaction, facts: &OpportunityFacts) -> Result<EvaluationView, Problem> {
    let programme = programmes::store::of_file(transaction, facts.programme).await?.document;
    let criteria = criteria(&evaluated(transaction, facts).await?);
    let openings = sealing::openings(transaction, facts.id).await?;
    let opened = match &openings.answers {
        Some(opened) => proposals::store::opened_answers(transaction, opened).await?,
        None => Vec::new(),
    };
    let decided = store::assessments(transaction, facts.id).await?;
    let selection = store::selection(transaction, facts.id).await?;
    let identity = match (&selection, &openings.identity) {
        (Some(selection), Some(_)) => Identity::Opened(selection),
        (Some(_), None) | (None, _) => Identity::Sealed,
    };
    let known = Known::of(transaction, &opened).await?;
    let view = |(proposal, content): &(ProposalFacts, Answers)| {
        proponent(proposal, content, &known, &decided, identity)
    };
    let proponents: Result<Vec<ProponentView>, Problem> = opened.iter().map(view).collect();
    let extent = extent(opened.len(), criteria.len());
    Ok(EvaluationView {
        opportunity_id: facts.id,
        version: facts.version,
        rationale_characters_min: programme.rationale_characters_min(),
        proponents: proponents?,
        decided: u32::try_from(decided.len()).unwrap_or(u32::MAX),
        needed: extent.proponents.saturating_mul(extent.criteria),
        criteria,
        selection,
    })
}

/// What the proposals answered: the content that was public at closing.
///
/// # Errors
/// When the database does not answer.
pub async fn evaluated(
    transaction: &Transaction,
    facts: &OpportunityFacts,
) -> Result<OpportunityContent, Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotPublished)?;
    opportunities::store::content(transaction, facts.id, publication.content_number).await
}

/// How much there is to decide.
#[must_use]
pub fn extent(proponents: usize, criteria: usize) -> Extent {
    Extent {
        proponents: u32::try_from(proponents).unwrap_or(u32::MAX),
        criteria: u32::try_from(criteria).unwrap_or(u32::MAX),
    }
}

fn criteria(content: &OpportunityContent) -> Vec<Bilingual> {
    content.evaluation_criteria.iter().map(|criterion| criterion.text.0.clone()).collect()
}

fn proponent(
    proposal: &ProposalFacts,
    content: &Answers,
    known: &Known,
    decided: &[Assessment],
    identity: Identity,
) -> Result<ProponentView, Problem> {
    let number = proposal.state.number().ok_or_else(|| inconsistent("proposals.number"))?;
    let vendor = known.party(proposal)?;
    let giveaways = known.giveaways(proposal, vendor);
    let answer = |answer: &String| match identity {
        Identity::Sealed => mask(answer, &giveaways),
        Identity::Opened(_) => answer.clone(),
    };
    Ok(ProponentView {
        number,
        language: content.language,
        answers: content.answers.iter().map(answer).collect(),
        assessments: decided.iter().filter(|one| one.proponent == number).cloned().collect(),
        passed: match proposal.state {
            ProposalState::Passed { .. } => Some(true),
            ProposalState::Failed { .. } => Some(false),
            ProposalState::Draft
            | ProposalState::Submitted
            | ProposalState::Withdrawn { .. }
            | ProposalState::Lapsed { .. }
            | ProposalState::Opened { .. } => None,
        },
        identity: match identity {
            Identity::Sealed => None,
            Identity::Opened(selection) => Some(ProponentIdentity {
                proposal_id: proposal.id,
                name: vendor.name.clone(),
                rank: rank(selection, number),
            }),
        },
    })
}

fn rank(selection: &SelectionView, number: u32) -> Option<u32> {
    selection.order.iter().find(|drawn| drawn.proponent == number).map(|drawn| drawn.rank)
}
