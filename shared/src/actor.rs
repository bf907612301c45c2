//! Who acts: a visitor, a person with the roles they hold, or the system itself.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::{DepartmentId, PersonId};
use crate::language::{Language, Words};

/// What an official may do in one department. A person may hold several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes opportunities, answers questions, evaluates, accepts the work.
    Author,
    /// Commits the money (Financial Administration Act, s. 32).
    Approver,
    /// Checks fit, publishes, offers, signs for Canada, amends, terminates (FAA s. 41).
    ContractingAuthority,
    /// Certifies that the work was received and the price is right (FAA s. 34).
    Certifier,
    /// Pays (FAA s. 33).
    Payer,
    /// Looks after the people and settings of the department.
    DepartmentAdministrator,
}

impl Role {
    /// Every role, in the order of a file's life.
    pub const ALL: [Role; 6] = [
        Role::Author,
        Role::Approver,
        Role::ContractingAuthority,
        Role::Certifier,
        Role::Payer,
        Role::DepartmentAdministrator,
    ];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Role::Author => "author",
            Role::Approver => "approver",
            Role::ContractingAuthority => "contracting_authority",
            Role::Certifier => "certifier",
            Role::Payer => "payer",
            Role::DepartmentAdministrator => "department_administrator",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Role::Author => Words::new("Author", "Auteur"),
            Role::Approver => Words::new("Approver", "Approbateur"),
            Role::ContractingAuthority => Words::new("Contracting authority", "Autorité contractante"),
            Role::Certifier => Words::new("Certifier", "Attestateur"),
            Role::Payer => Words::new("Payer", "Payeur"),
            Role::DepartmentAdministrator => {
                Words::new("Department administrator", "Administrateur du ministère")
            }
        }
    }
}

/// What a person may do on the whole platform, beside the roles in departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlatformRole {
    /// Looks after programmes, limits, departments and content.
    ProductOwner,
    /// Answers help requests.
    Support,
    /// Reads every file once it is closed, and changes nothing.
    Auditor,
}

impl PlatformRole {
    /// Every platform role.
    pub const ALL: [PlatformRole; 3] =
        [PlatformRole::ProductOwner, PlatformRole::Support, PlatformRole::Auditor];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            PlatformRole::ProductOwner => "product_owner",
            PlatformRole::Support => "support",
            PlatformRole::Auditor => "auditor",
        }
    }

    /// The platform role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PlatformRole> {
        PlatformRole::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A role held in a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct RoleHeld {
    /// The role.
    pub role: Role,
    /// Where it is held.
    pub department_id: DepartmentId,
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

/// A signed-in person, with everything that decides what they may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Actor {
    /// Who.
    pub person_id: PersonId,
    /// The language they read.
    pub language: Language,
    /// Whether their e-mail address is confirmed.
    pub email: EmailStanding,
    /// The roles they hold in departments.
    pub roles: Vec<RoleHeld>,
    /// The roles they hold on the platform.
    pub platform_roles: Vec<PlatformRole>,
}

impl Actor {
    /// Whether the person holds a role in a department.
    #[must_use]
    pub fn is(&self, role: Role, department_id: DepartmentId) -> bool {
        self.roles.contains(&RoleHeld { role, department_id })
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
