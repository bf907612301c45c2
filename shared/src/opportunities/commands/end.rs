//! How an opportunity closes or ends.

use chrono::{DateTime, Utc};

use crate::actor::Actor;
use crate::fairness::Hash;
use crate::language::Bilingual;
use crate::opportunities::rules::may_cancel;
use crate::opportunities::{Closing, OpportunityFacts, OpportunityState, UnsuccessfulCause};
use crate::refusal::Refusal;

/// Calls it off, with the reason.
///
/// # Errors
/// As [`may_cancel`].
pub fn cancel(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    reason: Bilingual,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_cancel(actor, opportunity)?;
    Ok(OpportunityFacts {
        version: opportunity.version.next(),
        state: OpportunityState::Cancelled { at: now, reason },
        ..opportunity.clone()
    })
}

/// What the clock does at the closing instant: counts the live proposals and stores the root over
/// their receipts, once. With nobody there, the opportunity is over.
///
/// # Errors
/// `not_published`, `already_closed`, `not_closed_yet`.
pub fn close(
    opportunity: &OpportunityFacts,
    proposals: u32,
    root: Hash,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
    if opportunity.closing.is_some() || opportunity.state != OpportunityState::Published {
        return Err(Refusal::AlreadyClosed);
    }
    if now < publication.closes_at {
        return Err(Refusal::NotClosedYet);
    }
    Ok(OpportunityFacts {
        version: opportunity.version.next(),
        closing: Some(Closing { at: now, proposals, root }),
        state: if proposals == 0 {
            unsuccessful(UnsuccessfulCause::NoProposals, now)
        } else {
            OpportunityState::Published
        },
        ..opportunity.clone()
    })
}

/// The state of a file that led to nothing.
#[must_use]
pub fn unsuccessful(cause: UnsuccessfulCause, now: DateTime<Utc>) -> OpportunityState {
    OpportunityState::Unsuccessful { at: now, cause }
}

/// A file moved on by a later slice: same facts, new state, next version.
#[must_use]
pub fn moved_to(opportunity: &OpportunityFacts, state: OpportunityState) -> OpportunityFacts {
    OpportunityFacts { version: opportunity.version.next(), state, ..opportunity.clone() }
}
