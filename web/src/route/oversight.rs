//! The pages of support and of auditors.

use shared::auditing::Audited;
use shared::ids::SupportLookId;
use shared::language::{Language, Words};
use uuid::Uuid;

/// A page of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OversightPlace {
    /// An agent's looks, and how one begins.
    Support,
    /// What one look shows.
    Look(SupportLookId),
    /// The search through the record.
    Audit,
    /// All that happened to one thing.
    Stream(Audited, Uuid),
}

const SUPPORT: Words = Words::new("administration/support", "administration/soutien");
const AUDIT: Words = Words::new("administration/audit", "administration/verification");

impl OversightPlace {
    /// What follows the language in the address.
    pub fn path(self, language: Language) -> String {
        match self {
            OversightPlace::Support => SUPPORT.in_language(language).to_owned(),
            OversightPlace::Look(id) => [SUPPORT.in_language(language), "/", &id.to_string()].concat(),
            OversightPlace::Audit => AUDIT.in_language(language).to_owned(),
            OversightPlace::Stream(kind, id) => {
                [AUDIT.in_language(language), "/", kind.code(), "/", &id.to_string()].concat()
            }
        }
    }

    /// The page of what follows the language in the address.
    pub fn parse(parts: &[&str], language: Language) -> Option<OversightPlace> {
        let ("administration", area, rest) = (*parts.first()?, *parts.get(1)?, parts.get(2..)?) else {
            return None;
        };
        let is = |words: Words| words.in_language(language).ends_with(&["/", area].concat());
        match rest {
            [] if is(SUPPORT) => Some(OversightPlace::Support),
            [id] if is(SUPPORT) => Some(OversightPlace::Look(id.parse().ok()?)),
            [] if is(AUDIT) => Some(OversightPlace::Audit),
            [kind, id] if is(AUDIT) => {
                Some(OversightPlace::Stream(Audited::from_code(kind)?, id.parse().ok()?))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_at_its_address() {
        let id = "0197f6a0-0000-7000-8000-000000000001";
        let places = [
            OversightPlace::Support,
            OversightPlace::Look(id.parse().unwrap()),
            OversightPlace::Audit,
            OversightPlace::Stream(Audited::Contract, id.parse().unwrap()),
        ];
        for place in places {
            for language in Language::ALL {
                let path = place.path(language);
                let parts: Vec<&str> = path.split('/').collect();
                assert_eq!(OversightPlace::parse(&parts, language), Some(place), "{path}");
            }
        }
    }
}
