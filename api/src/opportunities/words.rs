//! The words that search knows: lower case, without accents, without a plural's last letter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many words of a search count.
const TERMS_MAX: usize = 8;

/// The words of a text, as they are indexed.
#[must_use]
pub fn indexed(texts: &[&str]) -> String {
    let words: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
    words.join(" ")
}

/// The words of a search; the first eight count.
#[must_use]
pub fn searched(text: &str) -> Vec<String> {
    let mut found: Vec<String> = words(text).take(TERMS_MAX).collect();
    found.dedup();
    found
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let plain: String = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let plain = plain.replace('œ', "oe").replace('æ', "ae");
    let parts: Vec<String> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(singular).collect();
    parts.into_iter()
}

fn singular(word: &str) -> String {
    if word.chars().count() > 3 && (word.ends_with('s') || word.ends_with('x')) {
        word.chars().take(word.chars().count() - 1).collect()
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_plurals_do_not_matter() {
        assert_eq!(searched("Évaluations d’œuvres"), ["evaluation", "d", "oeuvre"]);
        assert_eq!(indexed(&["Accessibilité", "PDF/UA"]), "accessibilite pdf ua");
    }

    #[test]
    fn a_search_has_a_limit_and_no_syntax() {
        assert_eq!(searched("\"a* OR b\" NEAR(c)").join(" "), "a or b near c");
        assert_eq!(searched(&"mot ".repeat(100)).len(), 1);
        assert!(searched(" *&|!() ").is_empty());
    }
}
