//! French as the government of Canada sets it: a no-break space stands before a colon, a percent or a
//! dollar sign, inside guillemets and between groups of digits; no space stands before a semicolon, a
//! question mark or an exclamation mark; apostrophes are typographic.

use serde_json::Value;

use crate::sources;

/// The calls whose second text is French.
const CALLS: [&str; 3] = ["Words::new(", "said(", "Bilingual::new("];

/// What is wrong with a French text, if anything is.
fn fault(text: &str) -> Option<String> {
    let letters: Vec<char> = without_code(text).chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or('\n');
    let wrong = |place: usize| {
        let (before, letter, after) = (at(place.wrapping_sub(1)), at(place), at(place + 1));
        match letter {
            ':' => after.is_whitespace() && before != '\u{a0}',
            '»' => before != '\u{a0}',
            '«' => after != '\u{a0}',
            '%' | '$' | ';' | '?' | '!' => before == ' ',
            ' ' => before.is_ascii_digit() && is_group(letters.get(place + 1..).unwrap_or_default()),
            '\'' => before.is_alphabetic() && after.is_alphabetic(),
            _ => false,
        }
    };
    let place = (0..letters.len()).find(|place| wrong(*place))?;
    Some(letters.iter().skip(place.saturating_sub(20)).take(40).collect())
}

/// Code between backticks is not French.
fn without_code(text: &str) -> String {
    text.split('`').enumerate().map(|(place, part)| if place % 2 == 0 { part } else { "…" }).collect()
}

/// Whether exactly three digits follow.
fn is_group(letters: &[char]) -> bool {
    letters.iter().take_while(|letter| letter.is_ascii_digit()).count() == 3
}

/// The text that a source begins with, without its quotes, and what follows it.
fn literal(source: &str) -> Option<(String, &str)> {
    let source = source.trim_start().strip_prefix('"')?;
    let mut escaped = false;
    let end = source.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    })?;
    let (written, rest) = source.split_at(end);
    // A text that goes on in the next line begins there at its first letter.
    let mut lines = written.split("\\\n");
    let first = lines.next().unwrap_or_default().to_owned();
    let text = lines.fold(first, |text, line| text + line.trim_start());
    let text = text.replace("\\u{a0}", "\u{a0}").replace("\\n", "\n").replace("\\\"", "\"");
    Some((text, rest.strip_prefix('"')?))
}

/// The French texts of a source: the second of two in a row.
fn french(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in CALLS {
        for (place, _) in source.match_indices(call) {
            let second = literal(&source[place + call.len()..])
                .and_then(|(_, rest)| literal(rest.trim_start().strip_prefix(',')?));
            found.extend(second.map(|(text, _)| text));
        }
    }
    found
}

#[test]
fn french_breaks_its_lines_only_where_it_may() {
    let mut read = 0;
    let mut wrong = Vec::new();
    for folder in ["shared/src", "web/src", "api/src"] {
        for (name, source) in sources::below(folder) {
            let texts = french(&source);
            read += texts.len();
            let faults = texts.iter().filter_map(|text| fault(text));
            wrong.extend(faults.map(|fault| format!("{name}: …{fault}…")));
        }
    }
    assert!(read > 1_000, "only {read} texts were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rows_that_come_with_the_program_are_set_like_its_texts() {
    let mut wrong = Vec::new();
    for (name, text) in sources::files("api/data", "json") {
        let document: Value = serde_json::from_str(&text).unwrap();
        let faults = halves(&document).into_iter().filter_map(fault);
        wrong.extend(faults.map(|fault| format!("{name}: …{fault}…")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every text of a document that stands under `fr`.
fn halves(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(fields) => fields.iter().flat_map(below).collect(),
        Value::Array(items) => items.iter().flat_map(halves).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

fn below<'a>((name, value): (&String, &'a Value)) -> Vec<&'a str> {
    match value {
        Value::String(text) if name == "fr" => vec![text.as_str()],
        value => halves(value),
    }
}

#[test]
fn what_is_looked_for_is_found() {
    for text in ["Fait :", "Fait: rien", "« ici", "ici »", "10 000", "5 %", "9,00 $", "Quoi ?", "l'offre"] {
        assert!(fault(text).is_some(), "{text}");
    }
    for text in [
        "Fait\u{a0}: à 14:00",
        "«\u{a0}ici\u{a0}»",
        "10\u{a0}000\u{a0}$",
        "Quoi? Rien!",
        "{n}\u{a0}%",
        "https://a.test",
    ] {
        assert_eq!(fault(text), None, "{text}");
    }
    let source = "said(\"a \\\"b\\\"\", \"Fait\\u{a0}: \\\n    « ici »\")";
    assert_eq!(french(source), ["Fait\u{a0}: « ici »"]);
}
