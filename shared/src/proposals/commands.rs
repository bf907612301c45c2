//! What happens to a proposal.

use chrono::{DateTime, Utc};

use super::rules::{may_change_proponent, may_confirm, may_edit, may_propose, may_submit, may_withdraw};
use super::{ProposalFacts, ProposalState, Submission};
use crate::actor::Actor;
use crate::fairness::{self, Hash, Secret};
use crate::ids::{ProposalId, Version};
use crate::opportunities::OpportunityFacts;
use crate::organizations::OrganizationFacts;
use crate::organizations::rules::may_propose_for;
use crate::refusal::Refusal;

/// Starts a draft.
///
/// # Errors
/// As [`may_propose`].
pub fn start(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    id: ProposalId,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_propose(actor, opportunity, now)?;
    Ok(ProposalFacts {
        id,
        version: Version::FIRST,
        opportunity_id: opportunity.id,
        vendor_id: actor.person_id,
        organization_id: None,
        submitted_by: None,
        state: ProposalState::Draft,
        submission: None,
    })
}

/// Starts a draft for an organization.
///
/// # Errors
/// As [`may_propose_for`] and [`may_propose`].
pub fn start_for(
    actor: &Actor,
    organization: &OrganizationFacts,
    opportunity: &OpportunityFacts,
    id: ProposalId,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_propose_for(actor, organization, opportunity.department_id)?;
    let started = start(actor, opportunity, id, now)?;
    Ok(ProposalFacts { organization_id: Some(organization.id), ..started })
}

/// Says in whose name a draft proposes: an organization's or, without one, the writer's own.
///
/// # Errors
/// As [`may_change_proponent`] and [`may_propose_for`]; `nothing_changed`.
pub fn change_proponent(
    actor: &Actor,
    proposal: &ProposalFacts,
    organization: Option<&OrganizationFacts>,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_change_proponent(actor, proposal, opportunity, now)?;
    if let Some(organization) = organization {
        may_propose_for(actor, organization, opportunity.department_id)?;
    }
    let organization_id = organization.map(|organization| organization.id);
    if organization_id == proposal.organization_id {
        return Err(Refusal::NothingChanged);
    }
    Ok(ProposalFacts { version: proposal.version.next(), organization_id, ..proposal.clone() })
}

/// Saves the draft; what was submitted stays as it is.
///
/// # Errors
/// As [`may_edit`].
pub fn edit(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_edit(actor, proposal, opportunity, now)?;
    Ok(ProposalFacts { version: proposal.version.next(), ..proposal.clone() })
}

/// Submits what the draft says; whoever does so stands behind it. `content_number` is the version of the opportunity that the vendor
/// read; `is_complete` says whether [`super::missing`] found nothing.
///
/// # Errors
/// As [`may_submit`], `opportunity_changed`, `proposal_incomplete`.
pub fn submit(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    content_number: u32,
    is_complete: bool,
    receipt: Hash,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_submit(actor, proposal, opportunity, now)?;
    let current = opportunity.publication.as_ref().map_or(0, |publication| publication.content_number);
    if content_number != current {
        return Err(Refusal::OpportunityChanged);
    }
    if !is_complete {
        return Err(Refusal::ProposalIncomplete);
    }
    Ok(ProposalFacts {
        version: proposal.version.next(),
        state: ProposalState::Submitted,
        submitted_by: Some(actor.person_id),
        submission: Some(Submission {
            number: proposal.submission.map_or(1, |last| last.number + 1),
            at: now,
            receipt,
            content_number,
        }),
        ..proposal.clone()
    })
}

/// Withdraws.
///
/// # Errors
/// As [`may_withdraw`].
pub fn withdraw(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_withdraw(actor, proposal, opportunity, now)?;
    Ok(ProposalFacts {
        version: proposal.version.next(),
        state: ProposalState::Withdrawn { at: now },
        submitted_by: None,
        ..proposal.clone()
    })
}

/// Confirms that the proposal stands after a material amendment.
///
/// # Errors
/// As [`may_confirm`], `opportunity_changed`.
pub fn confirm(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    content_number: u32,
    now: DateTime<Utc>,
) -> Result<ProposalFacts, Refusal> {
    may_confirm(actor, proposal, opportunity, now)?;
    let current = opportunity.publication.as_ref().map_or(0, |publication| publication.content_number);
    if content_number != current {
        return Err(Refusal::OpportunityChanged);
    }
    Ok(ProposalFacts {
        version: proposal.version.next(),
        submission: proposal.submission.map(|submission| Submission { content_number, ..submission }),
        ..proposal.clone()
    })
}

/// What closing does to each proposal: the live ones are opened under numbers in an order that follows from
/// `shuffle` alone, so that a number tells neither who came first nor, to whoever knows their own receipt,
/// which is theirs; the unconfirmed lapse; the rest stays. `shuffle` is drawn at closing and kept nowhere.
#[must_use]
pub fn close_all(
    proposals: &[ProposalFacts],
    opportunity: &OpportunityFacts,
    shuffle: Secret,
    now: DateTime<Utc>,
) -> Vec<ProposalFacts> {
    let mut submitted: Vec<ProposalFacts> =
        proposals.iter().filter(|proposal| proposal.state == ProposalState::Submitted).cloned().collect();
    submitted.sort_by_cached_key(|proposal| fairness::place(shuffle, proposal.id));
    let mut next_number = 1;
    for proposal in &mut submitted {
        proposal.version = proposal.version.next();
        if proposal.is_to_confirm(opportunity) {
            proposal.state = ProposalState::Lapsed { at: now };
        } else {
            proposal.state = ProposalState::Opened { number: next_number };
            next_number += 1;
        }
    }
    submitted
}
