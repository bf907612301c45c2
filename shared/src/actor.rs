//! Who acts: a visitor, a person with the roles they hold, or the system itself.

mod roles;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use roles::{PlatformRole, Role};

use crate::ids::{DepartmentId, OrganizationId, PersonId};
use crate::language::Language;
use crate::organizations::{Membership, OrganizationRole};

/// A role held in a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct RoleHeld {
    /// The role.
    pub role: Role,
    /// Where it is held.
    pub department_id: DepartmentId,
    /// Whose role it is, where it is lent for some days; absent for one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegated_by: Option<PersonId>,
}

impl RoleHeld {
    /// A role held in one's own right.
    #[must_use]
    pub fn own(role: Role, department_id: DepartmentId) -> RoleHeld {
        RoleHeld { role, department_id, delegated_by: None }
    }
}

/// Whether the person's e-mail address is confirmed. Nobody acts before it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmailStanding {
    /// The link in the message was followed.
    Confirmed,
    /// It was not, yet.
    Unconfirmed,
}

/// How the present session was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// With a password alone.
    One,
    /// With a password and something only the person has: a code of their telephone, or a recovery
    /// code.
    Two,
}

impl Factor {
    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Factor::One => "one",
            Factor::Two => "two",
        }
    }

    /// The factor of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Factor> {
        [Factor::One, Factor::Two].into_iter().find(|factor| factor.code() == code)
    }
}

/// A signed-in person, with everything that decides what they may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Actor {
    /// Who.
    pub person_id: PersonId,
    /// The language they read.
    pub language: Language,
    /// Whether their e-mail address is confirmed.
    pub email: EmailStanding,
    /// How their session was begun: roles with authority need two factors.
    pub factor: Factor,
    /// The roles they hold in departments.
    pub roles: Vec<RoleHeld>,
    /// The roles they hold on the platform.
    pub platform_roles: Vec<PlatformRole>,
    /// Their places in organizations that are not archived.
    #[serde(default)]
    pub memberships: Vec<Membership>,
}

impl Actor {
    /// Whether the person acts in a role in a department: in their own right, or for somebody.
    #[must_use]
    pub fn is(&self, role: Role, department_id: DepartmentId) -> bool {
        self.roles.iter().any(|held| held.role == role && held.department_id == department_id)
    }

    /// Whether the person holds a role in a department in their own right.
    #[must_use]
    pub fn holds_own(&self, role: Role, department_id: DepartmentId) -> bool {
        self.roles.contains(&RoleHeld::own(role, department_id))
    }

    /// For whom the person acts in a role that is lent to them; nobody where it is their own.
    #[must_use]
    pub fn acts_for(&self, role: Role, department_id: DepartmentId) -> Option<PersonId> {
        if self.holds_own(role, department_id) {
            return None;
        }
        let lent = |held: &&RoleHeld| held.role == role && held.department_id == department_id;
        self.roles.iter().find(lent).and_then(|held| held.delegated_by)
    }

    /// Whether the person is somebody, or acts for them in a role: such as the author of a file.
    #[must_use]
    pub fn is_or_acts_for(&self, person_id: PersonId, role: Role, department_id: DepartmentId) -> bool {
        let lent = RoleHeld { role, department_id, delegated_by: Some(person_id) };
        self.person_id == person_id || self.roles.contains(&lent)
    }

    /// Whether the person is somebody, or acts for them in any role: duties that must lie in two hands
    /// count both.
    #[must_use]
    pub fn stands_for(&self, person_id: PersonId) -> bool {
        self.person_id == person_id || self.roles.iter().any(|held| held.delegated_by == Some(person_id))
    }

    /// Whether the person holds any role in a department.
    #[must_use]
    pub fn works_in(&self, department_id: DepartmentId) -> bool {
        self.roles.iter().any(|held| held.department_id == department_id)
    }

    /// Whether the person holds a role on the platform.
    #[must_use]
    pub fn has(&self, role: PlatformRole) -> bool {
        self.platform_roles.contains(&role)
    }

    /// Whether the person holds a role that is used only with a second factor.
    #[must_use]
    pub fn needs_second_factor(&self) -> bool {
        self.roles.iter().any(|held| held.role.needs_second_factor())
            || self.platform_roles.iter().any(|role| role.needs_second_factor())
    }

    /// The person's role in an organization.
    #[must_use]
    pub fn role_in(&self, organization_id: OrganizationId) -> Option<OrganizationRole> {
        let mut held = self.memberships.iter();
        held.find(|one| one.organization_id == organization_id).map(|one| one.role)
    }

    /// Whether the person holds a role in any department.
    #[must_use]
    pub fn is_official(&self) -> bool {
        !self.roles.is_empty()
    }
}

/// People who took a step, the last one last: each stands there once.
#[must_use]
pub fn with_last(people: &[PersonId], last: PersonId) -> Vec<PersonId> {
    let mut with: Vec<PersonId> = people.iter().copied().filter(|person| *person != last).collect();
    with.push(last);
    with
}

/// People who took a step in a role, with whoever takes it now: the person, and whom they act for. The
/// last one answers for it: the holder of the role.
#[must_use]
pub fn with_hands(
    people: &[PersonId],
    actor: &Actor,
    role: Role,
    department_id: DepartmentId,
) -> Vec<PersonId> {
    let with = with_last(people, actor.person_id);
    match actor.acts_for(role, department_id) {
        Some(holder) => with_last(&with, holder),
        None => with,
    }
}

/// Whoever looks: nobody known, or a signed-in person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Visitor {
    /// Not signed in.
    #[default]
    Nobody,
    /// Signed in.
    Person(Actor),
}

impl Visitor {
    /// The person, if somebody is signed in.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        match self {
            Visitor::Nobody => None,
            Visitor::Person(actor) => Some(actor),
        }
    }
}

/// Who the record names: a person, or the system acting by the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum By {
    /// A person.
    Person(PersonId),
    /// The system itself: what time causes.
    System,
}
