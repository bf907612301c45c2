//! A department's facts: who it is, who holds which role there, and what waits for an answer.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::actor::Role;
use crate::ids::{DelegationId, DepartmentId, DepartmentInvitationId, PersonId, RoleRequestId, Version};
use crate::language::Language;

/// What decisions about the people of a department depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentFacts {
    /// Which one.
    pub id: DepartmentId,
    /// The version of the row: it grows with every change of people or settings.
    pub version: Version,
    /// The e-mail domains of its officials, in lower case.
    pub domains: Vec<String>,
    /// Every role that an active person holds there in their own right.
    pub grants: Vec<RoleGrant>,
    /// The delegations that are not over.
    pub delegations: Vec<Delegation>,
}

/// A role that a person holds in their own right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleGrant {
    /// Who.
    pub person_id: PersonId,
    /// Which role.
    pub role: Role,
}

impl DepartmentFacts {
    /// Whether an active person holds a role in their own right.
    #[must_use]
    pub fn holds(&self, person_id: PersonId, role: Role) -> bool {
        self.grants.contains(&RoleGrant { person_id, role })
    }

    /// Whether a person holds any role there.
    #[must_use]
    pub fn employs(&self, person_id: PersonId) -> bool {
        self.grants.iter().any(|grant| grant.person_id == person_id)
    }

    /// Whether an e-mail address is of one of the department's domains. A part of a domain does not
    /// count: `esdc.gc.ca.example` is not `esdc.gc.ca`, and neither is a subdomain that is not listed.
    #[must_use]
    pub fn is_own_address(&self, email: &str) -> bool {
        let domain = email.rsplit_once('@').map(|(_, domain)| domain.to_lowercase());
        domain.is_some_and(|domain| self.domains.contains(&domain))
    }
}

/// An invitation to hold roles in a department: to an address, whoever turns out to own it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: DepartmentInvitationId,
    /// The version of the row.
    pub version: Version,
    /// Whose officials they would be.
    pub department_id: DepartmentId,
    /// The address it went to, in lower case.
    pub email: String,
    /// The roles that accepting it gives.
    pub roles: Vec<Role>,
    /// Why the address is none of the department's domains.
    pub reason: Option<String>,
    /// The language it was written in.
    pub language: Language,
    /// Who sent it.
    pub invited_by: PersonId,
    /// When.
    pub invited_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub ends_at: DateTime<Utc>,
    /// What became of it.
    pub state: DepartmentInvitationState,
}

/// What became of an invitation. That it is over in time follows from its end and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum DepartmentInvitationState {
    /// It waits for an answer.
    Pending,
    /// They are officials now.
    Accepted {
        /// Who owned the address.
        by: PersonId,
        /// When.
        at: DateTime<Utc>,
    },
    /// They did not want to.
    Declined {
        /// When.
        at: DateTime<Utc>,
    },
    /// It was taken back, or a newer one to the same address replaced it.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
    },
}

impl DepartmentInvitationState {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DepartmentInvitationState::Pending => "pending",
            DepartmentInvitationState::Accepted { .. } => "accepted",
            DepartmentInvitationState::Declined { .. } => "declined",
            DepartmentInvitationState::Withdrawn { .. } => "withdrawn",
        }
    }
}

impl Invitation {
    /// Whether it can still be answered.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == DepartmentInvitationState::Pending && now < self.ends_at
    }
}

/// Somebody with an address of the department asks for roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRequest {
    /// Which one.
    pub id: RoleRequestId,
    /// The version of the row.
    pub version: Version,
    /// Where.
    pub department_id: DepartmentId,
    /// Who asks.
    pub person_id: PersonId,
    /// For which roles.
    pub roles: Vec<Role>,
    /// What they say for it.
    pub note: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What became of it.
    pub state: RequestState,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum RequestState {
    /// It waits for an administrator.
    Waiting,
    /// The roles are theirs.
    Granted {
        /// Who decided.
        by: PersonId,
        /// When.
        at: DateTime<Utc>,
    },
    /// It was refused, with reasons.
    Refused {
        /// Who decided.
        by: PersonId,
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reasons: String,
    },
}

impl RequestState {
    /// The stable code of each, as stored.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            RequestState::Waiting => "waiting",
            RequestState::Granted { .. } => "granted",
            RequestState::Refused { .. } => "refused",
        }
    }
}

/// A role lent to another official of the department for some days, such as a vacation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// Which one.
    pub id: DelegationId,
    /// The version of the row.
    pub version: Version,
    /// Where.
    pub department_id: DepartmentId,
    /// Whose role it is.
    pub delegator_id: PersonId,
    /// Who acts in it meanwhile.
    pub delegate_id: PersonId,
    /// Which role.
    pub role: Role,
    /// The first instant: the Eastern day begins.
    pub from: DateTime<Utc>,
    /// The instant after the last: the Eastern day after it begins.
    pub until: DateTime<Utc>,
    /// When it was ended early.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Delegation {
    /// Whether the delegate acts in the role at a moment.
    #[must_use]
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.from <= now && now < self.until
    }

    /// Whether it is over, by its end or early.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_some() || self.until <= now
    }

    /// Whether two of them touch the same time.
    #[must_use]
    pub fn meets(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.from < until && from < self.until
    }
}
