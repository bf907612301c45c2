//! An organization in every state, and an invitation to it.

use shared::ids::{InvitationId, OrganizationId, Version};
use shared::organizations::{InvitationFacts, InvitationState, Member, OrganizationFacts, OrganizationRole};
use uuid::Uuid;

use super::files::days;
use super::people::{FIRM_ADMINISTRATOR, FIRM_MEMBER, FIRM_OWNER, person};

/// The address of whoever asks: everybody is asked as if they had confirmed it.
pub const ADDRESS: &str = "zoe@example.ca";

/// The firm of the table's people.
pub fn id() -> OrganizationId {
    OrganizationId(Uuid::from_u128(70))
}

/// With an owner, an administrator and a member, in every state.
pub fn organizations() -> Vec<(&'static str, OrganizationFacts)> {
    let member = |number, role| Member { person_id: person(number), role, since: days(-30) };
    let live = OrganizationFacts {
        id: id(),
        version: Version(4),
        members: vec![
            member(FIRM_OWNER, OrganizationRole::Owner),
            member(FIRM_ADMINISTRATOR, OrganizationRole::Administrator),
            member(FIRM_MEMBER, OrganizationRole::Member),
            member(73, OrganizationRole::Member),
        ],
        offered_to: None,
        archived_at: None,
        official_in: Vec::new(),
    };
    vec![
        ("live", live.clone()),
        (
            "live, offered to the member",
            OrganizationFacts { offered_to: Some(person(FIRM_MEMBER)), ..live.clone() },
        ),
        ("archived", OrganizationFacts { archived_at: Some(days(-1)), ..live }),
    ]
}

/// An invitation in every state.
pub fn invitations() -> Vec<(&'static str, InvitationFacts)> {
    let pending = InvitationFacts {
        id: InvitationId(Uuid::from_u128(71)),
        version: Version(1),
        organization_id: id(),
        email: ADDRESS.to_owned(),
        role: OrganizationRole::Member,
        expires_at: days(3),
        state: InvitationState::Pending,
    };
    vec![
        ("pending", pending.clone()),
        ("past its time", InvitationFacts { expires_at: days(-1), ..pending.clone() }),
        ("taken back", InvitationFacts { state: InvitationState::Revoked, ..pending.clone() }),
        ("to another address", InvitationFacts { email: "other@example.ca".to_owned(), ..pending }),
    ]
}
