//! Organizations: firms and groups that persons propose for.
//!
//! One owner, any number of administrators and members. Owner and administrators bind the
//! organization: they offer, sign and invoice in its name. People come in by an invitation to
//! their confirmed address, or by asking. The person who acts is always named; the party of a
//! contract is the organization.

pub mod commands;
mod model;
mod names;
mod people;
mod proponent;
mod qualification;
pub mod rules;
#[cfg(test)]
mod tests;
mod wire;

pub use model::{
    InvitationFacts, InvitationState, JoinRequestFacts, JoinRequestState, Member, Membership,
    OrganizationFacts, OrganizationRole,
};
pub use names::{folded, is_similar, name_key};
pub use people::{
    InvitationDraft, InvitationView, JoinRequestDraft, JoinRequestView, MemberChoice, MemberView,
    MyInvitation, OrganizationChange, RequestRefusal, RoleChange,
};
pub use proponent::{Proponent, acts_for, binds};
pub use qualification::{Qualification, QualificationRule, qualification};
pub use wire::{
    CapabilityView, ChosenCapabilities, MyOrganization, OpenFile, OrganizationContact, OrganizationInside,
    OrganizationProfile, OrganizationView, OwnCapabilities, SimilarName,
};

/// The numbers of this slice, as the platform begins with them.
pub mod settings {
    /// How many days an invitation stays open.
    pub const INVITATION_DAYS: i64 = 14;
    /// How many days before it ends the invited person is reminded.
    pub const REMINDER_DAYS: i64 = 3;
    /// How many people an organization may have.
    pub const MEMBERS_MAX: usize = 200;
    /// How many organizations one person may own.
    pub const OWNED_MAX: usize = 10;
    /// How many members a qualified organization has at least.
    pub const QUALIFIED_MEMBERS_MIN: u32 = 2;
}
