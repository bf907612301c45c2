//! Identifiers: one type per thing, so that a proposal's id is never taken for an opportunity's.
//!
//! All are UUIDs of version 7: they sort by the moment they were made.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = String, format = "uuid")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    )+};
}

// The one macro of this code base: newtypes that must never drift apart.
identifiers! {
    /// A person with an account.
    PersonId,
    /// A signed-in session of a person.
    SessionId,
    /// Somebody as another sign-in service knows them.
    IdentityId,
    /// A department of the Government of Canada.
    DepartmentId,
    /// An invitation of an address to hold roles in a department.
    DepartmentInvitationId,
    /// Somebody's request for roles in a department.
    RoleRequestId,
    /// A role lent to another official.
    DelegationId,
    /// A departmental system, as a client of the API.
    ClientId,
    /// A key of a departmental system.
    ClientKeyId,
    /// A programme: the rules a file runs by.
    ProgrammeId,
    /// An opportunity.
    OpportunityId,
    /// A question about an opportunity.
    QuestionId,
    /// A proposal.
    ProposalId,
    /// An offer of a contract to one proponent.
    OfferId,
    /// A contract.
    ContractId,
    /// A delivery under a contract.
    DeliveryId,
    /// An invoice under a contract.
    InvoiceId,
    /// A message on a contract's file.
    MessageId,
    /// A notification to one person.
    NotificationId,
    /// An event of the record.
    EventId,
    /// A look of support at somebody's screens.
    SupportLookId,
    /// A reading of somebody's personal information.
    PersonalDataReadId,
    /// An announcement at the top of every page.
    AnnouncementId,
    /// An entry of a list that people choose from: a skill, a capability, a service area.
    TermId,
    /// A firm or group that persons propose for.
    OrganizationId,
    /// An invitation of an address to an organization.
    InvitationId,
    /// Somebody's request to join an organization.
    JoinRequestId,
    /// Something a team can do, of the list that the product owner keeps.
    CapabilityId,
}

/// The version of a stored thing: it grows by one with every change and is what `ETag` and
/// `If-Match` carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = i64)]
pub struct Version(pub i64);

impl Version {
    /// The version of a thing just made.
    pub const FIRST: Version = Version(1);

    /// The version after one more change.
    #[must_use]
    pub fn next(self) -> Version {
        Version(self.0 + 1)
    }
}
