//! The apps of the site, and which addresses belong to which.
//!
//! Visitors and vendors on phones download the first; what people keep of themselves, the work on
//! files, and administration are the others. A link from one to another is an ordinary page load.
//! The server and every app ask here.

/// One of the apps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// Everything that visitors and vendors need to find, read and propose.
    Public,
    /// What people and organizations say of themselves, and what is read now and then.
    Account,
    /// Files, evaluations and contracts.
    Office,
    /// Departments, the platform, systems, support and audit.
    Administration,
}

/// Pages off the way from a search to a proposal: nobody on that way downloads them.
const NOW_AND_THEN: [&str; 21] = [
    "about",
    "a-propos",
    "accessibility",
    "accessibilite",
    "confirm-email",
    "confirmer-courriel",
    "demonstration",
    "help",
    "aide",
    "notifications",
    "avis",
    "privacy",
    "receipts",
    "recus",
    "confidentialite",
    "reset-password",
    "reinitialiser-mot-de-passe",
    "results",
    "resultats",
    "terms",
    "conditions",
];

impl App {
    /// All of them.
    pub const ALL: [App; 4] = [App::Public, App::Account, App::Office, App::Administration];

    /// The app of a path such as `/en/contracts/…`.
    #[must_use]
    pub fn of_path(path: &str) -> App {
        let mut parts = path.trim_matches('/').split('/').skip(1);
        match (parts.next(), parts.next()) {
            (Some("work" | "travail"), Some(_)) | (Some("contracts" | "contrats"), _) => App::Office,
            (Some("account" | "compte" | "organizations" | "organisations"), _) => App::Account,
            (Some("administration"), _) => App::Administration,
            (Some("opportunities" | "occasions"), Some(_))
                if matches!(parts.next(), Some("draw" | "tirage")) =>
            {
                App::Account
            }
            (Some(first), _) if NOW_AND_THEN.contains(&first) => App::Account,
            _ => App::Public,
        }
    }

    /// The page that starts it, as the build names it.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            App::Public => "index.html",
            App::Account => "account.html",
            App::Office => "office.html",
            App::Administration => "administration.html",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_one_app_in_both_languages() {
        for (path, app) in [
            ("/", App::Public),
            ("/en/", App::Public),
            ("/en/work", App::Public),
            ("/fr/travail/", App::Public),
            ("/en/opportunities/1/propose", App::Public),
            ("/fr/propositions/1", App::Public),
            ("/en/work/opportunities/1", App::Office),
            ("/fr/travail/occasions/1/modifier", App::Office),
            ("/en/contracts", App::Office),
            ("/fr/contrats/1", App::Office),
            ("/en/account", App::Account),
            ("/fr/compte/seances", App::Account),
            ("/en/organizations/1", App::Account),
            ("/fr/organisations", App::Account),
            ("/en/opportunities/1/draw", App::Account),
            ("/fr/occasions/1/tirage/", App::Account),
            ("/fr/recus", App::Account),
            ("/en/terms", App::Account),
            ("/fr/avis", App::Account),
            ("/fr/administration/ministeres", App::Administration),
        ] {
            assert_eq!(App::of_path(path), app, "{path}");
        }
    }
}
