//! The demonstration: made-up people to try the system as, and a clock that can be moved on.
//!
//! Production has none of this: its addresses answer 404 there.

mod persona;

pub use persona::Persona;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::actor::{PlatformRole, RoleHeld};
use crate::departments::DepartmentView;
use crate::language::{Bilingual, Language};
use crate::refusal::Refusal;

/// What can be tried, and when it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DemonstrationView {
    /// Business time now.
    pub business_time: DateTime<Utc>,
    /// Everybody there is to be.
    pub personas: Vec<PersonaView>,
    /// The departments they work in.
    pub departments: Vec<DepartmentView>,
}

/// Somebody to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonaView {
    /// What to send to enter as them.
    pub persona: Persona,
    /// What they are called.
    pub name: String,
    /// The address they sign in with; the password is the same for all and is in `password`.
    pub email: String,
    /// The password, for those who want to sign in by hand.
    pub password: String,
    /// The language they read.
    pub language: Language,
    /// What they do, in a few words.
    pub what: Bilingual,
    /// The roles they hold in departments.
    pub roles: Vec<RoleHeld>,
    /// The roles they hold on the platform.
    pub platform_roles: Vec<PlatformRole>,
}

/// When it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DemonstrationTime {
    /// Business time now.
    pub business_time: DateTime<Utc>,
}

/// Becomes somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Entrance {
    /// Who.
    pub persona: Persona,
}

/// Moves business time on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Advance {
    /// To when: later than now, and at most a year.
    pub to: DateTime<Utc>,
}

/// How far time may be moved at once, in days.
const DAYS_MAX: i64 = 366;

/// Business time only moves forward, and at most a year at once.
///
/// # Errors
/// `time_only_moves_forward`.
pub fn may_advance(now: DateTime<Utc>, to: DateTime<Utc>) -> Result<(), Refusal> {
    if to > now && to <= now + chrono::Duration::days(DAYS_MAX) {
        Ok(())
    } else {
        Err(Refusal::TimeOnlyMovesForward)
    }
}
