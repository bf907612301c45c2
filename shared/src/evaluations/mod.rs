//! Evaluation: each criterion of each proposal is met or not, with a rationale; then the order is
//! decided by the programme's selection.

mod mask;
mod public_value;
mod selection;

pub use mask::{Giveaways, MASKED, mask};
pub use public_value::{PublicValueDraft, fix_public_value, may_fix_public_value};
pub use selection::{DrawnProponent, SelectionView, draw, replay};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::actor::Actor;
use crate::ids::{OpportunityId, PersonId, ProposalId, Version};
use crate::language::{Bilingual, Language};
use crate::opportunities::commands::{moved_to, unsuccessful};
use crate::opportunities::rules::is_author;
use crate::opportunities::{OpportunityFacts, OpportunityState, UnsuccessfulCause};
use crate::programmes::ProgrammeDocument;
use crate::proposals::{ProposalFacts, ProposalState};
use crate::refusal::Refusal;

/// The decision on one criterion of one proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Assessment {
    /// The proposal's number in this evaluation.
    pub proponent: u32,
    /// The criterion, from 0.
    pub criterion: u32,
    /// Whether it is met.
    pub met: bool,
    /// Why.
    pub rationale: String,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A decision on its way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessmentDraft {
    /// The proposal's number in this evaluation.
    pub proponent: u32,
    /// The criterion, from 0.
    pub criterion: u32,
    /// Whether it is met.
    pub met: bool,
    /// Why, in the proposal's language. The programme says how long it must be at least.
    #[validate(length(min = 1, max = 3000))]
    #[schema(min_length = 1, max_length = 3000)]
    pub rationale: String,
}

/// What an evaluation is about: how many proposals and how many criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Proposals opened.
    pub proponents: u32,
    /// Criteria of the version evaluated.
    pub criteria: u32,
}

/// The author evaluates after closing, until it is complete.
///
/// # Errors
/// As [`is_author`], `not_closed_yet`, `not_in_evaluation`.
pub fn may_evaluate(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    is_author(actor, opportunity)?;
    match (&opportunity.state, &opportunity.closing) {
        (OpportunityState::Published, Some(_)) => Ok(()),
        (OpportunityState::Published, None) => Err(Refusal::NotClosedYet),
        _ => Err(Refusal::NotInEvaluation),
    }
}

/// Who may read the opened proposals under their numbers: whoever works on the file, once closed.
///
/// # Errors
/// `not_closed_yet`, or as reading the file.
pub fn may_read_evaluation(
    visitor: &crate::actor::Visitor,
    opportunity: &OpportunityFacts,
) -> Result<(), Refusal> {
    crate::opportunities::rules::may_read_file(visitor, opportunity)?;
    match opportunity.closing {
        Some(_) => Ok(()),
        None => Err(Refusal::NotClosedYet),
    }
}

/// Decides one criterion of one proposal; until completion a later decision replaces it.
///
/// # Errors
/// As [`may_evaluate`], `unknown_proponent`, `unknown_criterion`. A rationale that is too short is a
/// fault of the field: see [`rationale_is_long_enough`].
pub fn assess(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    extent: Extent,
    draft: AssessmentDraft,
    now: DateTime<Utc>,
) -> Result<Assessment, Refusal> {
    may_evaluate(actor, opportunity)?;
    let AssessmentDraft { proponent, criterion, met, rationale } = draft;
    if proponent == 0 || proponent > extent.proponents {
        return Err(Refusal::UnknownProponent);
    }
    if criterion >= extent.criteria {
        return Err(Refusal::UnknownCriterion);
    }
    Ok(Assessment { proponent, criterion, met, rationale, by: actor.person_id, at: now })
}

/// Whether a rationale says enough for the programme.
#[must_use]
pub fn rationale_is_long_enough(rationale: &str, programme: &ProgrammeDocument) -> bool {
    let length = u32::try_from(rationale.trim().chars().count()).unwrap_or(u32::MAX);
    length >= programme.rationale_characters_min()
}

/// Completes the evaluation: the numbers of those who met every criterion.
///
/// # Errors
/// As [`may_evaluate`], `evaluation_incomplete`.
pub fn complete(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    extent: Extent,
    assessments: &[Assessment],
) -> Result<Vec<u32>, Refusal> {
    may_evaluate(actor, opportunity)?;
    let decided = |proponent: u32, criterion: u32| {
        assessments.iter().find(|one| one.proponent == proponent && one.criterion == criterion)
    };
    let mut passed = Vec::new();
    for proponent in 1..=extent.proponents {
        let mut meets_all = true;
        for criterion in 0..extent.criteria {
            let assessment = decided(proponent, criterion).ok_or(Refusal::EvaluationIncomplete)?;
            meets_all &= assessment.met;
        }
        if meets_all {
            passed.push(proponent);
        }
    }
    Ok(passed)
}

/// What the evaluation decides for each opened proposal: passed or failed.
#[must_use]
pub fn decide_all(proposals: &[ProposalFacts], passed: &[u32]) -> Vec<ProposalFacts> {
    let decided = |proposal: &ProposalFacts| match proposal.state {
        ProposalState::Opened { number } => Some(ProposalFacts {
            version: proposal.version.next(),
            state: if passed.contains(&number) {
                ProposalState::Passed { number }
            } else {
                ProposalState::Failed { number }
            },
            ..proposal.clone()
        }),
        _ => None,
    };
    proposals.iter().filter_map(decided).collect()
}

/// What the evaluation decides for the file: the order is drawn, or nobody passed and it is over.
#[must_use]
pub fn outcome(opportunity: &OpportunityFacts, passed: &[u32], now: DateTime<Utc>) -> OpportunityFacts {
    let state = if passed.is_empty() {
        unsuccessful(UnsuccessfulCause::NonePassed, now)
    } else {
        OpportunityState::Selected { at: now }
    };
    moved_to(opportunity, state)
}

/// One opened proposal, without its proponent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProponentView {
    /// Its number in this evaluation.
    pub number: u32,
    /// The language it is written in.
    pub language: Language,
    /// The answers, names, links, accounts and addresses masked until the identity is opened.
    pub answers: Vec<String>,
    /// What was decided so far.
    pub assessments: Vec<Assessment>,
    /// Whether every criterion is met, once the evaluation is complete.
    pub passed: Option<bool>,
    /// Who it is, once the selection opened the identity.
    pub identity: Option<ProponentIdentity>,
}

/// Who proposed, opened by the selection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProponentIdentity {
    /// The proposal.
    pub proposal_id: ProposalId,
    /// The vendor's name.
    pub name: String,
    /// The place in the draw, if it passed.
    pub rank: Option<u32>,
}

/// An evaluation as the officials on the file read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EvaluationView {
    /// The opportunity.
    pub opportunity_id: OpportunityId,
    /// The version of the opportunity's row.
    pub version: Version,
    /// The criteria of the version evaluated.
    pub criteria: Vec<Bilingual>,
    /// How short a rationale may be, in characters.
    pub rationale_characters_min: u32,
    /// The opened proposals by number.
    pub proponents: Vec<ProponentView>,
    /// How many decisions are made.
    pub decided: u32,
    /// How many are needed.
    pub needed: u32,
    /// The selection, once the evaluation is complete and somebody passed.
    pub selection: Option<SelectionView>,
}
