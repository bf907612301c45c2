//! Accounts and sessions on the wire: drafts in, views out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::{Account, PostalAddress, TaxStanding};
use crate::actor::{Actor, EmailStanding};
use crate::identities::ProviderView;
use crate::ids::{PersonId, Version};
use crate::language::Language;
use crate::platform::AnnouncementView;
use crate::validation::{self, fault};

/// Asks for an account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// What you are called.
    #[validate(length(min = 1, max = 100), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The address to sign in with.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub email: String,
    /// At least 12 characters.
    #[validate(custom(function = "password"))]
    #[schema(min_length = 12, max_length = 128)]
    pub password: String,
    /// The language to write to you in.
    pub language: Language,
}

/// Signs in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The address of the account.
    #[validate(length(min = 1, max = 254))]
    #[schema(min_length = 1, max_length = 254)]
    pub email: String,
    /// The password.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub password: String,
}

/// Carries the token of a link in a message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenOnly {
    /// The token.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub token: String,
}

/// Confirms the address of a registration.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailConfirmation {
    /// The token of the link in the message.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub token: String,
    /// The password that this registration chose: whoever reads the message did not always register.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub password: String,
}

/// Names an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailOnly {
    /// The address.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub email: String,
}

/// Chooses a new password, with the token of the link in a message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordReset {
    /// The token.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub token: String,
    /// At least 12 characters.
    #[validate(custom(function = "password"))]
    #[schema(min_length = 12, max_length = 128)]
    pub password: String,
}

/// Says that a message is on its way, whether or not there is an account: nobody learns from it
/// who has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Received {
    /// The address that the message goes to, as it was typed.
    pub email: String,
}

/// The whole account, replacing what was there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountDraft {
    /// What you are called.
    #[validate(length(min = 1, max = 100), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The language to write to you in.
    pub language: Language,
    /// Where you can be called, if you wish.
    #[serde(default)]
    #[validate(length(max = 30))]
    #[schema(max_length = 30)]
    pub phone: Option<String>,
    /// Where invoices come from.
    #[serde(default)]
    #[validate(nested)]
    pub address: PostalAddress,
    /// How you stand towards sales tax.
    #[serde(default)]
    #[validate(nested)]
    pub tax: Option<TaxStanding>,
}

/// An account, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AccountView {
    /// Who.
    pub id: PersonId,
    /// The version.
    pub version: Version,
    /// The address to sign in with.
    pub email: String,
    /// Whether it is confirmed.
    pub standing: EmailStanding,
    /// What they are called.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// Where they can be called.
    pub phone: Option<String>,
    /// Where invoices come from.
    pub address: PostalAddress,
    /// How they stand towards sales tax.
    pub tax: Option<TaxStanding>,
}

impl From<Account> for AccountView {
    fn from(account: Account) -> Self {
        let Account { id, version, email, standing, name, language, phone, address, tax } = account;
        AccountView { id, version, email, standing, name, language, phone, address, tax }
    }
}

/// Whoever looks, and what the clock of business says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VisitorView {
    /// The person who is signed in, if somebody is.
    pub person: Option<SignedInPerson>,
    /// Business time: what deadlines are compared with.
    pub business_time: DateTime<Utc>,
    /// Whether this is a demonstration, where time can be moved and personas entered.
    pub demonstration: bool,
    /// The other services to sign in with.
    pub providers: Vec<ProviderView>,
    /// What is announced to everybody now, the newest first.
    pub announcements: Vec<AnnouncementView>,
}

/// A person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignedInPerson {
    /// What decides what they may do.
    pub actor: Actor,
    /// What they are called.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
}

/// A session begins, or goes on. The refresh token travels in a cookie that scripts cannot read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionGranted {
    /// To be sent as `Authorization: Bearer …`.
    pub access_token: String,
    /// For how many seconds it is good; refresh before.
    pub expires_in: u32,
    /// Who is signed in now.
    pub visitor: VisitorView,
}

fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(fault("required")) } else { Ok(()) }
}

/// Length is what counts (NIST SP 800-63B); the upper limit keeps hashing cheap to refuse.
pub(super) fn password(text: &str) -> Result<(), ValidationError> {
    if (12..=128).contains(&text.chars().count()) { Ok(()) } else { Err(fault("password")) }
}
