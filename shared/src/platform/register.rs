//! The registers, and who keeps them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actor::{Actor, PlatformRole};
use crate::authority::holds_on_platform;
use crate::refusal::Refusal;

/// One of the tables that the product owner keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// The versions of the programmes.
    Programmes,
    /// The sales taxes by province.
    TaxRates,
    /// The federal holidays.
    Holidays,
    /// The skills that people choose from.
    Skills,
    /// The capabilities of organizations.
    Capabilities,
    /// The service areas that vendors are qualified in.
    ServiceAreas,
    /// What is said at the top of every page.
    Announcements,
    /// Who holds a role on the platform.
    PlatformRoles,
}

impl Register {
    /// Every register.
    pub const ALL: [Register; 8] = [
        Register::Programmes,
        Register::TaxRates,
        Register::Holidays,
        Register::Skills,
        Register::Capabilities,
        Register::ServiceAreas,
        Register::Announcements,
        Register::PlatformRoles,
    ];

    /// The stable code, as stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Register::Programmes => "programmes",
            Register::TaxRates => "tax_rates",
            Register::Holidays => "holidays",
            Register::Skills => "skills",
            Register::Capabilities => "capabilities",
            Register::ServiceAreas => "service_areas",
            Register::Announcements => "announcements",
            Register::PlatformRoles => "platform_roles",
        }
    }

    /// What the record knows it by: the same on every instance.
    #[must_use]
    pub fn id(self) -> Uuid {
        Uuid::from_u128(match self {
            Register::Programmes => 1,
            Register::TaxRates => 2,
            Register::Holidays => 3,
            Register::Skills => 4,
            Register::Capabilities => 5,
            Register::ServiceAreas => 6,
            Register::Announcements => 7,
            Register::PlatformRoles => 8,
        })
    }

    /// The register of an id.
    #[must_use]
    pub fn from_id(id: Uuid) -> Option<Register> {
        Register::ALL.into_iter().find(|register| register.id() == id)
    }
}

/// Only a product owner reads and changes what concerns the whole platform.
///
/// # Errors
/// As [`holds_on_platform`].
pub fn may_look_after_platform(actor: &Actor) -> Result<(), Refusal> {
    holds_on_platform(actor, PlatformRole::ProductOwner)
}
