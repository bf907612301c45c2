//! When two organizations are called nearly the same: a warning while one types, never a refusal.

/// What a firm's legal form is called; it says nothing about who they are.
const FORMS: [&str; 18] = [
    "inc",
    "incorporated",
    "incorporee",
    "ltd",
    "limited",
    "ltee",
    "limitee",
    "corp",
    "corporation",
    "co",
    "company",
    "compagnie",
    "cie",
    "llp",
    "srl",
    "senc",
    "sencrl",
    "enr",
];

/// A name as it is compared: without accents, capitals, punctuation, "the" and the legal form.
#[must_use]
pub fn name_key(name: &str) -> String {
    let plain = folded(name);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> =
        words.filter(|word| !FORMS.contains(word) && !["the", "le", "la", "les"].contains(word)).collect();
    words.concat()
}

/// A text without accents and capitals.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().map(plain_letter).collect::<String>().to_lowercase()
}

/// The letter without its accent; others stay.
fn plain_letter(letter: char) -> char {
    match letter {
        'à'..='å' | 'À'..='Å' | 'Ā'..='ą' => 'a',
        'è'..='ë' | 'È'..='Ë' | 'Ē'..='ě' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' | 'Ĩ'..='ı' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' | 'Ō'..='ő' | 'ø' | 'Ø' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' | 'Ũ'..='ų' => 'u',
        'ç' | 'Ç' | 'Ć'..='č' => 'c',
        'ñ' | 'Ñ' | 'Ń'..='ň' => 'n',
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => 'y',
        'Ś'..='š' => 's',
        'Ź'..='ž' => 'z',
        'ł' | 'Ł' => 'l',
        'ğ' | 'Ğ' => 'g',
        'ř' | 'Ř' => 'r',
        other => other,
    }
}

/// Whether two compared names are so alike that people may take one for the other: equal, one the
/// beginning of the other, or one or two letters apart.
#[must_use]
pub fn is_similar(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let shorter = one.chars().count().min(other.chars().count());
    if shorter >= 4 && (one.starts_with(other) || other.starts_with(one)) {
        return true;
    }
    let allowed = match shorter {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    distance(one, other) <= allowed
}

/// How many letters must be put in, taken out or replaced (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut next = vec![place + 1];
        for ((beside, above), wanted) in row.iter().zip(row.iter().skip(1)).zip(&other) {
            let before = next.last().copied().unwrap_or_default();
            let replaced = beside + usize::from(letter != *wanted);
            next.push(replaced.min(above + 1).min(before + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        is_similar(&name_key(one), &name_key(other))
    }

    #[test]
    fn names_are_compared_without_accents_capitals_and_legal_form() {
        assert_eq!(name_key("Les Logiciels Érable, Inc."), "logicielserable");
        assert!(alike("Logiciels Érable inc.", "LOGICIELS ERABLE LTÉE"));
        assert!(alike("Maple Software", "Maple Software Canada"));
        assert!(alike("Northern Code Co-op", "Northem Code Co-op"));
    }

    #[test]
    fn different_names_stay_different() {
        assert!(!alike("Maple Software", "Birch Software"));
        assert!(!alike("ABC", "ABD"));
        assert!(!alike("", "ABD"));
        assert!(!alike("Inc.", "Ltd."));
    }
}
