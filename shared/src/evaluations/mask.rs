//! Masking: what in an answer would tell who wrote it.

/// What stands in place of what was masked.
const MASKED: &str = "█████";

/// Masks links, e-mail addresses, `@handles` and the given names in a text. A word that is part of
/// a name is masked wherever it stands alone; two letters or fewer are left.
#[must_use]
pub fn mask(text: &str, names: &[&str]) -> String {
    let parts: Vec<String> = names
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
        .filter(|part| part.chars().count() > 2)
        .map(str::to_lowercase)
        .collect();
    text.split_inclusive(char::is_whitespace).map(|piece| masked_piece(piece, &parts)).collect()
}

fn masked_piece(piece: &str, names: &[String]) -> String {
    let word = piece.trim_end();
    let space = piece.get(word.len()..).unwrap_or_default();
    if tells_an_address(word) {
        return format!("{MASKED}{space}");
    }
    let mut result = String::new();
    let mut letters = String::new();
    for character in word.chars() {
        if character.is_alphanumeric() {
            letters.push(character);
        } else {
            push_word(&mut result, &mut letters, names);
            result.push(character);
        }
    }
    push_word(&mut result, &mut letters, names);
    result.push_str(space);
    result
}

fn push_word(result: &mut String, letters: &mut String, names: &[String]) {
    if names.contains(&letters.to_lowercase()) {
        result.push_str(MASKED);
    } else {
        result.push_str(letters);
    }
    letters.clear();
}

fn tells_an_address(word: &str) -> bool {
    let plain = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    plain.contains("://")
        || plain.starts_with("www.")
        || plain.starts_with('@') && plain.len() > 1
        || plain.contains('@') && plain.contains('.')
        || ["github.com/", "gitlab.com/", "linkedin.com/", "bitbucket.org/"]
            .iter()
            .any(|host| plain.to_lowercase().contains(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_links_and_handles_are_masked_and_the_rest_is_not() {
        let text = "I am Amélie Roy-Tremblay (amelie@example.ca, @aroy),\nsee https://github.com/aroy and www.roy.ca. Royal work in C.";
        let masked = mask(text, &["Amélie Roy-Tremblay"]);
        assert_eq!(masked, "I am █████ █████-█████ █████ █████\nsee █████ and █████ Royal work in C.");
    }

    #[test]
    fn a_text_without_names_stays_as_it_is() {
        let text = "Two  spaces,\n\nand paragraphs; e.g. PowerShell 7.4.";
        assert_eq!(mask(text, &["Jo Li"]), text);
    }
}
