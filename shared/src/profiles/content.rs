//! What a profile says, on the wire and as it is kept.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::{Region, RepositoryAccount};
use crate::accounts::is_business_number;
use crate::ids::{TermId, Version};
use crate::language::{Bilingual, Language, Words};
use crate::validation::fault;

/// How a vendor works. Several may be true of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum VendorKind {
    /// Enrolled at a school, college or university.
    Student,
    /// Works for themself.
    Freelancer,
    /// Has a business with fewer than 100 employees (Innovation, Science and Economic Development).
    SmallBusiness,
}

impl VendorKind {
    /// Every kind.
    pub const ALL: [VendorKind; 3] = [VendorKind::Student, VendorKind::Freelancer, VendorKind::SmallBusiness];

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            VendorKind::Student => Words::new("I am a student", "Je suis aux études"),
            VendorKind::Freelancer => Words::new("I am a freelancer", "Je travaille à la pige"),
            VendorKind::SmallBusiness => Words::new(
                "I have a small business (fewer than 100 employees)",
                "J’ai une petite entreprise (moins de 100 employés)",
            ),
        }
    }
}

/// What a vendor says of their work. What is left out is emptied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ProfileContent {
    /// How they work.
    #[validate(length(max = 3), custom(function = "unlike"))]
    #[schema(max_items = 3)]
    pub kinds: Vec<VendorKind>,
    /// Their region, where the one derived from their address is not right.
    pub region: Option<Region>,
    /// The official languages they work in.
    #[validate(length(max = 2), custom(function = "unlike"))]
    #[schema(max_items = 2)]
    pub languages: Vec<Language>,
    /// Other languages they work in.
    #[validate(length(max = 10), custom(function = "language_names"))]
    #[schema(max_items = 10)]
    pub other_languages: Vec<String>,
    /// What they can do: from the list, or in their own words of up to 100 characters.
    #[validate(length(max = 30), custom(function = "skill_names"))]
    #[schema(max_items = 30)]
    pub skills: Vec<String>,
    /// Where their public code can be seen.
    #[validate(length(max = 5), nested)]
    #[schema(max_items = 5)]
    pub repositories: Vec<RepositoryAccount>,
    /// Their Business Number: nine digits of which the last checks the others.
    #[validate(custom(function = "checked"))]
    #[schema(max_length = 20)]
    pub business_number: Option<String>,
}

impl ProfileContent {
    /// As it is kept: without spaces around words, without blank entries or repetitions.
    #[must_use]
    pub fn normal(self) -> ProfileContent {
        let ProfileContent {
            kinds,
            region,
            languages,
            other_languages,
            skills,
            repositories,
            business_number,
        } = self;
        ProfileContent {
            kinds,
            region,
            languages,
            other_languages: tidy(&other_languages),
            skills: tidy(&skills),
            repositories: repositories.iter().map(RepositoryAccount::normal).collect(),
            business_number: business_number.map(|text| digits(&text)).filter(|text| !text.is_empty()),
        }
    }
}

/// A profile, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProfileView {
    /// The version: 0 until something was saved.
    pub version: Version,
    /// What it says.
    pub content: ProfileContent,
    /// The region that the address of the account says.
    pub derived_region: Option<Region>,
}

/// A skill of the list that people pick from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SkillView {
    /// Which one.
    pub id: TermId,
    /// Its name.
    pub name: Bilingual,
}

fn tidy(texts: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(texts.len());
    for text in texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        if !kept.iter().any(|there| there.to_lowercase() == text.to_lowercase()) {
            kept.push(text.to_owned());
        }
    }
    kept
}

fn digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn unlike<T: PartialEq>(values: &[T]) -> Result<(), ValidationError> {
    let repeats =
        values.iter().enumerate().any(|(place, one)| values.iter().skip(place + 1).any(|other| one == other));
    if repeats { Err(fault("duplicate")) } else { Ok(()) }
}

fn language_names(names: &[String]) -> Result<(), ValidationError> {
    if names.iter().all(|name| is_short(name, 50)) { Ok(()) } else { Err(fault("language_name")) }
}

fn skill_names(names: &[String]) -> Result<(), ValidationError> {
    if names.iter().all(|name| is_short(name, 100)) { Ok(()) } else { Err(fault("skill")) }
}

fn is_short(text: &str, max: usize) -> bool {
    text.trim().chars().count() <= max && !text.chars().any(char::is_control)
}

fn checked(text: &str) -> Result<(), ValidationError> {
    let number = digits(text);
    if number.is_empty() || is_business_number(&number) { Ok(()) } else { Err(fault("business_number")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_has_no_blanks_and_no_repetitions() {
        let typed = ProfileContent {
            skills: ["Rust ", "rust", " ", "Accessibilité", "ACCESSIBILITÉ"].map(ToOwned::to_owned).to_vec(),
            business_number: Some("123 456 782".to_owned()),
            ..ProfileContent::default()
        };
        assert!(typed.validate().is_ok());
        let kept = typed.normal();
        assert_eq!(kept.skills, ["Rust", "Accessibilité"]);
        assert_eq!(kept.business_number.as_deref(), Some("123456782"));
    }

    #[test]
    fn every_limit_is_kept() {
        let is_good = |change: fn(&mut ProfileContent)| {
            let mut content = ProfileContent::default();
            change(&mut content);
            content.validate().is_ok()
        };
        assert!(is_good(|content| content.skills = vec!["x".repeat(100)]));
        assert!(!is_good(|content| content.skills = vec!["x".repeat(101)]));
        assert!(!is_good(|content| content.skills = vec!["x".to_owned(); 31]));
        assert!(!is_good(|content| content.kinds = vec![VendorKind::Student; 2]));
        assert!(!is_good(|content| content.languages = vec![Language::Fr; 2]));
        assert!(!is_good(|content| content.business_number = Some("123456789".to_owned())));
        assert!(is_good(|content| content.business_number = Some(" ".to_owned())));
    }
}
