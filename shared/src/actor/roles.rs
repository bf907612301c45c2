//! The roles: what an official may do in a department, and what a person may do on the platform.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;

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

    /// Whether the role carries authority over money, contracts or people, so that it is used only
    /// in a session with a second factor.
    #[must_use]
    pub fn needs_second_factor(self) -> bool {
        match self {
            Role::Author => false,
            Role::Approver
            | Role::ContractingAuthority
            | Role::Certifier
            | Role::Payer
            | Role::DepartmentAdministrator => true,
        }
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

    /// Whether the role changes the platform for everybody, so that it is used only in a session
    /// with a second factor.
    #[must_use]
    pub fn needs_second_factor(self) -> bool {
        match self {
            PlatformRole::ProductOwner => true,
            PlatformRole::Support | PlatformRole::Auditor => false,
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            PlatformRole::ProductOwner => Words::new("Product owner", "Responsable du produit"),
            PlatformRole::Support => Words::new("Support agent", "Agent de soutien"),
            PlatformRole::Auditor => Words::new("Auditor", "Vérificateur"),
        }
    }

    /// The platform role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PlatformRole> {
        PlatformRole::ALL.into_iter().find(|role| role.code() == code)
    }
}
