//! Who may do what about a department and its people.

use chrono::{DateTime, Utc};

use super::{Delegation, DepartmentFacts, Invitation, RequestState, RoleRequest};
use crate::actor::{Actor, PlatformRole, Role};
use crate::authority::{confirmed, holds, holds_on_platform};
use crate::ids::{DepartmentId, PersonId};
use crate::opportunities::OpportunityFacts;
use crate::refusal::Refusal;

/// The product owner makes departments.
///
/// # Errors
/// `email_not_confirmed`, `not_your_role`.
pub fn may_create(actor: &Actor) -> Result<(), Refusal> {
    holds_on_platform(actor, PlatformRole::ProductOwner)
}

/// Officials of a department read what it says of itself and who works there; the product owner
/// does for every department.
///
/// # Errors
/// `not_found`.
pub fn may_read(actor: &Actor, department_id: DepartmentId) -> Result<(), Refusal> {
    let reads = actor.works_in(department_id) || actor.has(PlatformRole::ProductOwner);
    if reads { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Its administrators look after its people and settings.
///
/// # Errors
/// `not_found` for strangers, `not_your_role` for others who work there.
pub fn may_administer(actor: &Actor, department_id: DepartmentId) -> Result<(), Refusal> {
    may_read(actor, department_id)?;
    match holds(actor, Role::DepartmentAdministrator, department_id) {
        Err(Refusal::NotYourDepartment) => Err(Refusal::NotYourRole),
        other => other,
    }
}

/// Names and e-mail domains decide who can be an official: the product owner verifies them.
///
/// # Errors
/// `not_found` for strangers, `not_your_role`.
pub fn may_identify(actor: &Actor, department_id: DepartmentId) -> Result<(), Refusal> {
    may_read(actor, department_id)?;
    holds_on_platform(actor, PlatformRole::ProductOwner)
}

/// Its administrators invite to any role; the product owner invites administrators, so that a
/// department that lost its last one is not lost.
///
/// # Errors
/// As [`may_administer`].
pub fn may_invite(actor: &Actor, department_id: DepartmentId, roles: &[Role]) -> Result<(), Refusal> {
    may_read(actor, department_id)?;
    if roles == [Role::DepartmentAdministrator]
        && holds_on_platform(actor, PlatformRole::ProductOwner).is_ok()
    {
        return Ok(());
    }
    may_administer(actor, department_id)
}

/// Only whoever owns the address that was invited, while it is open.
///
/// # Errors
/// `not_found` for anybody else, `email_not_confirmed`, `invitation_over`.
pub fn may_answer(
    actor: &Actor,
    email: &str,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if email != invitation.email {
        return Err(Refusal::NotFound);
    }
    confirmed(actor)?;
    if invitation.is_open(now) { Ok(()) } else { Err(Refusal::InvitationOver) }
}

/// Whoever owns the address that was invited, and the department's administrators.
///
/// # Errors
/// `not_found`.
pub fn may_read_invitation(actor: &Actor, email: &str, invitation: &Invitation) -> Result<(), Refusal> {
    let is_theirs = email == invitation.email && confirmed(actor).is_ok();
    if is_theirs || may_administer(actor, invitation.department_id).is_ok() {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

/// Whoever holds a role of their own in a department gives it up.
///
/// # Errors
/// `not_found` for strangers, and for whoever only stands in for somebody.
pub fn may_leave(actor: &Actor, department_id: DepartmentId) -> Result<(), Refusal> {
    let is_own = |role: &Role| actor.holds_own(*role, department_id);
    if Role::ALL.iter().any(is_own) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Anybody whose confirmed address is of the department's domains asks for roles there.
///
/// # Errors
/// `email_not_confirmed`, `not_the_departments_address`.
pub fn may_request(actor: &Actor, email: &str, department: &DepartmentFacts) -> Result<(), Refusal> {
    confirmed(actor)?;
    if department.is_own_address(email) { Ok(()) } else { Err(Refusal::NotTheDepartmentsAddress) }
}

/// An administrator decides what somebody else asked for, once.
///
/// # Errors
/// As [`may_administer`], `not_on_yourself`, `request_over`.
pub fn may_decide(actor: &Actor, request: &RoleRequest) -> Result<(), Refusal> {
    may_administer(actor, request.department_id)?;
    if actor.stands_for(request.person_id) {
        return Err(Refusal::NotOnYourself);
    }
    match request.state {
        RequestState::Waiting => Ok(()),
        RequestState::Granted { .. } | RequestState::Refused { .. } => Err(Refusal::RequestOver),
    }
}

/// A holder of a role lends it: the role must be their own, not lent to them.
///
/// # Errors
/// `not_found` for strangers, `not_your_role`, `second_factor_needed`, `delegation_chained` for a role
/// held for somebody else.
pub fn may_delegate(actor: &Actor, department_id: DepartmentId, role: Role) -> Result<(), Refusal> {
    may_read(actor, department_id)?;
    confirmed(actor)?;
    if actor.holds_own(role, department_id) {
        // A session that may not use the role may not lend it either.
        holds(actor, role, department_id)
    } else if actor.is(role, department_id) {
        Err(Refusal::DelegationChained)
    } else {
        Err(Refusal::NotYourRole)
    }
}

/// Whoever lent the role takes it back, whoever got it gives it back, and an administrator of the
/// department ends it.
///
/// # Errors
/// `not_found` for strangers, `not_your_role`, `delegation_over`.
pub fn may_end(actor: &Actor, delegation: &Delegation, now: DateTime<Utc>) -> Result<(), Refusal> {
    may_read(actor, delegation.department_id)?;
    let theirs = [delegation.delegator_id, delegation.delegate_id].contains(&actor.person_id);
    if !theirs {
        may_administer(actor, delegation.department_id)?;
    }
    if delegation.is_over(now) { Err(Refusal::DelegationOver) } else { Ok(()) }
}

/// A file that is not over is handed to another author by its own, or by an administrator.
///
/// # Errors
/// `not_found` for strangers, `not_your_role`, `already_over`.
pub fn may_hand_over(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    if !actor.works_in(opportunity.department_id) {
        return Err(Refusal::NotFound);
    }
    confirmed(actor)?;
    if actor.person_id != opportunity.author_id {
        may_administer(actor, opportunity.department_id)?;
    }
    if opportunity.state.is_over() { Err(Refusal::AlreadyOver) } else { Ok(()) }
}

/// The next author writes opportunities of the department in their own right, and took no step on the
/// file that must lie in another hand than the author's.
///
/// # Errors
/// `not_an_official`, `nothing_changed` for the author it has, `duties_separated`.
pub fn may_take_over(
    department: &DepartmentFacts,
    opportunity: &OpportunityFacts,
    others: &[PersonId],
    next: PersonId,
) -> Result<(), Refusal> {
    if !department.holds(next, Role::Author) {
        return Err(Refusal::NotAnOfficial);
    }
    if next == opportunity.author_id {
        return Err(Refusal::NothingChanged);
    }
    let approved = opportunity.approvals.iter().any(|approval| approval.by == next);
    if approved || opportunity.authorities.contains(&next) || others.contains(&next) {
        return Err(Refusal::DutiesSeparated);
    }
    Ok(())
}
