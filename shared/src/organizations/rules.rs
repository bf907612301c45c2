//! Who may do what to an organization, and when. Members of it are told why not; to everybody else
//! what they may not see does not exist.

use chrono::{DateTime, Utc};

use super::settings::MEMBERS_MAX;
use super::{
    InvitationFacts, InvitationState, JoinRequestFacts, JoinRequestState, OrganizationFacts, OrganizationRole,
};
use crate::actor::{Actor, Visitor};
use crate::authority::confirmed;
use crate::ids::PersonId;
use crate::refusal::Refusal;

/// Everybody reads the public part of an organization; once it is archived only its members do.
///
/// # Errors
/// `not_found`.
pub fn may_read(visitor: &Visitor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    if !organization.is_archived() {
        return Ok(());
    }
    match visitor.actor() {
        Some(actor) => may_read_inside(actor, organization),
        None => Err(Refusal::NotFound),
    }
}

/// Only members read who is in it and what changed.
///
/// # Errors
/// `not_found`.
pub fn may_read_inside(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    match organization.role_of(actor.person_id) {
        Some(_) => Ok(()),
        None => Err(Refusal::NotFound),
    }
}

/// The owner and the administrators change the profile and look after the people.
///
/// # Errors
/// `not_found` for strangers, `not_your_role` for members, `organization_archived`.
pub fn may_manage(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    let role = organization.role_of(actor.person_id).ok_or(Refusal::NotFound)?;
    confirmed(actor)?;
    if !role.binds() {
        return Err(Refusal::NotYourRole);
    }
    if organization.is_archived() { Err(Refusal::OrganizationArchived) } else { Ok(()) }
}

/// The owner alone hands it over and archives it.
///
/// # Errors
/// As [`may_manage`].
pub fn may_own(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    is_owner(actor, organization)?;
    if organization.is_archived() { Err(Refusal::OrganizationArchived) } else { Ok(()) }
}

fn is_owner(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    confirmed(actor)?;
    match organization.role_of(actor.person_id) {
        Some(OrganizationRole::Owner) => Ok(()),
        Some(OrganizationRole::Administrator | OrganizationRole::Member) => Err(Refusal::NotYourRole),
        None => Err(Refusal::NotFound),
    }
}

/// The owner restores what is archived.
///
/// # Errors
/// As [`may_own`], `organization_not_archived`.
pub fn may_restore(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    is_owner(actor, organization)?;
    if organization.is_archived() { Ok(()) } else { Err(Refusal::OrganizationNotArchived) }
}

/// Owner and administrators invite whoever is not in it yet, as long as there is room.
///
/// # Errors
/// As [`may_manage`], `organization_full`.
pub fn may_invite(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    may_manage(actor, organization)?;
    has_room(organization)
}

fn has_room(organization: &OrganizationFacts) -> Result<(), Refusal> {
    if organization.members.len() < MEMBERS_MAX { Ok(()) } else { Err(Refusal::OrganizationFull) }
}

/// An invitation is sent again, or taken back, while nobody answered it.
///
/// # Errors
/// As [`may_manage`], `invitation_over`.
pub fn may_change_invitation(
    actor: &Actor,
    organization: &OrganizationFacts,
    invitation: &InvitationFacts,
) -> Result<(), Refusal> {
    may_manage(actor, organization)?;
    match invitation.state {
        InvitationState::Pending => Ok(()),
        InvitationState::Accepted | InvitationState::Declined | InvitationState::Revoked => {
            Err(Refusal::InvitationOver)
        }
    }
}

/// An invitation is to an address. Whoever confirmed that address reads it, nobody else: `address`
/// is that of the actor's account.
///
/// # Errors
/// `not_found`.
pub fn may_read_invitation(
    actor: &Actor,
    address: &str,
    invitation: &InvitationFacts,
) -> Result<(), Refusal> {
    match confirmed(actor) {
        Ok(()) if address == invitation.email => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

/// They answer it while it is open.
///
/// # Errors
/// As [`may_read_invitation`], `invitation_over`.
pub fn may_answer_invitation(
    actor: &Actor,
    address: &str,
    invitation: &InvitationFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    may_read_invitation(actor, address, invitation)?;
    if invitation.is_open(now) { Ok(()) } else { Err(Refusal::InvitationOver) }
}

/// Somebody can be taken in: not a member yet, there is room, and it is not archived.
///
/// # Errors
/// `organization_archived`, `already_member`, `organization_full`.
pub fn can_join(person: PersonId, organization: &OrganizationFacts) -> Result<(), Refusal> {
    if organization.is_archived() {
        return Err(Refusal::OrganizationArchived);
    }
    if organization.role_of(person).is_some() {
        return Err(Refusal::AlreadyMember);
    }
    has_room(organization)
}

/// Anybody with a confirmed address asks to join what they can see.
///
/// # Errors
/// As [`may_read`] and [`can_join`], `email_not_confirmed`.
pub fn may_request_to_join(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    may_read(&Visitor::Person(actor.clone()), organization)?;
    confirmed(actor)?;
    can_join(actor.person_id, organization)
}

/// Owner and administrators answer a request once.
///
/// # Errors
/// As [`may_manage`], `request_over`.
pub fn may_answer_request(
    actor: &Actor,
    organization: &OrganizationFacts,
    request: &JoinRequestFacts,
) -> Result<(), Refusal> {
    may_manage(actor, organization)?;
    match request.state {
        JoinRequestState::Pending => Ok(()),
        JoinRequestState::Approved | JoinRequestState::Refused => Err(Refusal::RequestOver),
    }
}

/// Everybody leaves when they like, but for the owner, who hands it over first: no organization is
/// ever without one.
///
/// # Errors
/// `not_found`, `owner_stays`.
pub fn may_leave(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    match organization.role_of(actor.person_id) {
        None => Err(Refusal::NotFound),
        Some(OrganizationRole::Owner) => Err(Refusal::OwnerStays),
        Some(OrganizationRole::Administrator | OrganizationRole::Member) => Ok(()),
    }
}

/// Owner and administrators change the role of somebody else, or remove them; never the owner's.
///
/// # Errors
/// As [`may_manage`], `not_a_member`, `owner_stays`.
pub fn may_change_member(
    actor: &Actor,
    organization: &OrganizationFacts,
    person: PersonId,
) -> Result<(), Refusal> {
    may_manage(actor, organization)?;
    match organization.role_of(person) {
        None => Err(Refusal::NotAMember),
        Some(OrganizationRole::Owner) => Err(Refusal::OwnerStays),
        Some(OrganizationRole::Administrator | OrganizationRole::Member) => Ok(()),
    }
}

/// The owner offers the organization to somebody in it.
///
/// # Errors
/// As [`may_own`], `not_a_member`.
pub fn may_offer_ownership(
    actor: &Actor,
    organization: &OrganizationFacts,
    person: PersonId,
) -> Result<(), Refusal> {
    may_own(actor, organization)?;
    match organization.role_of(person) {
        Some(OrganizationRole::Administrator | OrganizationRole::Member) => Ok(()),
        Some(OrganizationRole::Owner) | None => Err(Refusal::NotAMember),
    }
}

/// Only the person it is offered to accepts or declines; the owner takes the offer back.
///
/// # Errors
/// `not_found` for strangers, `ownership_not_offered`, `organization_archived`.
pub fn may_answer_ownership(actor: &Actor, organization: &OrganizationFacts) -> Result<(), Refusal> {
    may_read_inside(actor, organization)?;
    if organization.is_archived() {
        return Err(Refusal::OrganizationArchived);
    }
    if organization.offered_to == Some(actor.person_id) { Ok(()) } else { Err(Refusal::OwnershipNotOffered) }
}

/// A proposal for an organization is started and submitted by somebody in it, and never to a
/// department that its owner or an administrator works in.
///
/// # Errors
/// `not_found` for strangers, `organization_archived`, `own_department`.
pub fn may_propose_for(
    actor: &Actor,
    organization: &OrganizationFacts,
    department: crate::ids::DepartmentId,
) -> Result<(), Refusal> {
    may_read_inside(actor, organization)?;
    if organization.is_archived() {
        return Err(Refusal::OrganizationArchived);
    }
    if organization.official_in.contains(&department) {
        return Err(Refusal::OwnDepartment);
    }
    Ok(())
}
