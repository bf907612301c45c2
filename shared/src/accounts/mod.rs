//! Accounts: who people are, how they sign in, and how they stand towards sales tax.
//!
//! Anybody may register; nobody acts before the link in the message was followed. Roles are not
//! given here: they are part of the [`crate::actor::Actor`].

mod commands;
mod device;
mod guessable;
mod model;
mod rules;
mod security;
mod tax;
mod wire;

pub use commands::{change_email, confirm_email, confirm_registration, edit, register};
pub use device::device_words;
pub use guessable::{core_of, is_guessable};
pub use model::{Account, PostalAddress, normal_email, normal_postal_code};
pub use rules::{may_edit, may_keep};
pub use security::{
    CODE_DIGITS, CodeOnly, EmailChange, PasswordChange, PresentPassword, RecoveryCodes, ScanPicture,
    SecondFactorBegun, SecondFactorRequired, SecondFactorSignIn, SecurityView, SessionView, TypedFactor,
    plain_code,
};
pub use tax::{TaxStanding, is_business_number, is_gst_number};
pub use wire::{
    AccountDraft, AccountView, EmailConfirmation, EmailOnly, PasswordReset, Received, Registration,
    SessionGranted, SignIn, SignedInPerson, TokenOnly, VisitorView,
};
