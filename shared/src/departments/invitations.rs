//! What happens to invitations and to requests for roles.

use chrono::{DateTime, Utc};

use super::people::with_roles;
use super::rules::{may_answer, may_decide, may_invite, may_request};
use super::{
    DepartmentFacts, DepartmentInvitationDraft, DepartmentInvitationState, Invitation, RequestState,
    RoleRequest, RoleRequestDraft,
};
use crate::accounts::normal_email;
use crate::actor::{Actor, Role};
use crate::ids::{DepartmentInvitationId, RoleRequestId, Version};
use crate::refusal::Refusal;

/// How long an invitation can be answered, in days.
pub const INVITATION_DAYS: i64 = 14;
/// When whoever was invited is reminded, in days.
pub const REMINDER_DAYS: i64 = 7;

/// Invites an address to hold roles. An address of none of the department's domains needs a reason.
///
/// # Errors
/// As [`may_invite`]; `not_the_departments_address` without a reason.
pub fn invite(
    actor: &Actor,
    department: &DepartmentFacts,
    draft: DepartmentInvitationDraft,
    id: DepartmentInvitationId,
    now: DateTime<Utc>,
) -> Result<Invitation, Refusal> {
    let DepartmentInvitationDraft { email, roles, language, reason } = draft;
    let roles = each_once(&roles);
    may_invite(actor, department.id, &roles)?;
    let email = normal_email(&email);
    let reason = reason.map(|reason| reason.trim().to_owned()).filter(|reason| !reason.is_empty());
    if !department.is_own_address(&email) && reason.is_none() {
        return Err(Refusal::NotTheDepartmentsAddress);
    }
    Ok(Invitation {
        id,
        version: Version::FIRST,
        department_id: department.id,
        email,
        roles,
        reason,
        language,
        invited_by: actor.person_id,
        invited_at: now,
        ends_at: now + chrono::Duration::days(INVITATION_DAYS),
        state: DepartmentInvitationState::Pending,
    })
}

/// Accepts: the roles are theirs at once.
///
/// # Errors
/// As [`may_answer`].
pub fn accept(
    actor: &Actor,
    email: &str,
    department: &DepartmentFacts,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(Invitation, DepartmentFacts), Refusal> {
    may_answer(actor, email, invitation, now)?;
    let state = DepartmentInvitationState::Accepted { by: actor.person_id, at: now };
    Ok((moved(invitation, state), with_roles(department, actor.person_id, &invitation.roles)))
}

/// Declines.
///
/// # Errors
/// As [`may_answer`].
pub fn decline(
    actor: &Actor,
    email: &str,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<Invitation, Refusal> {
    may_answer(actor, email, invitation, now)?;
    Ok(moved(invitation, DepartmentInvitationState::Declined { at: now }))
}

/// Takes an invitation back.
///
/// # Errors
/// As [`may_invite`]; `invitation_over`.
pub fn withdraw(actor: &Actor, invitation: &Invitation, now: DateTime<Utc>) -> Result<Invitation, Refusal> {
    may_invite(actor, invitation.department_id, &invitation.roles)?;
    match invitation.state {
        DepartmentInvitationState::Pending => {
            Ok(moved(invitation, DepartmentInvitationState::Withdrawn { at: now }))
        }
        DepartmentInvitationState::Accepted { .. }
        | DepartmentInvitationState::Declined { .. }
        | DepartmentInvitationState::Withdrawn { .. } => Err(Refusal::InvitationOver),
    }
}

fn moved(invitation: &Invitation, state: DepartmentInvitationState) -> Invitation {
    Invitation { version: invitation.version.next(), state, ..invitation.clone() }
}

/// Asks for roles.
///
/// # Errors
/// As [`may_request`]; `role_held` when every role asked for is held already.
pub fn request(
    actor: &Actor,
    email: &str,
    department: &DepartmentFacts,
    draft: RoleRequestDraft,
    id: RoleRequestId,
    now: DateTime<Utc>,
) -> Result<RoleRequest, Refusal> {
    may_request(actor, email, department)?;
    let RoleRequestDraft { roles, note } = draft;
    let roles: Vec<Role> =
        each_once(&roles).into_iter().filter(|role| !department.holds(actor.person_id, *role)).collect();
    if roles.is_empty() {
        return Err(Refusal::RoleHeld);
    }
    Ok(RoleRequest {
        id,
        version: Version::FIRST,
        department_id: department.id,
        person_id: actor.person_id,
        roles,
        note: note.trim().to_owned(),
        asked_at: now,
        state: RequestState::Waiting,
    })
}

/// Grants what was asked for.
///
/// # Errors
/// As [`may_decide`].
pub fn grant_request(
    actor: &Actor,
    department: &DepartmentFacts,
    request: &RoleRequest,
    now: DateTime<Utc>,
) -> Result<(RoleRequest, DepartmentFacts), Refusal> {
    may_decide(actor, request)?;
    let state = RequestState::Granted { by: actor.person_id, at: now };
    let changed = with_roles(department, request.person_id, &request.roles);
    Ok((RoleRequest { version: request.version.next(), state, ..request.clone() }, changed))
}

/// Refuses it, with reasons.
///
/// # Errors
/// As [`may_decide`].
pub fn refuse_request(
    actor: &Actor,
    request: &RoleRequest,
    reasons: String,
    now: DateTime<Utc>,
) -> Result<RoleRequest, Refusal> {
    may_decide(actor, request)?;
    let state = RequestState::Refused { by: actor.person_id, at: now, reasons };
    Ok(RoleRequest { version: request.version.next(), state, ..request.clone() })
}

fn each_once(roles: &[Role]) -> Vec<Role> {
    Role::ALL.into_iter().filter(|role| roles.contains(role)).collect()
}
