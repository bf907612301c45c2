//! What some vendors of the demonstration say of their work. Those who say nothing propose all the same.

use shared::demonstration::Persona;
use shared::ids::{PersonId, Version};
use shared::language::Language;
use shared::profiles::{Profile, ProfileContent, RepositoryAccount, VendorKind};

const PROFILES: [(Persona, fn() -> ProfileContent); 3] = [
    (Persona::MontrealFreelancer, freelancer),
    (Persona::MonctonStudent, student),
    (Persona::SmallFirm, firm),
];

/// The profile of a persona who has one.
#[must_use]
pub fn profile_of(persona: Persona, person_id: PersonId) -> Option<Profile> {
    let (_, content) = PROFILES.iter().find(|(one, _)| *one == persona)?;
    Some(Profile { person_id, version: Version::FIRST, content: content() })
}

fn freelancer() -> ProfileContent {
    ProfileContent {
        kinds: vec![VendorKind::Freelancer],
        languages: vec![Language::En, Language::Fr],
        skills: skills(&["Correction d’accessibilité", "Drupal", "JavaScript", "WCAG"]),
        repositories: vec![account("github.com", "genevieve-tremblay")],
        ..ProfileContent::default()
    }
}

fn student() -> ProfileContent {
    ProfileContent {
        kinds: vec![VendorKind::Student, VendorKind::Freelancer],
        languages: vec![Language::Fr],
        skills: skills(&["Nettoyage de données", "Python", "SQL"]),
        repositories: vec![account("gitlab.com", "mathieu-arsenault")],
        ..ProfileContent::default()
    }
}

fn firm() -> ProfileContent {
    ProfileContent {
        kinds: vec![VendorKind::SmallBusiness],
        languages: vec![Language::En],
        other_languages: vec!["Japanese".to_owned()],
        skills: skills(&["API design", "PostgreSQL", "Rust", "Security review"]),
        repositories: vec![account("github.com", "kenji-mori")],
        business_number: Some("812345676".to_owned()),
        ..ProfileContent::default()
    }
}

fn skills(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn account(host: &str, name: &str) -> RepositoryAccount {
    RepositoryAccount { host: host.to_owned(), name: name.to_owned() }
}
