//! Fills the marks of `index.html` for one address.

use shared::language::{Language, Words};

use super::pages::Page;

const SITE: Words = Words::new("GCDevExchange", "Carrefour des programmeurs du GC");
const NOT_FOUND: Words = Words::new("Not found", "Introuvable");
const NOSCRIPT: Words = Words::new(
    "<p>This site needs JavaScript. What it shows is also published as data: <a href=\"/docs/\">the interface for programs</a>.</p>",
    "<p>Ce site a besoin de JavaScript. Ce qu’il montre est aussi publié sous forme de données\u{a0}: <a href=\"/docs/\" hreflang=\"en\">l’interface pour les programmes</a>.</p>",
);

/// The page as it is sent.
#[must_use]
pub fn fill(template: &str, public_url: &str, path: &str, language: Language, page: Option<&Page>) -> String {
    let site = SITE.in_language(language);
    let title = page.map_or(NOT_FOUND.in_language(language), |page| &page.title);
    let title = format!("{title} – {site}");
    let description = page.map_or(site, |page| &page.description);
    template
        .replace("{{lang}}", language.code())
        .replace("{{title}}", &escaped(&title))
        .replace("{{description}}", &escaped(description))
        .replace("{{canonical}}", &escaped(&format!("{public_url}{path}")))
        .replace("{{alternates}}", &alternates(public_url, page))
        .replace("{{noscript}}", NOSCRIPT.in_language(language))
}

/// The same page in the other language, for those that search engines should know; the others
/// ask not to be listed.
fn alternates(public_url: &str, page: Option<&Page>) -> String {
    let Some((en, fr)) = page.and_then(|page| page.slugs.as_ref()) else {
        return "<meta name=\"robots\" content=\"noindex\">".to_owned();
    };
    let link = |code: &str, language: &str, slug: &str| {
        let address = escaped(&format!("{public_url}/{language}/{slug}"));
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">")
    };
    [link("en", "en", en), link("fr", "fr", fr), link("x-default", "en", en)].join("\n    ")
}

/// Neither markup nor a mark of the template.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('{', "&#123;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_cannot_become_markup() {
        let html = fill("{{canonical}}", "https://x.test", "/en/\"><script>", Language::En, None);
        assert_eq!(html, "https://x.test/en/&quot;&gt;&lt;script&gt;");
    }
}
