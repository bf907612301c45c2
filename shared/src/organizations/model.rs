//! What decisions about an organization depend on.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::{DepartmentId, InvitationId, JoinRequestId, OrganizationId, PersonId, Version};
use crate::language::Words;

/// What a person may do in an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationRole {
    /// Answers for it: everything an administrator may, and hands it over, archives, restores. One.
    Owner,
    /// Binds the organization and looks after its people.
    Administrator,
    /// Writes proposals for it.
    Member,
}

impl OrganizationRole {
    /// Every role, the first in charge first.
    pub const ALL: [OrganizationRole; 3] =
        [OrganizationRole::Owner, OrganizationRole::Administrator, OrganizationRole::Member];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            OrganizationRole::Owner => "owner",
            OrganizationRole::Administrator => "administrator",
            OrganizationRole::Member => "member",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<OrganizationRole> {
        OrganizationRole::ALL.into_iter().find(|role| role.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            OrganizationRole::Owner => Words::new("Owner", "Propriétaire"),
            OrganizationRole::Administrator => Words::new("Administrator", "Administrateur"),
            OrganizationRole::Member => Words::new("Member", "Membre"),
        }
    }

    /// Whether whoever holds it binds the organization.
    #[must_use]
    pub fn binds(self) -> bool {
        match self {
            OrganizationRole::Owner | OrganizationRole::Administrator => true,
            OrganizationRole::Member => false,
        }
    }
}

/// A person's place in an organization that is not archived, as part of the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct Membership {
    /// Where.
    pub organization_id: OrganizationId,
    /// As what.
    pub role: OrganizationRole,
}

/// Somebody in an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Member {
    /// Who.
    pub person_id: PersonId,
    /// As what.
    pub role: OrganizationRole,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What decisions about an organization depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganizationFacts {
    /// Which one.
    pub id: OrganizationId,
    /// The version of the row.
    pub version: Version,
    /// Everybody in it.
    pub members: Vec<Member>,
    /// To whom the owner offered it, if they did.
    pub offered_to: Option<PersonId>,
    /// Since when it is archived, if it is.
    pub archived_at: Option<DateTime<Utc>>,
    /// The departments that its owner and administrators work in: it proposes to none of them.
    pub official_in: Vec<DepartmentId>,
}

impl OrganizationFacts {
    /// The role of a person in it.
    #[must_use]
    pub fn role_of(&self, person: PersonId) -> Option<OrganizationRole> {
        self.members.iter().find(|member| member.person_id == person).map(|member| member.role)
    }

    /// Those who bind it: its owner and administrators.
    #[must_use]
    pub fn binding(&self) -> Vec<PersonId> {
        self.members.iter().filter(|member| member.role.binds()).map(|member| member.person_id).collect()
    }

    /// Whether it is archived.
    #[must_use]
    pub fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }
}

/// What decisions about an invitation depend on. The address decides whose it is, not an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvitationFacts {
    /// Which one.
    pub id: InvitationId,
    /// The version of the row.
    pub version: Version,
    /// To which organization.
    pub organization_id: OrganizationId,
    /// The address it is to, in lower case.
    pub email: String,
    /// As what: administrator or member.
    pub role: OrganizationRole,
    /// Until when it may be answered.
    pub expires_at: DateTime<Utc>,
    /// What became of it.
    pub state: InvitationState,
}

/// What became of an invitation. That it expired follows from its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Waiting for an answer.
    Pending,
    /// Accepted.
    Accepted,
    /// Declined.
    Declined,
    /// Taken back.
    Revoked,
}

impl InvitationState {
    const ALL: [InvitationState; 4] = [
        InvitationState::Pending,
        InvitationState::Accepted,
        InvitationState::Declined,
        InvitationState::Revoked,
    ];

    /// The stable code, as stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            InvitationState::Pending => "pending",
            InvitationState::Accepted => "accepted",
            InvitationState::Declined => "declined",
            InvitationState::Revoked => "revoked",
        }
    }

    /// The state of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<InvitationState> {
        InvitationState::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl InvitationFacts {
    /// Whether it can still be answered.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == InvitationState::Pending && now < self.expires_at
    }
}

/// What decisions about a request to join depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct JoinRequestFacts {
    /// Which one.
    pub id: JoinRequestId,
    /// The version of the row.
    pub version: Version,
    /// Which organization.
    pub organization_id: OrganizationId,
    /// Who asks.
    pub person_id: PersonId,
    /// What became of it.
    pub state: JoinRequestState,
}

/// What became of a request to join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JoinRequestState {
    /// Waiting for an answer.
    Pending,
    /// Approved: the person is a member.
    Approved,
    /// Refused, with a reason.
    Refused,
}

impl JoinRequestState {
    const ALL: [JoinRequestState; 3] =
        [JoinRequestState::Pending, JoinRequestState::Approved, JoinRequestState::Refused];

    /// The stable code, as stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            JoinRequestState::Pending => "pending",
            JoinRequestState::Approved => "approved",
            JoinRequestState::Refused => "refused",
        }
    }

    /// The state of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<JoinRequestState> {
        JoinRequestState::ALL.into_iter().find(|state| state.code() == code)
    }
}
