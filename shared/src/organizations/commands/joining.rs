//! How people come in: by an invitation to their address, or by asking.

use chrono::{DateTime, Duration, Utc};

use super::changed;
use crate::accounts::normal_email;
use crate::actor::Actor;
use crate::ids::{InvitationId, JoinRequestId, PersonId, Version};
use crate::organizations::rules::{
    can_join, may_answer_invitation, may_answer_request, may_change_invitation, may_invite,
    may_request_to_join,
};
use crate::organizations::settings::INVITATION_DAYS;
use crate::organizations::{
    InvitationFacts, InvitationState, JoinRequestFacts, JoinRequestState, Member, OrganizationFacts,
    OrganizationRole,
};
use crate::refusal::Refusal;

/// Invites an address. `is_member` says whether the account of that address is in it already.
///
/// # Errors
/// As [`may_invite`], `already_member`.
pub fn invite(
    actor: &Actor,
    organization: &OrganizationFacts,
    id: InvitationId,
    (email, role): (&str, OrganizationRole),
    is_member: bool,
    now: DateTime<Utc>,
) -> Result<InvitationFacts, Refusal> {
    may_invite(actor, organization)?;
    if is_member {
        return Err(Refusal::AlreadyMember);
    }
    Ok(InvitationFacts {
        id,
        version: Version::FIRST,
        organization_id: organization.id,
        email: normal_email(email),
        role,
        expires_at: now + Duration::days(INVITATION_DAYS),
        state: InvitationState::Pending,
    })
}

/// Sends an invitation again: its time begins anew.
///
/// # Errors
/// As [`may_change_invitation`].
pub fn resend_invitation(
    actor: &Actor,
    organization: &OrganizationFacts,
    invitation: &InvitationFacts,
    now: DateTime<Utc>,
) -> Result<InvitationFacts, Refusal> {
    may_change_invitation(actor, organization, invitation)?;
    Ok(InvitationFacts {
        version: invitation.version.next(),
        expires_at: now + Duration::days(INVITATION_DAYS),
        ..invitation.clone()
    })
}

/// Takes an invitation back.
///
/// # Errors
/// As [`may_change_invitation`].
pub fn revoke_invitation(
    actor: &Actor,
    organization: &OrganizationFacts,
    invitation: &InvitationFacts,
) -> Result<InvitationFacts, Refusal> {
    may_change_invitation(actor, organization, invitation)?;
    Ok(settled(invitation, InvitationState::Revoked))
}

/// Accepts an invitation: the person is in the organization from now on.
///
/// # Errors
/// As [`may_answer_invitation`] and [`can_join`].
pub fn accept_invitation(
    actor: &Actor,
    address: &str,
    organization: &OrganizationFacts,
    invitation: &InvitationFacts,
    now: DateTime<Utc>,
) -> Result<(OrganizationFacts, InvitationFacts), Refusal> {
    may_answer_invitation(actor, address, invitation, now)?;
    can_join(actor.person_id, organization)?;
    let joined = with(organization, actor.person_id, invitation.role, now);
    Ok((joined, settled(invitation, InvitationState::Accepted)))
}

/// Declines an invitation.
///
/// # Errors
/// As [`may_answer_invitation`].
pub fn decline_invitation(
    actor: &Actor,
    address: &str,
    invitation: &InvitationFacts,
    now: DateTime<Utc>,
) -> Result<InvitationFacts, Refusal> {
    may_answer_invitation(actor, address, invitation, now)?;
    Ok(settled(invitation, InvitationState::Declined))
}

/// Asks to join.
///
/// # Errors
/// As [`may_request_to_join`].
pub fn request_to_join(
    actor: &Actor,
    organization: &OrganizationFacts,
    id: JoinRequestId,
) -> Result<JoinRequestFacts, Refusal> {
    may_request_to_join(actor, organization)?;
    Ok(JoinRequestFacts {
        id,
        version: Version::FIRST,
        organization_id: organization.id,
        person_id: actor.person_id,
        state: JoinRequestState::Pending,
    })
}

/// Approves a request: the person is a member from now on.
///
/// # Errors
/// As [`may_answer_request`] and [`can_join`].
pub fn approve_request(
    actor: &Actor,
    organization: &OrganizationFacts,
    request: &JoinRequestFacts,
    now: DateTime<Utc>,
) -> Result<(OrganizationFacts, JoinRequestFacts), Refusal> {
    may_answer_request(actor, organization, request)?;
    can_join(request.person_id, organization)?;
    let joined = with(organization, request.person_id, OrganizationRole::Member, now);
    Ok((joined, answered(request, JoinRequestState::Approved)))
}

/// Refuses a request.
///
/// # Errors
/// As [`may_answer_request`].
pub fn refuse_request(
    actor: &Actor,
    organization: &OrganizationFacts,
    request: &JoinRequestFacts,
) -> Result<JoinRequestFacts, Refusal> {
    may_answer_request(actor, organization, request)?;
    Ok(answered(request, JoinRequestState::Refused))
}

fn with(
    organization: &OrganizationFacts,
    person_id: PersonId,
    role: OrganizationRole,
    now: DateTime<Utc>,
) -> OrganizationFacts {
    let mut joined = changed(organization);
    joined.members.push(Member { person_id, role, since: now });
    joined
}

fn settled(invitation: &InvitationFacts, state: InvitationState) -> InvitationFacts {
    InvitationFacts { version: invitation.version.next(), state, ..invitation.clone() }
}

fn answered(request: &JoinRequestFacts, state: JoinRequestState) -> JoinRequestFacts {
    JoinRequestFacts { version: request.version.next(), state, ..*request }
}
