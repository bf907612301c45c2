//! Who is in it: leaving, removing, other roles.

use super::changed;
use crate::actor::Actor;
use crate::ids::PersonId;
use crate::organizations::rules::{may_change_member, may_leave};
use crate::organizations::{OrganizationFacts, OrganizationRole};
use crate::refusal::Refusal;

/// Leaves.
///
/// # Errors
/// As [`may_leave`].
pub fn leave(actor: &Actor, organization: &OrganizationFacts) -> Result<OrganizationFacts, Refusal> {
    may_leave(actor, organization)?;
    Ok(without(organization, actor.person_id))
}

/// Removes somebody.
///
/// # Errors
/// As [`may_change_member`].
pub fn remove_member(
    actor: &Actor,
    organization: &OrganizationFacts,
    person: PersonId,
) -> Result<OrganizationFacts, Refusal> {
    may_change_member(actor, organization, person)?;
    Ok(without(organization, person))
}

/// Makes somebody an administrator, or a member again. Ownership is never given this way.
///
/// # Errors
/// As [`may_change_member`], `owner_stays`, `nothing_changed`.
pub fn change_role(
    actor: &Actor,
    organization: &OrganizationFacts,
    person: PersonId,
    role: OrganizationRole,
) -> Result<OrganizationFacts, Refusal> {
    may_change_member(actor, organization, person)?;
    if role == OrganizationRole::Owner {
        return Err(Refusal::OwnerStays);
    }
    if organization.role_of(person) == Some(role) {
        return Err(Refusal::NothingChanged);
    }
    Ok(in_role(organization, person, role))
}

/// Whoever leaves takes the offer of ownership with them.
fn without(organization: &OrganizationFacts, person: PersonId) -> OrganizationFacts {
    let mut left = changed(organization);
    left.members.retain(|member| member.person_id != person);
    left.offered_to = left.offered_to.filter(|offered| *offered != person);
    left
}

fn in_role(organization: &OrganizationFacts, person: PersonId, role: OrganizationRole) -> OrganizationFacts {
    let mut moved = changed(organization);
    for member in moved.members.iter_mut().filter(|member| member.person_id == person) {
        member.role = role;
    }
    moved
}
