//! Who may use the platform, and who looks after it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::register::may_look_after_platform;
use crate::actor::{Actor, EmailStanding, PlatformRole, Role};
use crate::ids::{DepartmentId, PersonId, Version};
use crate::language::{Bilingual, Language};
use crate::refusal::Refusal;

/// Whether an account may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// It may.
    Active,
    /// It was deactivated.
    Deactivated,
    /// Its person closed it: it is theirs alone to open again.
    Closed,
}

/// What decides about a person's access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFacts {
    /// Who.
    pub id: PersonId,
    /// The version of their account.
    pub version: Version,
    /// Whether their account may be used.
    pub access: Access,
    /// The roles they hold on the platform.
    pub platform_roles: Vec<PlatformRole>,
    /// How many other product owners could act now.
    pub other_product_owners: u64,
}

/// Why, for the person and for the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The reason; the person reads it.
    #[validate(length(min = 10, max = 1000))]
    #[schema(min_length = 10, max_length = 1000)]
    pub reason: String,
}

/// Names a role on the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlatformRoleDraft {
    /// The role.
    pub role: PlatformRole,
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonSummary {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
    /// Whether their account may be used.
    pub access: Access,
}

/// A role held in a department, for reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RoleView {
    /// The role.
    pub role: Role,
    /// Where it is held.
    pub department_id: DepartmentId,
    /// What the department is called.
    pub department: Bilingual,
}

/// A time without access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Deactivation {
    /// Since when.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Until when, if it is over.
    pub ended_at: Option<DateTime<Utc>>,
}

/// A person, as the product owner sees them: what deciding about their access needs and no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonView {
    /// Who.
    pub id: PersonId,
    /// The version of their account.
    pub version: Version,
    /// What they are called.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
    /// Whether it is confirmed.
    pub standing: EmailStanding,
    /// The language they read.
    pub language: Language,
    /// Whether their account may be used.
    pub access: Access,
    /// The roles they hold in departments.
    pub roles: Vec<RoleView>,
    /// The roles they hold on the platform.
    pub platform_roles: Vec<PlatformRole>,
    /// Their times without access, the newest first.
    pub deactivations: Vec<Deactivation>,
}

/// A product owner decides about others, never about themself.
///
/// # Errors
/// `not_your_role`, `own_access`.
pub fn may_change_person(actor: &Actor, person: PersonId) -> Result<(), Refusal> {
    may_look_after_platform(actor)?;
    if actor.person_id == person { Err(Refusal::OwnAccess) } else { Ok(()) }
}

/// Takes the access away.
///
/// # Errors
/// `not_your_role`, `own_access`, `nothing_changed`, `last_product_owner`.
pub fn deactivate(actor: &Actor, person: &PersonFacts) -> Result<PersonFacts, Refusal> {
    may_change_person(actor, person.id)?;
    if person.access != Access::Active {
        return Err(Refusal::NothingChanged);
    }
    somebody_stays(person)?;
    Ok(PersonFacts { access: Access::Deactivated, ..person.clone() })
}

/// Gives the access back.
///
/// # Errors
/// `not_your_role`, `own_access`, `nothing_changed`.
pub fn reactivate(actor: &Actor, person: &PersonFacts) -> Result<PersonFacts, Refusal> {
    may_change_person(actor, person.id)?;
    match person.access {
        Access::Active | Access::Closed => Err(Refusal::NothingChanged),
        Access::Deactivated => Ok(PersonFacts { access: Access::Active, ..person.clone() }),
    }
}

/// Gives a role on the platform.
///
/// # Errors
/// `not_your_role`, `own_access`, `nothing_changed`.
pub fn grant(actor: &Actor, person: &PersonFacts, role: PlatformRole) -> Result<PersonFacts, Refusal> {
    may_change_person(actor, person.id)?;
    if person.platform_roles.contains(&role) || person.access == Access::Closed {
        return Err(Refusal::NothingChanged);
    }
    let platform_roles = person.platform_roles.iter().copied().chain([role]).collect();
    Ok(PersonFacts { platform_roles, ..person.clone() })
}

/// Takes a role on the platform away.
///
/// # Errors
/// `not_your_role`, `own_access`, `nothing_changed`, `last_product_owner`.
pub fn revoke(actor: &Actor, person: &PersonFacts, role: PlatformRole) -> Result<PersonFacts, Refusal> {
    may_change_person(actor, person.id)?;
    if !person.platform_roles.contains(&role) {
        return Err(Refusal::NothingChanged);
    }
    if role == PlatformRole::ProductOwner && person.access == Access::Active {
        somebody_stays(person)?;
    }
    let platform_roles = person.platform_roles.iter().copied().filter(|held| *held != role).collect();
    Ok(PersonFacts { platform_roles, ..person.clone() })
}

/// Two product owners who remove each other at one moment do not leave the platform to nobody.
fn somebody_stays(person: &PersonFacts) -> Result<(), Refusal> {
    let is_owner = person.platform_roles.contains(&PlatformRole::ProductOwner);
    if is_owner && person.other_product_owners == 0 { Err(Refusal::LastProductOwner) } else { Ok(()) }
}
