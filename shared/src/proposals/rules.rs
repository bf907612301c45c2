//! Who may do what to a proposal, and when.

use chrono::{DateTime, Utc};

use super::{ProposalFacts, ProposalState};
use crate::actor::{Actor, Visitor};
use crate::opportunities::OpportunityFacts;
use crate::opportunities::rules::is_outsider;
use crate::refusal::Refusal;

/// Anybody with a confirmed address proposes while the opportunity is open; not to their own
/// department, and not whoever works for the platform. Public servants of other departments do so with a
/// written approval: see [`super::missing`].
///
/// # Errors
/// As [`is_outsider`], `not_open`, `proposal_period_over`.
pub fn may_propose(actor: &Actor, opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    is_outsider(actor, opportunity)?;
    open(opportunity, now)
}

fn open(opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotFound)?;
    if opportunity.is_open(now) {
        Ok(())
    } else if now >= publication.closes_at {
        Err(Refusal::ProposalPeriodOver)
    } else {
        Err(Refusal::NotOpen)
    }
}

/// Only the proponent reads a proposal, until an evaluation opens it under a number: the person who
/// wrote it or, for an organization's, also its owner and administrators.
///
/// # Errors
/// `not_found`: nobody else learns that it exists.
pub fn may_read(visitor: &Visitor, proposal: &ProposalFacts) -> Result<(), Refusal> {
    match visitor.actor() {
        Some(actor) if proposal.is_of(actor) => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

fn is_proponent(actor: &Actor, proposal: &ProposalFacts) -> Result<(), Refusal> {
    may_read(&Visitor::Person(actor.clone()), proposal)
}

/// The proponent saves the draft. One that was never submitted can be saved whenever they like, even
/// after closing: nothing typed is lost, and nobody else reads it. One that was submitted, or withdrawn,
/// can be changed while the opportunity is open, because it may be submitted again. From the closing
/// instant on it is opened, lapsed or withdrawn for good, and stays as it is.
///
/// # Errors
/// As [`may_read`], `proposal_settled`.
pub fn may_edit(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_proponent(actor, proposal)?;
    match proposal.state {
        ProposalState::Draft => Ok(()),
        ProposalState::Submitted | ProposalState::Withdrawn { .. } if opportunity.is_open(now) => Ok(()),
        ProposalState::Submitted
        | ProposalState::Withdrawn { .. }
        | ProposalState::Lapsed { .. }
        | ProposalState::Opened { .. }
        | ProposalState::Passed { .. }
        | ProposalState::Failed { .. } => Err(Refusal::ProposalSettled),
    }
}

/// Whoever wrote a draft says in whose name it proposes, until it was submitted for the first time:
/// receipts and the record name the proponent, and a submitted proposal changes hands no more.
///
/// # Errors
/// As [`may_read`] and [`may_propose`]; `not_yours`, for the others of the organization;
/// `proponent_settled`.
pub fn may_change_proponent(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_proponent(actor, proposal)?;
    if proposal.vendor_id != actor.person_id {
        return Err(Refusal::NotYours);
    }
    may_propose(actor, opportunity, now)?;
    if proposal.submission.is_some() { Err(Refusal::ProponentSettled) } else { Ok(()) }
}

/// The proponent submits, again and again, until closing.
///
/// # Errors
/// As [`may_propose`], `not_found`.
pub fn may_submit(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_proponent(actor, proposal)?;
    may_propose(actor, opportunity, now)
}

/// The proponent withdraws until closing.
///
/// # Errors
/// `not_found`, `proposal_period_over`, `nothing_submitted`, `already_withdrawn`.
pub fn may_withdraw(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_proponent(actor, proposal)?;
    open(opportunity, now)?;
    match proposal.state {
        ProposalState::Submitted => Ok(()),
        ProposalState::Withdrawn { .. } => Err(Refusal::AlreadyWithdrawn),
        _ => Err(Refusal::NothingSubmitted),
    }
}

/// The proponent confirms, after a material amendment, that the proposal stands as it is.
///
/// # Errors
/// As [`may_withdraw`], `nothing_to_confirm`.
pub fn may_confirm(
    actor: &Actor,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    may_withdraw(actor, proposal, opportunity, now)?;
    if proposal.is_to_confirm(opportunity) { Ok(()) } else { Err(Refusal::NothingToConfirm) }
}
