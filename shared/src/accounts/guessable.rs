//! Passwords that somebody guesses who knows the person or the site. Those that everybody guesses
//! are on a list that only the server holds.

/// Names of the site, as people put them into passwords.
const SITE: [&str; 6] =
    ["gcdevexchange", "devexchange", "carrefour", "programmeurs", "demonstration", "canada"];
/// Shorter words would be found in passwords by chance.
const WORD_MIN: usize = 3;
/// What must be left when everything known is taken away.
const UNKNOWN_MIN: usize = 8;
/// A unit so short, repeated, makes no password: `abc123abc123`.
const UNIT_MAX: usize = 6;

/// Whether a password is made of what is known about the person and the site, repeats one short
/// piece, or counts up or down.
#[must_use]
pub fn is_guessable(password: &str, name: &str, email: &str) -> bool {
    let plain: Vec<char> = password.to_lowercase().chars().collect();
    repeats(&plain) || counts(&plain) || little_is_unknown(&plain, name, email)
}

/// A password without its case and without what is added around a word to please a form:
/// `1Password2026!` is `password`.
#[must_use]
pub fn core_of(password: &str) -> String {
    password.to_lowercase().trim_matches(|c: char| !c.is_alphabetic()).to_owned()
}

fn repeats(plain: &[char]) -> bool {
    (1..=UNIT_MAX.min(plain.len() / 2))
        .any(|unit| plain.iter().zip(plain.iter().skip(unit)).all(|(one, next)| one == next))
}

fn counts(plain: &[char]) -> bool {
    let steps: Vec<i64> = plain
        .iter()
        .zip(plain.iter().skip(1))
        .map(|(one, next)| i64::from(u32::from(*next)) - i64::from(u32::from(*one)))
        .collect();
    let is_step = |step: &i64, by: i64| *step == by || *step == -9 * by;
    !steps.is_empty()
        && (steps.iter().all(|step| is_step(step, 1)) || steps.iter().all(|step| is_step(step, -1)))
}

fn little_is_unknown(plain: &[char], name: &str, email: &str) -> bool {
    let mut rest: String = plain.iter().filter(|c| c.is_alphanumeric()).collect();
    let about = [name, email].join(" ").to_lowercase();
    let mut words: Vec<&str> = about
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= WORD_MIN)
        .chain(SITE)
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let before = rest.clone();
    for word in words {
        rest = rest.replace(word, "");
    }
    rest != before && rest.chars().count() < UNKNOWN_MIN
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessable(password: &str) -> bool {
        is_guessable(password, "Zoé Arsenault", "zoe.a@ministere.example")
    }

    #[test]
    fn ones_own_name_address_and_the_sites_name_make_no_password() {
        for password in
            ["ZoéArsenault1", "arsenault-2026!", "gcdevexchange12", "GCDevExchange-Zoe", "zoe.a@ministere"]
        {
            assert!(guessable(password), "{password}");
        }
    }

    #[test]
    fn a_short_piece_again_and_again_or_a_count_makes_no_password() {
        for password in
            ["aaaaaaaaaaaa", "abc123abc123", "abcdefghijkl", "123456789012", "987654321098", "-_-_-_-_-_-_"]
        {
            assert!(guessable(password), "{password}");
        }
    }

    #[test]
    fn unrelated_words_are_good_even_with_a_known_one_among_them() {
        for password in [
            "quatre mots sans lien",
            "Arsenault glissade tournevis",
            "violet ladder seventeen",
            "1379-4826-0517",
        ] {
            assert!(!guessable(password), "{password}");
        }
    }

    #[test]
    fn what_is_put_around_a_word_does_not_count() {
        assert_eq!(core_of("1Password2026!"), "password");
        assert_eq!(core_of("Été-2026-"), "été");
        assert_eq!(core_of("123456789012"), "");
    }
}
