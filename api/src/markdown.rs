//! Markdown as departments write it, to HTML that is safe to show: rendered by `pulldown-cmark`,
//! sanitised by `ammonia`.

use std::collections::HashSet;

use pulldown_cmark::{Options, Parser, html};
use shared::language::Bilingual;

/// Renders a text.
#[must_use]
pub fn render(text: &str) -> String {
    let mut rendered = String::new();
    html::push_html(&mut rendered, Parser::new_ext(text, Options::ENABLE_TABLES));
    let tags: HashSet<&str> = [
        "p",
        "br",
        "hr",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "a",
        "strong",
        "em",
        "code",
        "pre",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
    .into();
    ammonia::Builder::default()
        .tags(tags)
        .url_schemes(["https", "mailto"].into())
        .link_rel(Some("noopener noreferrer"))
        .clean(&headings_lowered(&rendered))
        .to_string()
}

/// Renders both halves.
#[must_use]
pub fn render_both(text: &Bilingual) -> Bilingual {
    Bilingual { en: render(&text.en), fr: render(&text.fr) }
}

/// The page has the `h1` and the section the `h2`: what an author calls a first heading is an `h3`.
fn headings_lowered(html: &str) -> String {
    let mut lowered = html.to_owned();
    for (from, to) in [("h3", "h4"), ("h2", "h4"), ("h1", "h3")] {
        lowered = lowered
            .replace(&format!("<{from}>"), &format!("<{to}>"))
            .replace(&format!("</{from}>"), &format!("</{to}>"));
    }
    lowered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_harm_a_reader_is_taken_out() {
        let html = render(
            "# Title\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](https://example.ca) <img src=x onerror=alert(1)>",
        );
        assert!(html.contains("<h3>Title</h3>"), "{html}");
        assert!(!html.contains("<script") && !html.contains("onerror"), "{html}");
        assert!(!html.contains("href=\"javascript"), "{html}");
        assert!(html.contains(r#"<a href="https://example.ca" rel="noopener noreferrer">y</a>"#), "{html}");
    }
}
