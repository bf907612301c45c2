//! The organization itself: made, changed, archived, restored, handed over.

use chrono::{DateTime, Utc};

use super::changed;
use crate::actor::Actor;
use crate::authority::confirmed;
use crate::ids::{OrganizationId, PersonId, Version};
use crate::organizations::rules::{
    may_answer_ownership, may_manage, may_offer_ownership, may_own, may_restore,
};
use crate::organizations::settings::OWNED_MAX;
use crate::organizations::{Member, OrganizationFacts, OrganizationRole};
use crate::refusal::Refusal;

/// Makes an organization; whoever makes it owns it. `owned` is how many they own already.
///
/// # Errors
/// `email_not_confirmed`, `too_many_organizations`.
pub fn create(
    actor: &Actor,
    owned: usize,
    id: OrganizationId,
    now: DateTime<Utc>,
) -> Result<OrganizationFacts, Refusal> {
    confirmed(actor)?;
    if owned >= OWNED_MAX {
        return Err(Refusal::TooManyOrganizations);
    }
    let owner = Member { person_id: actor.person_id, role: OrganizationRole::Owner, since: now };
    Ok(OrganizationFacts {
        id,
        version: Version::FIRST,
        members: vec![owner],
        offered_to: None,
        archived_at: None,
        official_in: Vec::new(),
    })
}

/// Changes the profile, which is no fact.
///
/// # Errors
/// As [`may_manage`].
pub fn edit(actor: &Actor, organization: &OrganizationFacts) -> Result<OrganizationFacts, Refusal> {
    may_manage(actor, organization)?;
    Ok(changed(organization))
}

/// Archives it, unless something live stands in the way: `open_files` says how many proposals and
/// contracts do.
///
/// # Errors
/// As [`may_own`], `organization_in_use`.
pub fn archive(
    actor: &Actor,
    organization: &OrganizationFacts,
    open_files: usize,
    now: DateTime<Utc>,
) -> Result<OrganizationFacts, Refusal> {
    may_own(actor, organization)?;
    if open_files > 0 {
        return Err(Refusal::OrganizationInUse);
    }
    Ok(OrganizationFacts { archived_at: Some(now), offered_to: None, ..changed(organization) })
}

/// Brings it back.
///
/// # Errors
/// As [`may_restore`].
pub fn restore(actor: &Actor, organization: &OrganizationFacts) -> Result<OrganizationFacts, Refusal> {
    may_restore(actor, organization)?;
    Ok(OrganizationFacts { archived_at: None, ..changed(organization) })
}

/// Offers the organization to somebody in it, in place of an earlier offer.
///
/// # Errors
/// As [`may_offer_ownership`].
pub fn offer_ownership(
    actor: &Actor,
    organization: &OrganizationFacts,
    person: PersonId,
) -> Result<OrganizationFacts, Refusal> {
    may_offer_ownership(actor, organization, person)?;
    Ok(OrganizationFacts { offered_to: Some(person), ..changed(organization) })
}

/// Accepts it: the earlier owner stays as an administrator.
///
/// # Errors
/// As [`may_answer_ownership`].
pub fn accept_ownership(
    actor: &Actor,
    organization: &OrganizationFacts,
) -> Result<OrganizationFacts, Refusal> {
    may_answer_ownership(actor, organization)?;
    let mut taken = changed(organization);
    for member in &mut taken.members {
        if member.role == OrganizationRole::Owner {
            member.role = OrganizationRole::Administrator;
        }
        if member.person_id == actor.person_id {
            member.role = OrganizationRole::Owner;
        }
    }
    taken.offered_to = None;
    Ok(taken)
}

/// Declines it.
///
/// # Errors
/// As [`may_answer_ownership`].
pub fn decline_ownership(
    actor: &Actor,
    organization: &OrganizationFacts,
) -> Result<OrganizationFacts, Refusal> {
    may_answer_ownership(actor, organization)?;
    Ok(OrganizationFacts { offered_to: None, ..changed(organization) })
}
