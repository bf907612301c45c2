//! Organizations, their people, and what they can do.

use super::Operations;
use crate::organizations;

/// Below `/organizations`, and what leads there.
pub fn organizations_and_their_people(config: &mut impl Operations) {
    config
        // Organizations.
        .service(organizations::list::list_organizations)
        .service(organizations::similar_names::list_similar_organizations)
        .service(organizations::read::read_organization)
        .service(organizations::changes::list_organization_changes)
        .service(organizations::create::create_organization)
        .service(organizations::edit::edit_organization)
        .service(organizations::archive::archive_organization)
        .service(organizations::restore::restore_organization)
        .service(organizations::offer_ownership::offer_ownership)
        .service(organizations::accept_ownership::accept_ownership)
        .service(organizations::decline_ownership::decline_ownership)
        // Their people.
        .service(organizations::change_role::change_role)
        .service(organizations::remove_member::remove_member)
        .service(organizations::leave::leave_organization)
        .service(organizations::invite::invite_member)
        .service(organizations::resend_invitation::resend_invitation)
        .service(organizations::revoke_invitation::revoke_invitation)
        .service(organizations::list_invitations::list_my_invitations)
        .service(organizations::read_invitation::read_invitation)
        .service(organizations::accept_invitation::accept_invitation)
        .service(organizations::decline_invitation::decline_invitation)
        .service(organizations::request_to_join::request_to_join)
        .service(organizations::approve_request::approve_request)
        .service(organizations::refuse_request::refuse_request)
        // What they can do.
        .service(organizations::list_capabilities::list_capabilities)
        .service(organizations::own_capabilities::read_own_capabilities)
        .service(organizations::choose_capabilities::choose_capabilities);
}
