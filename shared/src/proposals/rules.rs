//! Who may do what to a proposal, and when.

use chrono::{DateTime, Utc};

use super::{ProposalFacts, ProposalState};
use crate::actor::{Actor, Visitor};
use crate::opportunities::OpportunityFacts;
use crate::opportunities::rules::confirmed;
use crate::refusal::Refusal;

/// Anybody with a confirmed address proposes, except to their own department, while the
/// opportunity is open.
///
/// # Errors
/// `email_not_confirmed`, `own_department`, `not_open`, `proposal_period_over`.
pub fn may_propose(actor: &Actor, opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    confirmed(actor)?;
    if actor.works_in(opportunity.department_id) {
        return Err(Refusal::OwnDepartment);
    }
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

/// Only the proponent reads a proposal, until an evaluation opens it under a number.
///
/// # Errors
/// `not_found`: nobody else learns that it exists.
pub fn may_read(visitor: &Visitor, proposal: &ProposalFacts) -> Result<(), Refusal> {
    match visitor.actor() {
        Some(actor) if actor.person_id == proposal.vendor_id => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

/// The proponent saves the draft, even after closing: what was typed is never lost, and a draft is
/// nothing that anybody else reads.
///
/// # Errors
/// As [`may_read`].
pub fn may_edit(actor: &Actor, proposal: &ProposalFacts) -> Result<(), Refusal> {
    may_read(&Visitor::Person(actor.clone()), proposal)
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
    may_edit(actor, proposal)?;
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
    may_edit(actor, proposal)?;
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
