//! An account: what the system knows about a person.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::TaxStanding;
use crate::actor::EmailStanding;
use crate::ids::{PersonId, Version};
use crate::language::Language;
use crate::province::Province;
use crate::validation::fault;

/// What the system knows about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub id: PersonId,
    /// The version of the row.
    pub version: Version,
    /// The address they sign in with, in lower case.
    pub email: String,
    /// Whether it is confirmed.
    pub standing: EmailStanding,
    /// What they are called.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// Where they can be called, if they wish.
    pub phone: Option<String>,
    /// Where invoices come from.
    pub address: PostalAddress,
    /// How they stand towards sales tax, once they said so.
    pub tax: Option<TaxStanding>,
}

/// A Canadian address. It may be empty until an invoice needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PostalAddress {
    /// Street and number, or a post office box.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub line: String,
    /// The municipality.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub city: String,
    /// The province or territory.
    #[serde(default)]
    pub province: Option<Province>,
    /// The postal code, such as `K1A 0B1`.
    #[serde(default)]
    #[validate(custom(function = "postal_code"))]
    #[schema(max_length = 7)]
    pub postal_code: String,
}

impl PostalAddress {
    /// Whether a letter would arrive.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.line.trim().is_empty()
            && !self.city.trim().is_empty()
            && self.province.is_some()
            && !self.postal_code.is_empty()
    }
}

/// An e-mail address as it is kept: without spaces around it, in lower case.
#[must_use]
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// A postal code as it is kept: `k1a0b1` becomes `K1A 0B1`. Nothing stays nothing.
#[must_use]
pub fn normal_postal_code(text: &str) -> Option<String> {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let code = code.to_ascii_uppercase();
    if code.is_empty() {
        return Some(code);
    }
    let fits = code.chars().count() == 6
        && code.chars().enumerate().all(|(place, c)| match place % 2 {
            0 => is_letter(place, c),
            _ => c.is_ascii_digit(),
        });
    match code.split_at_checked(3) {
        Some((area, local)) if fits => Some(format!("{area} {local}")),
        _ => None,
    }
}

/// Canada Post uses no D, F, I, O, Q or U, and no W or Z in the first place.
fn is_letter(place: usize, c: char) -> bool {
    c.is_ascii_uppercase() && !"DFIOQU".contains(c) && !(place == 0 && "WZ".contains(c))
}

fn postal_code(text: &str) -> Result<(), ValidationError> {
    match normal_postal_code(text) {
        Some(_) => Ok(()),
        None => Err(fault("postal_code")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_is_read_however_it_is_typed() {
        assert_eq!(normal_postal_code("k1a0b1").as_deref(), Some("K1A 0B1"));
        assert_eq!(normal_postal_code(" H2X 1Y4 ").as_deref(), Some("H2X 1Y4"));
        assert_eq!(normal_postal_code("").as_deref(), Some(""));
        for wrong in ["K1A", "D1A 0B1", "W1A 0B1", "K1A 0B12", "11A 0B1", "ÉÉÉ"] {
            assert_eq!(normal_postal_code(wrong), None, "{wrong}");
        }
    }
}
