//! Where somebody goes after signing in elsewhere: a page of this site, never of another one.

use crate::language::{Language, Words};

/// Longer addresses are no pages of ours.
const LONGEST: usize = 500;

/// The address, if it is a page of this site: a path below `/en/` or `/fr/`, with its query.
/// Browsers read `//host`, `/\host` and addresses with control characters as other sites: none of
/// these begins like that, and none holds them.
#[must_use]
pub fn return_path(text: &str) -> Option<&str> {
    let begins_well = text.starts_with("/en/") || text.starts_with("/fr/");
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '\\' | '<' | '>' | '"' | '\'' | '`');
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let stays = !path.contains("//") && !path.split('/').any(|part| matches!(part, "." | ".."));
    (begins_well && stays && text.len() <= LONGEST && text.chars().all(is_plain)).then_some(text)
}

/// The page that lists the services an account is linked to.
#[must_use]
pub fn account_page(language: Language) -> &'static str {
    Words::new("/en/account/identities", "/fr/compte/identites").in_language(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_this_site_is_kept_with_its_query() {
        for page in ["/en/", "/fr/occasions?q=rust&page=2", "/en/opportunities/1/propose", "/fr/#aide"] {
            assert_eq!(return_path(page), Some(page));
        }
    }

    #[test]
    fn nothing_leads_to_another_site() {
        let long = format!("/en/{}", "x".repeat(LONGEST));
        for trap in [
            "",
            "/",
            "en/",
            "//evil.example/en/",
            "/\\evil.example",
            "/en\\..\\\\evil.example",
            "https://evil.example/en/",
            "/en//evil.example",
            "/en/../..//evil.example",
            "/en/../api/v1/session",
            "/en/\nLocation: https://evil.example",
            "/en/\t/evil.example",
            "/en/\"><script>",
            "javascript:alert(1)",
            "/fr/é",
            &long,
        ] {
            assert_eq!(return_path(trap), None, "{trap}");
        }
    }
}
