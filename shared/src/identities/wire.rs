//! Other services to sign in with, on the wire: drafts in, views out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::ids::{IdentityId, Version};
use crate::language::{Bilingual, Language};
use crate::validation::{self, fault};

/// Whom a service knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// The public.
    Vendor,
    /// Public servants.
    Staff,
}

/// A service that people can sign in with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProviderView {
    /// Its part of the address: `/sign-in/{id}`.
    pub id: String,
    /// What people call it.
    pub label: Bilingual,
    /// Whom it knows.
    pub kind: ProviderKind,
}

/// A service that leads to one's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdentityView {
    /// Which.
    pub id: IdentityId,
    /// The version of the account: unlinking names it.
    pub version: Version,
    /// What people call the service; its address, if it is offered no longer.
    pub label: Bilingual,
    /// The address that the service named when it was linked.
    pub email: Option<String>,
    /// When it was linked.
    pub linked_at: DateTime<Utc>,
    /// When it was last used.
    pub last_used_at: DateTime<Utc>,
    /// Whether it is the only way to sign in, so that it cannot be unlinked.
    pub is_only_way: bool,
}

/// Asks to link a service to one's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkRequest {
    /// Which service.
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub provider: String,
    /// The language of the pages on the way.
    pub language: Language,
}

/// Where to go to show who one is. The same browser must go there: it holds the other half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LinkBegun {
    /// The address at the service.
    pub address: String,
}

/// Somebody new who came from a service, and what it said about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NewAccountView {
    /// What people call the service.
    pub label: Bilingual,
    /// What they are called, if the service said so.
    pub name: Option<String>,
    /// The address that the service checked, or that a link in a message did.
    pub email: Option<String>,
    /// The language they came in.
    pub language: Language,
    /// Where they wanted to go.
    pub return_to: String,
}

/// Opens the account of somebody who came from a service.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAccount {
    /// What you are called.
    #[validate(length(min = 1, max = 100), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The language to write to you in.
    pub language: Language,
    /// The token of the link in the message, where the service checked no address.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub token: Option<String>,
}

/// Asks for a message that shows whose the address is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProofRequest {
    /// The address.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub email: String,
    /// The language of the message.
    pub language: Language,
}

/// The session is over here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignedOutView {
    /// Where the browser should go to sign out of the service too, if it takes that.
    pub continue_at: Option<String>,
}

fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(fault("required")) } else { Ok(()) }
}
