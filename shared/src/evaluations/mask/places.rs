//! Telephone numbers, postal codes and street addresses.

use std::ops::Range;

use super::Word;

/// What follows the name of a street in English.
const AFTER: [&str; 14] = [
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "drive",
    "dr",
    "boulevard",
    "blvd",
    "crescent",
    "cres",
    "lane",
    "terrace",
];

/// What goes before it in French.
const BEFORE: [&str; 9] = ["rue", "avenue", "av", "boulevard", "boul", "chemin", "rang", "ruelle", "allee"];

/// Small words inside the name of a street.
const PARTICLES: [&str; 9] = ["de", "du", "des", "la", "le", "les", "l", "d", "st"];

/// Where they stand.
pub(super) fn find(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let place = |start: usize| {
        let rest = words.get(start..)?;
        let count =
            telephone(text, rest).or_else(|| postal_code(text, rest)).or_else(|| street(text, rest))?;
        Some(rest.first()?.at.start..rest.get(count.checked_sub(1)?)?.at.end)
    };
    (0..words.len()).filter_map(place).collect()
}

/// Whether only such letters, and few, stand between neighbours.
fn joined(text: &str, words: &[Word], by: &str) -> bool {
    words.windows(2).all(|pair| match pair {
        [one, next] => {
            let between = text.get(one.at.end..next.at.start).unwrap_or_default();
            between.len() <= 4 && between.chars().all(|letter| by.contains(letter))
        }
        _ => false,
    })
}

/// How many words a North American number takes here: (1) 3-3-4, however separated.
fn telephone(text: &str, rest: &[Word]) -> Option<usize> {
    let is_number = |words: &[Word]| {
        let lengths: Vec<usize> = words.iter().map(|word| word.folded.len()).collect();
        let country = words.first().is_some_and(|word| word.folded.starts_with('1'));
        match lengths.as_slice() {
            [10] | [3, 7] | [3, 3, 4] => true,
            [11] | [1, 10] | [1, 3, 3, 4] => country,
            _ => false,
        }
    };
    let digits = |word: &Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
    (1..=4).find(|count| {
        let words = rest.get(..*count).unwrap_or_default();
        words.iter().all(digits) && joined(text, words, " .-()\u{a0}\u{2011}") && is_number(words)
    })
}

/// A Canadian postal code, in one word or two.
fn postal_code(text: &str, rest: &[Word]) -> Option<usize> {
    match rest {
        [whole, ..] if is_code(&whole.folded) => Some(1),
        [first, next, ..] => {
            let whole = [first.folded.as_str(), &next.folded].concat();
            let near = joined(text, rest.get(..2)?, " -\u{a0}");
            (first.folded.len() == 3 && near && is_code(&whole)).then_some(2)
        }
        _ => None,
    }
}

fn is_code(word: &str) -> bool {
    let shape = |(at, letter): (usize, char)| match at % 2 {
        0 => letter.is_ascii_lowercase(),
        _ => letter.is_ascii_digit(),
    };
    word.len() == 6
        && word.chars().enumerate().all(shape)
        && !word.starts_with(|first| "dfioquwz".contains(first))
}

/// A number, and the name of a street on the same line.
fn street(text: &str, rest: &[Word]) -> Option<usize> {
    let number = rest.first()?;
    let is_number =
        number.folded.len() <= 6 && number.folded.starts_with(|first: char| first.is_ascii_digit());
    if !is_number || !joined(text, rest.get(..2)?, " ,-") {
        return None;
    }
    let kind = rest.get(1)?;
    if BEFORE.contains(&kind.folded.as_str()) { named_after(text, rest) } else { named_before(text, rest) }
}

/// « 45, rue de la Montagne »: up to the last word with a capital.
fn named_after(text: &str, rest: &[Word]) -> Option<usize> {
    let name = rest.get(1..)?;
    let belongs = |count: &usize| {
        let last = name.get(*count);
        let is_part =
            last.is_some_and(|word| capital(text, word) || PARTICLES.contains(&word.folded.as_str()));
        is_part && name.get(..=*count).is_some_and(|words| joined(text, words, " -.'’"))
    };
    let ends = |count: &usize| name.get(*count).is_some_and(|word| capital(text, word));
    (1..=5).take_while(belongs).filter(ends).last().map(|count| count + 2)
}

/// "12 Elm Tree Road".
fn named_before(text: &str, rest: &[Word]) -> Option<usize> {
    let ends = |at: &usize| rest.get(*at).is_some_and(|word| AFTER.contains(&word.folded.as_str()));
    let at = (2..=4).find(ends)?;
    let named = rest.get(1..at)?.iter().all(|word| capital(text, word));
    (named && joined(text, rest.get(1..=at)?, " -.'’")).then_some(at + 1)
}

fn capital(text: &str, word: &Word) -> bool {
    text.get(word.at.clone()).is_some_and(|word| word.starts_with(char::is_uppercase))
}
