//! Who may do what under a contract, and when.

use super::{ContractFacts, ContractState, Work};
use crate::actor::{Actor, PlatformRole, Role, Visitor};
use crate::authority::{holds, separate, separate_all};
use crate::refusal::Refusal;

/// Which side of a contract somebody is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The contractor.
    Vendor,
    /// Canada.
    Canada,
}

/// The contractor, the department's officials and auditors read a contract's file.
///
/// # Errors
/// `not_found`.
pub fn may_read(visitor: &Visitor, contract: &ContractFacts) -> Result<(), Refusal> {
    match visitor.actor() {
        Some(actor)
            if contract.is_of(actor)
                || actor.works_in(contract.department_id)
                || actor.has(PlatformRole::Auditor) =>
        {
            Ok(())
        }
        _ => Err(Refusal::NotFound),
    }
}

/// Only the contractor: the person themself, or whoever binds the organization.
///
/// # Errors
/// `not_your_role` for officials of the department and members of the organization, `not_found` for
/// anybody else.
pub fn is_contractor(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    if contract.is_bound_by(actor) {
        Ok(())
    } else if contract.is_of(actor) || actor.works_in(contract.department_id) {
        Err(Refusal::NotYourRole)
    } else {
        Err(Refusal::NotFound)
    }
}

/// An official of the department with a role, on this contract.
///
/// # Errors
/// `not_found` for strangers, `not_your_role` for others on the file.
pub fn is_official(actor: &Actor, contract: &ContractFacts, role: Role) -> Result<(), Refusal> {
    may_read(&Visitor::Person(actor.clone()), contract)?;
    if contract.is_of(actor) {
        return Err(Refusal::NotYourRole);
    }
    holds(actor, role, contract.department_id)
}

/// The contracting authority, who never is the author or the certifier.
///
/// # Errors
/// As [`is_official`], `duties_separated`.
pub fn is_contracting_authority(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_official(actor, contract, Role::ContractingAuthority)?;
    separate_all(actor, &contract.authors())?;
    separate_all(actor, &contract.certifiers)?;
    separate(actor, certifier(contract))
}

/// The author of the opportunity reviews the work.
///
/// # Errors
/// As [`is_official`], `not_yours`.
pub fn is_author(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_official(actor, contract, Role::Author)?;
    if acts_as_author(actor, contract) { Ok(()) } else { Err(Refusal::NotYours) }
}

/// The author, or whoever acts for them meanwhile.
fn acts_as_author(actor: &Actor, contract: &ContractFacts) -> bool {
    actor.is_or_acts_for(contract.author_id, Role::Author, contract.department_id)
}

/// Who certified, if somebody did.
#[must_use]
pub fn certifier(contract: &ContractFacts) -> Option<crate::ids::PersonId> {
    contract.invoice.as_ref().and_then(|invoice| invoice.state.certifier())
}

/// Contractor and contracting authority sign, each once.
///
/// # Errors
/// As [`is_contractor`] and [`is_contracting_authority`], `already_signed`.
pub fn may_sign(actor: &Actor, contract: &ContractFacts) -> Result<Side, Refusal> {
    let side = if contract.is_bound_by(actor) {
        Side::Vendor
    } else {
        is_contracting_authority(actor, contract)?;
        Side::Canada
    };
    let signed = match side {
        Side::Vendor => contract.vendor_signature.is_some(),
        Side::Canada => contract.canada_signature.is_some(),
    };
    if signed || contract.state != ContractState::Signing {
        return Err(Refusal::AlreadySigned);
    }
    Ok(side)
}

/// The act needs a contract that both signed and nobody ended.
///
/// # Errors
/// `not_in_force`.
pub fn in_force(contract: &ContractFacts) -> Result<(), Refusal> {
    match contract.state {
        ContractState::InForce { .. } => Ok(()),
        ContractState::Signing | ContractState::Terminated(_) | ContractState::Closed { .. } => {
            Err(Refusal::NotInForce)
        }
    }
}

/// The contractor delivers, unless a delivery is being reviewed or the work is accepted.
///
/// # Errors
/// As [`is_contractor`], `not_in_force`, `delivery_under_review`, `already_over`.
pub fn may_deliver(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_contractor(actor, contract)?;
    in_force(contract)?;
    match contract.work {
        Work::UnderWay | Work::Revision { .. } => Ok(()),
        Work::Delivered { .. } => Err(Refusal::DeliveryUnderReview),
        Work::Accepted { .. } => Err(Refusal::AlreadyOver),
    }
}

/// The author reviews what was delivered.
///
/// # Errors
/// As [`is_author`], `not_in_force`, `nothing_delivered`.
pub fn may_review_delivery(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_author(actor, contract)?;
    in_force(contract)?;
    match contract.work {
        Work::Delivered { .. } => Ok(()),
        Work::UnderWay | Work::Revision { .. } | Work::Accepted { .. } => Err(Refusal::NothingDelivered),
    }
}

/// The contracting authority gives more time or ends the contract while the work is not accepted.
///
/// # Errors
/// As [`is_contracting_authority`], `not_in_force`, `already_over`.
pub fn may_extend_or_terminate(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_contracting_authority(actor, contract)?;
    in_force(contract)?;
    match contract.work {
        Work::Accepted { .. } => Err(Refusal::AlreadyOver),
        Work::UnderWay | Work::Delivered { .. } | Work::Revision { .. } => Ok(()),
    }
}

/// The contracting authority ends a contract while the work is not accepted, or withdraws it while
/// a signature is missing.
///
/// # Errors
/// As [`may_extend_or_terminate`].
pub fn may_terminate(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    match contract.state {
        ContractState::Signing => is_contracting_authority(actor, contract),
        ContractState::InForce { .. } | ContractState::Terminated(_) | ContractState::Closed { .. } => {
            may_extend_or_terminate(actor, contract)
        }
    }
}

/// The contractor, the author and the contracting authority write messages on the file.
///
/// # Errors
/// As [`may_read`], `not_your_role`.
pub fn may_post_message(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    may_read(&Visitor::Person(actor.clone()), contract)?;
    if contract.is_of(actor) || acts_as_author(actor, contract) {
        return Ok(());
    }
    holds(actor, Role::ContractingAuthority, contract.department_id)
}

/// The contractor or the author opens a dispute; one at a time.
///
/// # Errors
/// As [`may_read`], `not_your_role` (also for the contracting authority, who decides it),
/// `not_in_force`, `already_over` while one is open.
pub fn may_dispute(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    may_read(&Visitor::Person(actor.clone()), contract)?;
    if !contract.is_bound_by(actor) && !acts_as_author(actor, contract) {
        return Err(Refusal::NotYourRole);
    }
    in_force(contract)?;
    match &contract.dispute {
        Some(dispute) if dispute.decision.is_none() => Err(Refusal::AlreadyOver),
        _ => Ok(()),
    }
}

/// The contracting authority decides a dispute.
///
/// # Errors
/// As [`is_contracting_authority`], `not_disputed`.
pub fn may_decide_dispute(actor: &Actor, contract: &ContractFacts) -> Result<(), Refusal> {
    is_contracting_authority(actor, contract)?;
    match &contract.dispute {
        Some(dispute) if dispute.decision.is_none() => Ok(()),
        _ => Err(Refusal::NotDisputed),
    }
}
