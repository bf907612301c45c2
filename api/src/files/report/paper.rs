//! What a report is written on: headings, facts, lists and tables. Every text is escaped here and nowhere else.

use shared::language::{Language, Words};

use crate::web_files::escaped;

const STYLE: &str = include_str!("report.css");

/// A report under way.
pub struct Paper {
    language: Language,
    html: String,
}

impl Paper {
    /// With its title.
    pub fn new(language: Language, title: &str) -> Paper {
        let (code, title) = (language.code(), escaped(title));
        let html = format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        Paper { language, html }
    }

    /// The language it is in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Words in its language.
    pub fn said(&self, words: Words) -> &'static str {
        words.in_language(self.language)
    }

    /// The heading of a section.
    pub fn heading(&mut self, text: &str) {
        self.element("h2", text);
    }

    /// The heading of a part of one.
    pub fn subheading(&mut self, text: &str) {
        self.element("h3", text);
    }

    /// A text as it was typed; nothing, if it is blank.
    pub fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.element("p", text);
        }
    }

    /// One point for each.
    pub fn list(&mut self, points: impl IntoIterator<Item = String>) {
        self.html.push_str("<ul>\n");
        for point in points {
            self.element("li", &point);
        }
        self.html.push_str("</ul>\n");
    }

    /// What is so, each with its name; blank ones are left out.
    pub fn facts(&mut self, facts: &[(Words, String)]) {
        self.html.push_str("<dl>\n");
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            self.element("dt", self.said(*name));
            self.element("dd", value);
        }
        self.html.push_str("</dl>\n");
    }

    /// A table; nothing, if it has no row.
    pub fn table<const N: usize>(&mut self, caption: &str, head: [Words; N], rows: &[[String; N]]) {
        self.table_in(caption, head, [self.language; N], rows);
    }

    /// As [`Paper::table`], each column in a language of its own.
    pub fn table_in<const N: usize>(
        &mut self,
        caption: &str,
        head: [Words; N],
        languages: [Language; N],
        rows: &[[String; N]],
    ) {
        if rows.is_empty() {
            return;
        }
        self.html.push_str("<table>\n");
        self.element("caption", caption);
        self.html.push_str("<thead><tr>");
        for name in head {
            self.html.push_str(&format!("<th scope=\"col\">{}</th>", escaped(self.said(name))));
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.html.push_str("<tr>");
            for ((cell, language), name) in row.iter().zip(languages).zip(head) {
                let lang = match language == self.language {
                    true => String::new(),
                    false => format!(" lang=\"{}\"", language.code()),
                };
                self.html.push_str(&format!(
                    "<td data-name=\"{}\"{lang}>{}</td>",
                    escaped(self.said(name)),
                    breakable(cell)
                ));
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody>\n</table>\n");
    }

    /// The whole document.
    pub fn finish(mut self) -> Vec<u8> {
        self.html.push_str("</main>\n</body>\n</html>\n");
        self.html.into_bytes()
    }

    fn element(&mut self, name: &str, text: &str) {
        self.html.push_str(&format!("<{name}>{}</{name}>\n", breakable(text)));
    }
}

/// Escaped; a hash may break every eight digits, so that a column is not as wide as it, and copies whole.
fn breakable(text: &str) -> String {
    if text.len() < 40 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return escaped(text);
    }
    let digits: Vec<char> = text.chars().collect();
    let parts: Vec<String> = digits.chunks(8).map(|part| part.iter().collect()).collect();
    parts.join("<wbr>")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Words = Words::new("Name", "Nom");

    #[test]
    fn nothing_that_was_typed_is_read_as_html() {
        let hostile = "<script>alert(\"1\")</script> & 'x'";
        let mut paper = Paper::new(Language::Fr, hostile);
        paper.heading(hostile);
        paper.text(hostile);
        paper.list([hostile.to_owned()]);
        paper.facts(&[(NAME, hostile.to_owned())]);
        paper.table(hostile, [NAME], &[[hostile.to_owned()]]);
        let html = String::from_utf8(paper.finish()).unwrap();
        assert!(html.contains("<html lang=\"fr\">") && html.contains("<dt>Nom</dt>"), "{html}");
        assert!(!html.contains("<script>"), "{html}");
        assert_eq!(html.matches("&lt;script&gt;").count(), 8, "{html}");
    }

    #[test]
    fn a_hash_may_break_and_a_word_may_not() {
        assert_eq!(breakable(&"ab".repeat(20)), ["abababab"; 5].join("<wbr>"));
        assert_eq!(
            breakable("a long word: antidisestablishmentarianism"),
            "a long word: antidisestablishmentarianism"
        );
    }

    #[test]
    fn what_is_in_the_other_language_says_so() {
        let mut paper = Paper::new(Language::Fr, "Rapport");
        paper.table_in(
            "Noms",
            [NAME, NAME],
            [Language::Fr, Language::En],
            &[["un".to_owned(), "one".to_owned()]],
        );
        let html = String::from_utf8(paper.finish()).unwrap();
        assert!(
            html.contains("<td data-name=\"Nom\">un</td><td data-name=\"Nom\" lang=\"en\">one</td>"),
            "{html}"
        );
    }

    #[test]
    fn what_is_empty_is_left_out() {
        let mut paper = Paper::new(Language::En, "Report");
        paper.text("  ");
        paper.table("None", [NAME], &[]);
        paper.facts(&[(NAME, String::new())]);
        let html = String::from_utf8(paper.finish()).unwrap();
        assert!(!html.contains("None") && !html.contains("Name") && !html.contains("<p>"), "{html}");
    }
}
