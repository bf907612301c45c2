//! Departments: who buys, who works there in which role, and how they run their files.
//!
//! Roles are given by invitation or on request, several to a person, and lent for a vacation. The last
//! administrator of a department stays one. Settings are numbered: a file keeps those it began with.

mod delegations;
mod invitations;
mod model;
mod people;
pub mod rules;
mod settings;
#[cfg(test)]
mod tests;
mod views;
mod wire;

pub use delegations::{DAYS_MAX, delegate, duty_of, end, wrong_days};
pub use invitations::{
    INVITATION_DAYS, REMINDER_DAYS, accept, decline, grant_request, invite, refuse_request, request, withdraw,
};
pub use model::{
    Delegation, DepartmentFacts, DepartmentInvitationState, Invitation, RequestState, RoleGrant, RoleRequest,
};
pub use people::{grant, hand_over, handed_over, leave, revoke, with_roles};
pub use settings::{DepartmentSettings, Routing};
pub use views::{
    DelegationView, DepartmentDetail, DepartmentInvitationView, DepartmentSettingsView, DepartmentView,
    OfficialRole, OfficialView, OpenFileView, RoleRequestView, TemplateView,
};
pub use wire::{
    DelegationDraft, DepartmentDraft, DepartmentIdentity, DepartmentInvitationDraft, HandOverDraft,
    OfficialRoleChange, RoleRequestDraft, RoleRequestRefusal,
};
