//! Masking: what in an answer would tell who wrote it.

mod addresses;
mod places;

use std::ops::Range;

use crate::organizations::folded;

/// What stands in place of what was masked.
pub const MASKED: &str = "█████";

/// Words that names share with everything else: alone they tell nobody apart.
const COMMON: [&str; 40] = [
    "and",
    "the",
    "des",
    "les",
    "inc",
    "ltd",
    "ltee",
    "llc",
    "llp",
    "corp",
    "corporation",
    "company",
    "compagnie",
    "limited",
    "enr",
    "senc",
    "group",
    "groupe",
    "software",
    "logiciel",
    "logiciels",
    "solutions",
    "solution",
    "services",
    "service",
    "systems",
    "systemes",
    "consulting",
    "conseil",
    "conseils",
    "technologies",
    "technology",
    "technologie",
    "digital",
    "numerique",
    "studio",
    "design",
    "labs",
    "canada",
    "development",
];

/// What would give one proponent away.
#[derive(Clone, Debug, Default)]
pub struct Giveaways<'a> {
    /// Names of the person, the organization, their mailbox and their accounts: masked word by word, but for
    /// words of two letters or fewer and those that names share with everything else; and masked as a whole.
    pub names: Vec<&'a str>,
    /// Masked as a whole only: the lines of an address, and what an official reported.
    pub phrases: Vec<&'a str>,
}

/// A word of the text: where it stands, and how it is compared.
struct Word {
    at: Range<usize>,
    folded: String,
}

/// Masks a proponent's giveaways, and every link, domain, e-mail address, `@handle`, telephone number, postal
/// code and street address, whosever they are. Accents and capitals make no difference.
#[must_use]
pub fn mask(text: &str, giveaways: &Giveaways) -> String {
    let words = words(text);
    let mut found = addresses::find(text);
    found.extend(places::find(text, &words));
    let parts: Vec<String> = giveaways.names.iter().flat_map(|name| telling_parts(name)).collect();
    found.extend(words.iter().filter(|word| parts.contains(&word.folded)).map(|word| word.at.clone()));
    for phrase in giveaways.names.iter().chain(&giveaways.phrases) {
        found.extend(occurrences(&words, phrase));
    }
    masked(text, found)
}

/// The words of a name that tell who it is.
fn telling_parts(name: &str) -> Vec<String> {
    let tells = |part: &String| part.chars().count() > 2 && !COMMON.contains(&part.as_str());
    words(name).into_iter().map(|word| word.folded).filter(tells).collect()
}

/// Where a phrase of more than two letters stands, whatever separates its words.
fn occurrences(words: &[Word], phrase: &str) -> Vec<Range<usize>> {
    let wanted: Vec<String> = self::words(phrase).into_iter().map(|word| word.folded).collect();
    if wanted.iter().map(String::len).sum::<usize>() <= 2 {
        return Vec::new();
    }
    let is_it = |window: &&[Word]| window.iter().map(|word| &word.folded).eq(&wanted);
    let whole = |window: &[Word]| Some(window.first()?.at.start..window.last()?.at.end);
    words.windows(wanted.len()).filter(is_it).filter_map(whole).collect()
}

/// The runs of letters and digits.
fn words(text: &str) -> Vec<Word> {
    pieces(text, |letter| !letter.is_alphanumeric())
        .into_iter()
        .map(|at| Word { folded: folded(text.get(at.clone()).unwrap_or_default()), at })
        .collect()
}

/// The parts of a text between separators, without empty ones.
fn pieces(text: &str, separates: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (separates(letter), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                found.push(from..at);
                start = None;
            }
            (false, Some(_)) | (true, None) => {}
        }
    }
    found.extend(start.map(|from| from..text.len()));
    found
}

/// The text with the mark in place of what was found.
fn masked(text: &str, mut found: Vec<Range<usize>>) -> String {
    found.sort_by_key(|at| (at.start, at.end));
    let mut result = String::with_capacity(text.len());
    let mut end = 0;
    for at in found {
        if at.start >= end {
            result.push_str(text.get(end..at.start).unwrap_or_default());
            result.push_str(MASKED);
        }
        end = end.max(at.end);
    }
    result.push_str(text.get(end..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn without(text: &str, names: &[&str], phrases: &[&str]) -> String {
        mask(text, &Giveaways { names: names.to_vec(), phrases: phrases.to_vec() })
    }

    #[test]
    fn names_links_and_handles_are_masked_and_the_rest_is_not() {
        let text = "I am Amélie Roy-Tremblay (amelie@example.ca, @aroy),\nsee https://github.com/aroy and www.roy.ca. Royal work in C.";
        let masked = without(text, &["Amélie Roy-Tremblay"], &[]);
        assert_eq!(masked, "I am █████ (█████, █████),\nsee █████ and █████. Royal work in C.");
    }

    #[test]
    fn a_text_without_names_stays_as_it_is() {
        for text in [
            "Two  spaces,\n\nand paragraphs; e.g. PowerShell 7.4, Node.js, ASP.NET and main.rs.",
            "In 2024 it took 3 weeks on the road, 1,250.50 lines and 99 tests.",
            "H2O is water; version 1.2.3; 10 requests per second; ISO 8601.",
        ] {
            assert_eq!(without(text, &["Jo Li"], &[]), text);
        }
    }

    #[test]
    fn accents_and_capitals_hide_nothing() {
        assert_eq!(without("amelie et AMÉLIE", &["Amélie"], &[]), "█████ et █████");
        assert_eq!(without("Jo Li wrote it", &["Jo Li"], &[]), "█████ wrote it");
    }

    #[test]
    fn what_every_firm_is_called_stays_readable() {
        let masked = without("Boreal Software Inc. writes software.", &["Boreal Software Inc."], &[]);
        assert_eq!(masked, "█████. writes software.");
    }

    #[test]
    fn domains_handles_of_the_profile_and_repositories_are_masked() {
        let masked = without("At aroy.dev/work, as a-roy-99, on codeberg.org/a", &["a-roy-99"], &[]);
        assert_eq!(masked, "At █████, as █████, on █████");
    }

    #[test]
    fn telephones_postal_codes_and_streets_are_masked() {
        for (text, expected) in [
            ("Call 613-555-0123 or +1 (819) 555-0199.", "Call █████ or +█████."),
            ("8195550100", "█████"),
            ("I live at 12 Elm Tree Road, Ottawa K1A 0B1.", "I live at █████, Ottawa █████."),
            ("J’habite au 45, rue de la Montagne, H3G1Z2", "J’habite au █████, █████"),
        ] {
            assert_eq!(without(text, &[], &[]), expected);
        }
    }

    #[test]
    fn a_phrase_is_masked_as_a_whole_only() {
        let masked = without("In Val d’Or, by the val; d'or.", &[], &["Val-d’Or"]);
        assert_eq!(masked, "In █████, by the █████.");
    }

    proptest! {
        #[test]
        fn a_name_never_comes_through(before in "\\PC{0,40}", after in "\\PC{0,40}") {
            let text = format!("{before} Zyxwvut {after}");
            prop_assert!(!without(&text, &["Zyxwvut"], &[]).contains("Zyxwvut"));
        }

        #[test]
        fn masking_twice_masks_nothing_more(text in "\\PC{0,80}") {
            let once = without(&text, &["Roy"], &["the end"]);
            prop_assert_eq!(without(&once, &["Roy"], &["the end"]), once);
        }
    }
}
