//! Who a proposal is from: a person for themself, or an organization through the person who writes.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::actor::Actor;
use crate::ids::{OrganizationId, PersonId};

/// Who a proposal, an offer or a contract is with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum Proponent {
    /// A person, for themself.
    Person(PersonId),
    /// An organization.
    Organization(OrganizationId),
}

impl Proponent {
    /// The proponent of something that `vendor_id` wrote, for an organization if one is named.
    #[must_use]
    pub fn of(vendor_id: PersonId, organization_id: Option<OrganizationId>) -> Proponent {
        match organization_id {
            Some(id) => Proponent::Organization(id),
            None => Proponent::Person(vendor_id),
        }
    }
}

/// Whether somebody stands on a proponent's side: the person themself; for an organization its owner
/// and administrators, and the member who wrote the proposal, as long as they are in it. Nobody else
/// in the organization learns of it. A departmental system stands on no proponent's side, whomever it acts for.
#[must_use]
pub fn acts_for(actor: &Actor, vendor_id: PersonId, organization_id: Option<OrganizationId>) -> bool {
    if actor.system.is_some() {
        return false;
    }
    match organization_id {
        None => actor.person_id == vendor_id,
        Some(id) => match actor.role_in(id) {
            Some(role) => role.binds() || actor.person_id == vendor_id,
            None => false,
        },
    }
}

/// Whether somebody binds a proponent by a signature: the person themself, or the owner and the
/// administrators of the organization.
#[must_use]
pub fn binds(actor: &Actor, vendor_id: PersonId, organization_id: Option<OrganizationId>) -> bool {
    if actor.system.is_some() {
        return false;
    }
    match organization_id {
        None => actor.person_id == vendor_id,
        Some(id) => actor.role_in(id).is_some_and(super::OrganizationRole::binds),
    }
}
