//! The terms that both sides sign, with their blanks filled in.

use chrono::{DateTime, Utc};
use shared::format;
use shared::language::{Bilingual, Language, Words};
use shared::money::Money;
use shared::opportunities::OpportunityContent;

use crate::markdown;

const NO_NUMBER: Words = Words::new("(number given on acceptance)", "(numéro donné à l’acceptation)");
const NO_DATE: Words = Words::new("(date to be agreed)", "(date à convenir)");

/// What stands in the blanks.
#[derive(Clone, Copy, Debug)]
pub struct Blanks<'a> {
    /// The number of the contract, once it has one.
    pub number: Option<&'a str>,
    /// The name of the contractor.
    pub contractor: &'a str,
    /// The name of the department.
    pub department: &'a Bilingual,
    /// What the contract is about.
    pub content: &'a OpportunityContent,
    /// When the work is due.
    pub delivery: Option<DateTime<Utc>>,
    /// The price before tax.
    pub price: Money,
}

/// Fills in the terms, renders and sanitises them, in both languages.
#[must_use]
pub fn html(terms: &Bilingual, blanks: &Blanks) -> Bilingual {
    markdown::render_both(&Bilingual {
        en: filled(&terms.en, blanks, Language::En),
        fr: filled(&terms.fr, blanks, Language::Fr),
    })
}

fn filled(terms: &str, blanks: &Blanks, language: Language) -> String {
    let Blanks { number, contractor, department, content, delivery, price } = *blanks;
    let no_date = || NO_DATE.in_language(language).to_owned();
    let start = content.starts_on.map_or_else(no_date, |day| format::date(day, language));
    let delivery = delivery.map_or_else(no_date, |at| format::moment_in_sentence(at, language));
    let number = number.unwrap_or(NO_NUMBER.in_language(language));
    let values = [
        ("{number}", number.to_owned()),
        ("{contractor}", plain(contractor)),
        ("{department}", plain(department.in_language(language))),
        ("{title}", plain(content.title.best(language).0)),
        ("{start}", start),
        ("{delivery}", delivery),
        ("{licence}", plain(&content.licence)),
        ("{price}", format::money(price, language)),
    ];
    values.iter().fold(terms.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

/// A value that means nothing but itself in Markdown, and no other blank.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' => escaped.push(' '),
            _ if character.is_ascii_punctuation() => escaped.extend(['\\', character]),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::language::Limited;

    #[test]
    fn blanks_are_filled_by_language_and_mean_nothing_else() {
        let content = OpportunityContent {
            title: Limited(Bilingual::new("Fix [x](https://a.ca) {price}", "Corriger")),
            licence: "MIT".to_owned(),
            ..OpportunityContent::default()
        };
        let department = Bilingual::new("Parks *Canada*", "Parcs Canada");
        let blanks = Blanks {
            number: None,
            contractor: "Zoé <b>Roy</b>",
            department: &department,
            content: &content,
            delivery: "2026-11-27T19:00:00Z".parse().ok(),
            price: Money::dollars(6_500),
        };
        let terms = Bilingual::new(
            "{department}, {contractor}, {title}: {price} by {delivery}",
            "{department}, {contractor}, {title}\u{a0}: {price} au plus tard le {delivery}",
        );
        let html = html(&terms, &blanks);
        assert!(
            html.en.contains("Parks *Canada*, Zoé &lt;b&gt;Roy&lt;/b&gt;, Fix [x](https://a.ca) {price}"),
            "{}",
            html.en
        );
        assert!(html.en.contains(": $6,500.00 by Friday, November 27, 2026"), "{}", html.en);
        assert!(html.fr.contains("au plus tard le vendredi 27 novembre 2026"), "{}", html.fr);
    }
}
