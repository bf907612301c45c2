//! The people of an organization on the wire, and how they come in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::OrganizationRole;
use crate::ids::{CapabilityId, InvitationId, JoinRequestId, OrganizationId, PersonId, Version};
use crate::language::{Bilingual, Language};
use crate::validation::{self, fault};

/// Invites an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationDraft {
    /// The address; whoever confirmed it, now or later, finds the invitation.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub email: String,
    /// As what: administrator or member. Ownership is handed over, never invited to.
    #[validate(custom(function = "not_owner"))]
    pub role: OrganizationRole,
    /// The language of the message, where the address has no account yet.
    pub language: Language,
}

fn not_owner(role: &OrganizationRole) -> Result<(), ValidationError> {
    match role {
        OrganizationRole::Owner => Err(fault("unknown")),
        OrganizationRole::Administrator | OrganizationRole::Member => Ok(()),
    }
}

/// An invitation as the organization's owner and administrators read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvitationView {
    /// Which one.
    pub id: InvitationId,
    /// The version of the row.
    pub version: Version,
    /// The address.
    pub email: String,
    /// As what.
    pub role: OrganizationRole,
    /// When it was sent, the last time.
    pub sent_at: DateTime<Utc>,
    /// Until when it may be answered.
    pub expires_at: DateTime<Utc>,
}

/// An invitation as the invited person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MyInvitation {
    /// Which one.
    pub id: InvitationId,
    /// The version of the row.
    pub version: Version,
    /// To which organization.
    pub organization_id: OrganizationId,
    /// What it is called.
    pub organization_name: String,
    /// As what.
    pub role: OrganizationRole,
    /// Who invited.
    pub invited_by: String,
    /// Until when it may be answered.
    pub expires_at: DateTime<Utc>,
    /// Whether it can still be answered.
    pub open: bool,
}

/// Asks to join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinRequestDraft {
    /// Who you are to them, and why you ask.
    #[validate(length(min = 1, max = 500), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: String,
}

/// Refuses a request to join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestRefusal {
    /// Why; the person reads it.
    #[validate(length(min = 1, max = 500), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(fault("required")) } else { Ok(()) }
}

/// A request to join as the organization's owner and administrators read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct JoinRequestView {
    /// Which one.
    pub id: JoinRequestId,
    /// The version of the row.
    pub version: Version,
    /// Who asks.
    pub name: String,
    /// What they wrote.
    pub note: String,
    /// When.
    pub asked_at: DateTime<Utc>,
}

/// Names somebody in the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChoice {
    /// Who.
    pub person_id: PersonId,
}

/// Gives somebody in the organization another role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleChange {
    /// Who.
    pub person_id: PersonId,
    /// Administrator or member. Ownership is handed over.
    #[validate(custom(function = "not_owner"))]
    pub role: OrganizationRole,
}

/// Somebody in the organization, as the others in it read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MemberView {
    /// Who.
    pub person_id: PersonId,
    /// What they are called.
    pub name: String,
    /// As what.
    pub role: OrganizationRole,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What they can do.
    pub capabilities: Vec<CapabilityId>,
}

/// One change, from the record of the organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganizationChange {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub title: Bilingual,
    /// Who did it.
    pub by: Option<String>,
    /// Whom it is about, if it is somebody else.
    pub about: Option<String>,
    /// The role that was given or offered.
    pub role: Option<OrganizationRole>,
    /// The hash that chains it to the change before.
    pub hash: String,
}
