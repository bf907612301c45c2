//! The pages of departments, as they stand below `/administration` in addresses.

use shared::ids::{DepartmentId, DepartmentInvitationId};
use shared::language::{Language, Words};

/// A page about departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DepartmentPlace {
    /// Everything that one may look after.
    Landing,
    /// Making a department.
    New,
    /// Asking for roles.
    Ask,
    /// An invitation, for whoever it went to.
    Invitation(DepartmentInvitationId),
    /// A part of one department.
    Of(DepartmentId, DepartmentPart),
}

/// A part of a department's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DepartmentPart {
    Overview,
    People,
    Requests,
    Delegations,
    Files,
    Settings,
    Systems,
    Record,
}

const ROOT: &str = "administration";
const DEPARTMENTS: Words = Words::new("departments", "ministeres");
const NEW: Words = Words::new("new", "nouveau");
const ASK: Words = Words::new("ask-for-roles", "demander-des-roles");

impl DepartmentPart {
    /// Every part, in the order of their menu.
    pub const ALL: [DepartmentPart; 8] = [
        DepartmentPart::Overview,
        DepartmentPart::People,
        DepartmentPart::Requests,
        DepartmentPart::Delegations,
        DepartmentPart::Files,
        DepartmentPart::Settings,
        DepartmentPart::Systems,
        DepartmentPart::Record,
    ];

    fn slug(self) -> Words {
        match self {
            DepartmentPart::Overview => Words::new("", ""),
            DepartmentPart::People => Words::new("people", "personnes"),
            DepartmentPart::Requests => Words::new("requests", "demandes"),
            DepartmentPart::Delegations => Words::new("delegations", "delegations"),
            DepartmentPart::Files => Words::new("files", "dossiers"),
            DepartmentPart::Settings => Words::new("settings", "parametres"),
            DepartmentPart::Systems => Words::new("systems", "systemes"),
            DepartmentPart::Record => Words::new("record", "registre"),
        }
    }
}

impl DepartmentPlace {
    /// What follows the language in the address.
    pub fn path(self, language: Language) -> String {
        let departments = DEPARTMENTS.in_language(language);
        match self {
            DepartmentPlace::Landing => ROOT.to_owned(),
            DepartmentPlace::New => [ROOT, departments, NEW.in_language(language)].join("/"),
            DepartmentPlace::Ask => [ROOT, departments, ASK.in_language(language)].join("/"),
            DepartmentPlace::Invitation(id) => [ROOT, "invitations", &id.to_string()].join("/"),
            DepartmentPlace::Of(id, DepartmentPart::Overview) => {
                [ROOT, departments, &id.to_string()].join("/")
            }
            DepartmentPlace::Of(id, part) => {
                [ROOT, departments, &id.to_string(), part.slug().in_language(language)].join("/")
            }
        }
    }

    /// The page of what follows the language in the address.
    pub fn parse(parts: &[&str], language: Language) -> Option<DepartmentPlace> {
        let said = |part: &str, words: Words| part == words.in_language(language);
        match parts {
            [root] if *root == ROOT => Some(DepartmentPlace::Landing),
            [root, "invitations", id] if *root == ROOT => Some(DepartmentPlace::Invitation(id.parse().ok()?)),
            [root, a, new] if *root == ROOT && said(a, DEPARTMENTS) && said(new, NEW) => {
                Some(DepartmentPlace::New)
            }
            [root, a, ask] if *root == ROOT && said(a, DEPARTMENTS) && said(ask, ASK) => {
                Some(DepartmentPlace::Ask)
            }
            [root, a, id] if *root == ROOT && said(a, DEPARTMENTS) => {
                Some(DepartmentPlace::Of(id.parse().ok()?, DepartmentPart::Overview))
            }
            [root, a, id, slug] if *root == ROOT && said(a, DEPARTMENTS) => {
                let part = DepartmentPart::ALL.into_iter().skip(1).find(|part| said(slug, part.slug()))?;
                Some(DepartmentPlace::Of(id.parse().ok()?, part))
            }
            _ => None,
        }
    }
}
