//! Departmental systems on their way in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::Scope;
use crate::validation;

/// Makes a departmental system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientDraft {
    /// What people call it.
    #[validate(length(min = 3, max = 100))]
    #[schema(min_length = 3, max_length = 100)]
    pub name: String,
    /// What it does with files, for whoever reads the record.
    #[validate(length(min = 10, max = 500))]
    #[schema(min_length = 10, max_length = 500)]
    pub purpose: String,
    /// The address of whoever runs it.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub contact: String,
    /// What it may do.
    #[validate(length(min = 1, max = 8))]
    #[schema(min_items = 1, max_items = 8)]
    pub scopes: Vec<Scope>,
    /// Its last day, Eastern time: within two years.
    pub ends_on: NaiveDate,
}

/// Gives a system its next key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyRotation {
    /// For how many days the key before goes on: none where it may have leaked.
    #[validate(range(max = 7))]
    #[schema(maximum = 7)]
    pub overlap_days: u32,
}

/// Ends a system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SystemRevocation {
    /// Why.
    #[validate(length(min = 3, max = 500))]
    #[schema(min_length = 3, max_length = 500)]
    pub reason: String,
}
