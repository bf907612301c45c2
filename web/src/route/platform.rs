//! The product owner's pages, as they stand below `/administration/platform` in addresses.

use shared::ids::{PersonId, ProgrammeId};
use shared::language::{Language, Words};
use shared::platform::ListKind;

/// A page of the product owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlatformPlace {
    /// Everything there is to look after.
    Index,
    /// The programmes and their versions.
    Programmes,
    /// A new version of a programme.
    Programme(ProgrammeId),
    TaxRates,
    Holidays,
    List(ListKind),
    Announcements,
    Departments,
    People,
    Person(PersonId),
}

const PLATFORM: Words = Words::new("administration/platform", "administration/plateforme");

impl PlatformPlace {
    /// The pages without a part that varies.
    pub const FIXED: [PlatformPlace; 10] = [
        PlatformPlace::Index,
        PlatformPlace::Programmes,
        PlatformPlace::TaxRates,
        PlatformPlace::Holidays,
        PlatformPlace::List(ListKind::Skills),
        PlatformPlace::List(ListKind::Capabilities),
        PlatformPlace::List(ListKind::ServiceAreas),
        PlatformPlace::Announcements,
        PlatformPlace::Departments,
        PlatformPlace::People,
    ];

    fn slug(self) -> Words {
        match self {
            PlatformPlace::Index => Words::new("", ""),
            PlatformPlace::Programmes | PlatformPlace::Programme(_) => Words::new("programmes", "programmes"),
            PlatformPlace::TaxRates => Words::new("taxes", "taxes"),
            PlatformPlace::Holidays => Words::new("holidays", "jours-feries"),
            PlatformPlace::List(ListKind::Skills) => Words::new("skills", "competences"),
            PlatformPlace::List(ListKind::Capabilities) => Words::new("capabilities", "capacites"),
            PlatformPlace::List(ListKind::ServiceAreas) => Words::new("service-areas", "domaines-de-service"),
            PlatformPlace::Announcements => Words::new("announcements", "annonces"),
            PlatformPlace::Departments => Words::new("departments", "ministeres"),
            PlatformPlace::People | PlatformPlace::Person(_) => Words::new("people", "personnes"),
        }
    }

    /// What follows the language in the address.
    pub fn path(self, language: Language) -> String {
        let base = PLATFORM.in_language(language);
        let slug = self.slug().in_language(language);
        match self {
            PlatformPlace::Index => base.to_owned(),
            PlatformPlace::Programme(id) => [base, "/", slug, "/", &id.to_string()].concat(),
            PlatformPlace::Person(id) => [base, "/", slug, "/", &id.to_string()].concat(),
            _ => [base, "/", slug].concat(),
        }
    }

    /// The page of what follows the language in the address.
    pub fn parse(parts: &[&str], language: Language) -> Option<PlatformPlace> {
        let (root, base) = PLATFORM.in_language(language).split_once('/')?;
        let is = |place: PlatformPlace, said: &str| place.slug().in_language(language) == said;
        match parts {
            [a, b] if *a == root && *b == base => Some(PlatformPlace::Index),
            [a, b, slug] if *a == root && *b == base && !slug.is_empty() => {
                PlatformPlace::FIXED.into_iter().find(|place| is(*place, slug))
            }
            [a, b, slug, id] if *a == root && *b == base => {
                if is(PlatformPlace::Programmes, slug) {
                    Some(PlatformPlace::Programme(id.parse().ok()?))
                } else if is(PlatformPlace::People, slug) {
                    Some(PlatformPlace::Person(id.parse().ok()?))
                } else {
                    None
                }
            }
            _ => None,
        }
    }
}
