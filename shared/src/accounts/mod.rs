//! Accounts: who people are, how they sign in, and how they stand towards sales tax.
//!
//! Anybody may register; nobody acts before the link in the message was followed. Roles are not
//! given here: they are part of the [`crate::actor::Actor`].

mod commands;
mod model;
mod rules;
mod tax;
mod wire;

pub use commands::{confirm_email, edit, register};
pub use model::{Account, PostalAddress, normal_email, normal_postal_code};
pub use rules::may_edit;
pub use tax::{TaxStanding, is_business_number, is_gst_number};
pub use wire::{
    AccountDraft, AccountView, EmailOnly, PasswordReset, Received, Registration, SessionGranted, SignIn,
    SignedInPerson, TokenOnly, VisitorView,
};
