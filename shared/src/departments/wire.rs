//! Departments on their way in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::DepartmentSettings;
use crate::actor::Role;
use crate::ids::PersonId;
use crate::language::{Language, Limited};
use crate::validation::{self, fault};

/// What a department is called and where its officials' mail arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DepartmentIdentity {
    /// Its applied title, in both languages.
    #[validate(nested, custom(function = "both_200"))]
    pub name: Limited<200>,
    /// Its abbreviation, in both languages.
    #[validate(nested, custom(function = "both_20"))]
    pub acronym: Limited<20>,
    /// The e-mail domains of its officials, as the product owner verified them.
    #[validate(length(min = 1, max = 20), custom(function = "domains"))]
    #[schema(min_items = 1, max_items = 20)]
    pub domains: Vec<String>,
}

/// Makes a department, and invites its first administrator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DepartmentDraft {
    /// What it is called.
    #[validate(nested)]
    pub identity: DepartmentIdentity,
    /// A short name for addresses, such as `pc`: small letters, digits and hyphens.
    #[validate(custom(function = "slug"))]
    #[schema(min_length = 2, max_length = 40)]
    pub slug: String,
    /// Its settings to begin with.
    #[validate(nested)]
    pub settings: DepartmentSettings,
    /// Who will look after it: an address of one of its domains.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub administrator_email: String,
    /// The language to write to them in.
    pub administrator_language: Language,
}

/// Invites an official.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DepartmentInvitationDraft {
    /// Their address.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub email: String,
    /// The roles they would hold.
    #[validate(length(min = 1, max = 6))]
    #[schema(min_items = 1, max_items = 6)]
    pub roles: Vec<Role>,
    /// The language to write to them in.
    pub language: Language,
    /// Why the address is none of the department's domains; needed only then.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub reason: Option<String>,
}

/// Asks for roles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleRequestDraft {
    /// Which ones.
    #[validate(length(min = 1, max = 6))]
    #[schema(min_items = 1, max_items = 6)]
    pub roles: Vec<Role>,
    /// What you do in the department, for whoever decides.
    #[validate(length(min = 10, max = 1000))]
    #[schema(min_length = 10, max_length = 1000)]
    pub note: String,
}

/// Refuses, with reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleRequestRefusal {
    /// Why.
    #[validate(length(min = 10, max = 1000))]
    #[schema(min_length = 10, max_length = 1000)]
    pub reasons: String,
}

/// Gives or takes one role of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficialRoleChange {
    /// Whose.
    pub person_id: PersonId,
    /// Which one.
    pub role: Role,
    /// Why.
    #[validate(length(min = 3, max = 500))]
    #[schema(min_length = 3, max_length = 500)]
    pub reason: String,
}

/// Lends a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DelegationDraft {
    /// Which role of yours.
    pub role: Role,
    /// To whom.
    pub delegate_id: PersonId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// Hands a file to another author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverDraft {
    /// Who is to be its author.
    pub author_id: PersonId,
    /// Why.
    #[validate(length(min = 3, max = 500))]
    #[schema(min_length = 3, max_length = 500)]
    pub reason: String,
}

fn both_200(text: &Limited<200>) -> Result<(), ValidationError> {
    validation::both(text)
}

fn both_20(text: &Limited<20>) -> Result<(), ValidationError> {
    validation::both(text)
}

/// Each is a plain domain with a dot in it.
fn domains(list: &[String]) -> Result<(), ValidationError> {
    let plain = |domain: &String| {
        domain.len() <= 253
            && domain.contains('.')
            && domain.split('.').all(is_label)
            && *domain == domain.to_lowercase()
    };
    if list.iter().all(plain) { Ok(()) } else { Err(fault("domain")) }
}

fn is_label(part: &str) -> bool {
    !part.is_empty()
        && !part.starts_with('-')
        && !part.ends_with('-')
        && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn slug(text: &str) -> Result<(), ValidationError> {
    let fits = (2..=40).contains(&text.len()) && is_label(text);
    if fits { Ok(()) } else { Err(fault("slug")) }
}
