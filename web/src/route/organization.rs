//! The pages of organizations, as they stand below `/organizations` in addresses.

use shared::ids::{InvitationId, OrganizationId};
use shared::language::{Language, Words};

/// A page of organizations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizationPlace {
    /// One's organizations and invitations.
    Mine,
    /// Making one.
    New,
    /// What an organization says of itself.
    Profile(OrganizationId),
    /// Who is in it.
    People(OrganizationId),
    /// What they can do together.
    Capabilities(OrganizationId),
    /// What changed.
    Changes(OrganizationId),
    /// An invitation, from its message.
    Invitation(InvitationId),
}

const BASE: Words = Words::new("organizations", "organisations");
const NEW: Words = Words::new("new", "nouvelle");
const PEOPLE: Words = Words::new("people", "personnes");
const CAPABILITIES: Words = Words::new("capabilities", "capacites");
const CHANGES: Words = Words::new("changes", "modifications");
const INVITATIONS: Words = Words::new("invitations", "invitations");

impl OrganizationPlace {
    /// What follows the language in the address.
    pub fn path(self, language: Language) -> String {
        let base = BASE.in_language(language);
        let part = |id: OrganizationId, words: Words| {
            [base, "/", &id.to_string(), "/", words.in_language(language)].concat()
        };
        match self {
            OrganizationPlace::Mine => base.to_owned(),
            OrganizationPlace::New => [base, "/", NEW.in_language(language)].concat(),
            OrganizationPlace::Profile(id) => [base, "/", &id.to_string()].concat(),
            OrganizationPlace::People(id) => part(id, PEOPLE),
            OrganizationPlace::Capabilities(id) => part(id, CAPABILITIES),
            OrganizationPlace::Changes(id) => part(id, CHANGES),
            OrganizationPlace::Invitation(id) => {
                [base, "/", INVITATIONS.in_language(language), "/", &id.to_string()].concat()
            }
        }
    }

    /// The page of what follows the language in the address.
    pub fn parse(parts: &[&str], language: Language) -> Option<OrganizationPlace> {
        let said = |part: &str, words: Words| part == words.in_language(language);
        match parts {
            [base] if said(base, BASE) => Some(OrganizationPlace::Mine),
            [base, new] if said(base, BASE) && said(new, NEW) => Some(OrganizationPlace::New),
            [base, id] if said(base, BASE) => Some(OrganizationPlace::Profile(id.parse().ok()?)),
            [base, invitations, id] if said(base, BASE) && said(invitations, INVITATIONS) => {
                Some(OrganizationPlace::Invitation(id.parse().ok()?))
            }
            [base, id, part] if said(base, BASE) => {
                let id = id.parse().ok()?;
                match *part {
                    part if said(part, PEOPLE) => Some(OrganizationPlace::People(id)),
                    part if said(part, CAPABILITIES) => Some(OrganizationPlace::Capabilities(id)),
                    part if said(part, CHANGES) => Some(OrganizationPlace::Changes(id)),
                    _ => None,
                }
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
        let id: OrganizationId = "0197f6a0-0000-7000-8000-000000000001".parse().unwrap();
        for place in [
            OrganizationPlace::Mine,
            OrganizationPlace::New,
            OrganizationPlace::Profile(id),
            OrganizationPlace::People(id),
            OrganizationPlace::Capabilities(id),
            OrganizationPlace::Changes(id),
            OrganizationPlace::Invitation(InvitationId(id.0)),
        ] {
            for language in Language::ALL {
                let path = place.path(language);
                let parts: Vec<&str> = path.split('/').collect();
                assert_eq!(OrganizationPlace::parse(&parts, language), Some(place), "{path}");
            }
        }
    }
}
