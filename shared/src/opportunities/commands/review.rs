//! Approving an opportunity, or sending it back.

use chrono::{DateTime, Utc};

use crate::actor::Actor;
use crate::opportunities::rules::{may_approve, may_review, may_send_for_review};
use crate::opportunities::{Approval, ApprovalGiven, OpportunityFacts, Review};
use crate::programmes::ApprovalKind;
use crate::province::Amounts;
use crate::refusal::Refusal;

/// Sends the content for approval. From here on this version never changes.
///
/// # Errors
/// As [`may_send_for_review`].
pub fn send_for_review(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_send_for_review(actor, opportunity, now)?;
    Ok(OpportunityFacts {
        version: opportunity.version.next(),
        review: Review::Sent { at: now },
        co_authors: opportunity.co_authors_with(actor),
        ..opportunity.clone()
    })
}

/// Gives an approval for the version that was sent.
///
/// # Errors
/// As [`may_approve`]; `commitment_too_small` when the money does not cover the price with tax.
pub fn approve(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    given: ApprovalGiven,
    amounts: &Amounts,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_approve(actor, opportunity, given.kind(), now)?;
    let (kind, amount, reference, coding) = match given {
        ApprovalGiven::Money(money) => {
            if money.amount < amounts.total {
                return Err(Refusal::CommitmentTooSmall);
            }
            (ApprovalKind::Money, Some(money.amount), money.reservation_number, money.economic_object)
        }
        ApprovalGiven::Fit(fit) => (ApprovalKind::Fit, None, fit.commodity_code, fit.solicitation_procedure),
    };
    let mut approved = opportunity.clone();
    approved.version = opportunity.version.next();
    if kind == ApprovalKind::Fit {
        approved.authorities = opportunity.authorities_with(actor);
    }
    approved.approvals.push(Approval {
        kind,
        by: actor.person_id,
        at: now,
        content_number: opportunity.content_number,
        amount,
        reference,
        coding,
    });
    approved.approvals.sort_by_key(|approval| approval.kind);
    Ok(approved)
}

/// Sends the content back with reasons; that approval, if it was given, no longer holds.
///
/// # Errors
/// As [`may_review`].
pub fn request_changes(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    kind: ApprovalKind,
    reasons: String,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_review(actor, opportunity, kind, now)?;
    let mut returned = opportunity.clone();
    returned.version = opportunity.version.next();
    returned.approvals.retain(|approval| approval.kind != kind);
    returned.review = Review::ChangesRequested { at: now, kind, by: actor.person_id, reasons };
    Ok(returned)
}
