//! The two apps of the site, and which addresses belong to which.
//!
//! Visitors and vendors on phones download the first; files and contracts at work are the second.
//! A link from one to the other is an ordinary page load. The server and both apps ask here.

/// One of the two apps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// Everything that visitors and vendors need to find, read and propose.
    Public,
    /// Files, evaluations and contracts.
    Office,
}

impl App {
    /// Both.
    pub const ALL: [App; 2] = [App::Public, App::Office];

    /// The app of a path such as `/en/contracts/…`.
    #[must_use]
    pub fn of_path(path: &str) -> App {
        let mut parts = path.trim_matches('/').split('/').skip(1);
        match (parts.next(), parts.next()) {
            (Some("work" | "travail"), Some(_)) | (Some("contracts" | "contrats"), _) => App::Office,
            _ => App::Public,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_contracts_are_the_office() {
        for path in [
            "/en/work/opportunities/1",
            "/fr/travail/occasions/1/modifier",
            "/en/contracts",
            "/fr/contrats/1",
        ] {
            assert_eq!(App::of_path(path), App::Office, "{path}");
        }
        for path in
            ["/", "/en/", "/en/work", "/fr/travail/", "/en/opportunities/1/propose", "/fr/propositions/1"]
        {
            assert_eq!(App::of_path(path), App::Public, "{path}");
        }
    }
}
