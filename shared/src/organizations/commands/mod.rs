//! What happens to an organization: each command asks its own guard, then makes the new value.

mod joining;
mod life;
mod people;

pub use joining::{
    accept_invitation, approve_request, decline_invitation, invite, refuse_request, request_to_join,
    resend_invitation, revoke_invitation,
};
pub use life::{accept_ownership, archive, create, decline_ownership, edit, offer_ownership, restore};
pub use people::{change_role, leave, remove_member};

use super::OrganizationFacts;

/// The same facts at the next version.
fn changed(organization: &OrganizationFacts) -> OrganizationFacts {
    OrganizationFacts { version: organization.version.next(), ..organization.clone() }
}
