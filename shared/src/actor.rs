//! Who acts: a visitor, a person with the roles they hold, a departmental system, or the clock.

mod roles;
mod system;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use roles::{PlatformRole, Role};
pub use system::{Hand, System};

use crate::ids::{ClientId, DepartmentId, OrganizationId, PersonId};
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

/// A signed-in person, with everything that decides what they may do; or whom a departmental system acts
/// for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Actor {
    /// Who. A system that reads in its own name has its client's id here, which is nobody's.
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
    /// The departmental system that asks; absent for a person who signed in.
    #[serde(skip)]
    pub system: Option<System>,
}

impl Actor {
    /// A departmental system in its own name: it reads the files of its department.
    #[must_use]
    pub fn reading(client_id: ClientId, department_id: DepartmentId) -> Actor {
        Actor {
            person_id: PersonId(client_id.0),
            language: Language::En,
            email: EmailStanding::Confirmed,
            factor: Factor::One,
            roles: Vec::new(),
            platform_roles: Vec::new(),
            memberships: Vec::new(),
            system: Some(System { client_id, department_id, hand: Hand::Own }),
        }
    }

    /// The person as a departmental system transmits their decision: an official of its department and
    /// nothing else. What asks for a second factor rests on the evidence that the department keeps.
    #[must_use]
    pub fn transmitted(self, system: System) -> Actor {
        let roles = self.roles.into_iter().filter(|held| held.department_id == system.department_id);
        let factor = match &system.hand {
            Hand::Person { evidence: Some(_) } => Factor::Two,
            Hand::Person { evidence: None } | Hand::Own => Factor::One,
        };
        Actor {
            roles: roles.collect(),
            factor,
            platform_roles: Vec::new(),
            memberships: Vec::new(),
            system: Some(system),
            ..self
        }
    }

    /// Whether a departmental system asks in its own name.
    #[must_use]
    pub fn is_system_alone(&self) -> bool {
        self.system.as_ref().is_some_and(|system| system.hand == Hand::Own)
    }

    /// Who the record names.
    #[must_use]
    pub fn by(&self) -> By {
        match &self.system {
            Some(system) => By::Client(system.client_id),
            None => By::Person(self.person_id),
        }
    }

    /// The departments whose files somebody reads.
    #[must_use]
    pub fn departments(&self) -> Vec<DepartmentId> {
        let own = self.system.as_ref().filter(|_| self.is_system_alone()).map(|system| system.department_id);
        let mut departments: Vec<_> = self.roles.iter().map(|held| held.department_id).chain(own).collect();
        departments.sort_unstable();
        departments.dedup();
        departments
    }

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

    /// Whether the person holds any role in a department, or is a system of it.
    #[must_use]
    pub fn works_in(&self, department_id: DepartmentId) -> bool {
        self.departments().contains(&department_id)
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

    /// Whether the person holds a role in any department, or is a system of one.
    #[must_use]
    pub fn is_official(&self) -> bool {
        !self.departments().is_empty()
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

/// Who the record names: a person, a departmental system, or the system itself acting by the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum By {
    /// A person.
    Person(PersonId),
    /// A departmental system, for the person whom the event names beside it.
    Client(ClientId),
    /// The system itself: what time causes.
    System,
}
