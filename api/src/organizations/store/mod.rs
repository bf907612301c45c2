//! Every query of the slice. `organizations` reads and writes an organization with its people,
//! `joining` invitations and requests, `capabilities` what people can do, `lists` several
//! organizations at once.

mod capabilities;
mod joining;
mod lists;
mod organizations;

pub use capabilities::{capabilities, capabilities_of, choose_capabilities};
pub use joining::{
    Invitation, JoinRequest, insert_invitation, insert_request, invitation, invitations_to, lock_invitation,
    lock_request, open_invitations, open_requests, request, save_invitation, save_request, waits,
};
pub use lists::{memberships, of_person, owned, several, similar};
pub use organizations::{
    Organization, insert, lock, lock_several, lock_shared, lock_unchecked, read, read_unchecked, save,
};
