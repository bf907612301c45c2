//! What happens under a contract.

use chrono::{DateTime, Utc};

use super::rules::{
    Side, may_decide_dispute, may_deliver, may_dispute, may_extend_or_terminate, may_review_delivery,
    may_sign, may_terminate,
};
use super::{
    ContractFacts, ContractState, CriterionCheck, Dispute, Signature, Termination, TerminationDraft,
    TerminationKind, Work,
};
use crate::actor::Actor;
use crate::calendar::Calendar;
use crate::ids::DeliveryId;
use crate::programmes::ProgrammeDocument;
use crate::refusal::Refusal;

/// Signs for one side; with the second signature the contract is in force.
///
/// # Errors
/// As [`may_sign`].
pub fn sign(
    actor: &Actor,
    contract: &ContractFacts,
    name: String,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    let side = may_sign(actor, contract)?;
    let signature = Some(Signature { by: actor.person_id, name, at: now });
    let mut signed = changed(contract);
    match side {
        Side::Vendor => signed.vendor_signature = signature,
        Side::Canada => {
            signed.canada_signature = signature;
            signed.authorities = contract.authorities_with(actor);
        }
    }
    if signed.vendor_signature.is_some() && signed.canada_signature.is_some() {
        signed.state = ContractState::InForce { since: now };
    }
    Ok(signed)
}

/// Delivers.
///
/// # Errors
/// As [`may_deliver`].
pub fn deliver(
    actor: &Actor,
    contract: &ContractFacts,
    delivery_id: DeliveryId,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_deliver(actor, contract)?;
    let mut delivered = changed(contract);
    delivered.work = Work::Delivered { delivery_id, at: now };
    Ok(delivered)
}

/// Accepts the work: every criterion is met.
///
/// # Errors
/// As [`may_review_delivery`], `criteria_undecided`, `criteria_not_met`.
pub fn accept_work(
    actor: &Actor,
    contract: &ContractFacts,
    checks: &[CriterionCheck],
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_review_delivery(actor, contract)?;
    decided(contract, checks)?;
    if checks.iter().any(|check| !check.met) {
        return Err(Refusal::CriteriaNotMet);
    }
    let mut accepted = changed(contract);
    accepted.co_authors = contract.co_authors_with(actor);
    accepted.work = Work::Accepted { at: now, by: actor.person_id };
    Ok(accepted)
}

/// Sends the work back: a criterion is not met, with the reason. The contractor has the programme's
/// cure period, or until delivery is due where that is later.
///
/// # Errors
/// As [`may_review_delivery`], `criteria_undecided`, `criteria_all_met`.
pub fn request_revision(
    actor: &Actor,
    contract: &ContractFacts,
    checks: &[CriterionCheck],
    programme: &ProgrammeDocument,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_review_delivery(actor, contract)?;
    decided(contract, checks)?;
    if checks.iter().all(|check| check.met) {
        return Err(Refusal::CriteriaAllMet);
    }
    let cure = calendar.add_business_days(now, programme.cure_business_days);
    let mut returned = changed(contract);
    returned.co_authors = contract.co_authors_with(actor);
    returned.work = Work::Revision { at: now, until: cure.max(contract.delivery_due_at) };
    Ok(returned)
}

/// Gives more time.
///
/// # Errors
/// As [`may_extend_or_terminate`], `later_date_needed`.
pub fn extend(
    actor: &Actor,
    contract: &ContractFacts,
    delivery_due_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_extend_or_terminate(actor, contract)?;
    if delivery_due_at <= contract.delivery_due_at || delivery_due_at <= now {
        return Err(Refusal::LaterDateNeeded);
    }
    let mut extended = changed(contract);
    extended.authorities = contract.authorities_with(actor);
    extended.delivery_due_at = delivery_due_at;
    if let Work::Revision { at, until } = contract.work {
        extended.work = Work::Revision { at, until: until.max(delivery_due_at) };
    }
    Ok(extended)
}

/// Ends the contract: for default nothing is paid, for convenience the part that is done; of what was
/// never signed by both, nothing is done.
///
/// # Errors
/// As [`may_terminate`].
pub fn terminate(
    actor: &Actor,
    contract: &ContractFacts,
    draft: &TerminationDraft,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_terminate(actor, contract)?;
    let mut ended = changed(contract);
    ended.authorities = contract.authorities_with(actor);
    ended.state = ContractState::Terminated(Termination {
        at: now,
        kind: draft.kind,
        payable_percent: match (draft.kind, contract.signed_at()) {
            (TerminationKind::Default, _) | (TerminationKind::Convenience, None) => 0,
            (TerminationKind::Convenience, Some(_)) => draft.payable_percent.min(100),
        },
    });
    Ok(ended)
}

/// Takes back a contract that both sides never signed, because its opportunity was called off.
///
/// # Errors
/// `already_signed`.
pub fn withdraw(contract: &ContractFacts, now: DateTime<Utc>) -> Result<ContractFacts, Refusal> {
    if contract.state != ContractState::Signing {
        return Err(Refusal::AlreadySigned);
    }
    let mut ended = changed(contract);
    let kind = TerminationKind::Convenience;
    ended.state = ContractState::Terminated(Termination { at: now, kind, payable_percent: 0 });
    Ok(ended)
}

/// Opens a dispute.
///
/// # Errors
/// As [`may_dispute`].
pub fn open_dispute(
    actor: &Actor,
    contract: &ContractFacts,
    text: String,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_dispute(actor, contract)?;
    let mut disputed = changed(contract);
    disputed.dispute = Some(Dispute { by: actor.person_id, at: now, text, decision: None, decided_at: None });
    Ok(disputed)
}

/// Decides a dispute.
///
/// # Errors
/// As [`may_decide_dispute`].
pub fn decide_dispute(
    actor: &Actor,
    contract: &ContractFacts,
    decision: String,
    now: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    may_decide_dispute(actor, contract)?;
    let mut settled = changed(contract);
    settled.authorities = contract.authorities_with(actor);
    if let Some(dispute) = &mut settled.dispute {
        dispute.decision = Some(decision);
        dispute.decided_at = Some(now);
    }
    Ok(settled)
}

/// The same facts at the next version.
pub(crate) fn changed(contract: &ContractFacts) -> ContractFacts {
    ContractFacts { version: contract.version.next(), ..contract.clone() }
}

fn decided(contract: &ContractFacts, checks: &[CriterionCheck]) -> Result<(), Refusal> {
    let once = |criterion: u32| checks.iter().filter(|check| check.criterion == criterion).count() == 1;
    let expected = usize::try_from(contract.criteria).unwrap_or(usize::MAX);
    if checks.len() == expected && (0..contract.criteria).all(once) {
        Ok(())
    } else {
        Err(Refusal::CriteriaUndecided)
    }
}
