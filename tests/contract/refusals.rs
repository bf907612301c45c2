//! Every refusal is raised somewhere, and provoked by a test somewhere.

use shared::refusal::{Refusal, sentence};

use crate::sources;

#[test]
fn every_refusal_is_raised() {
    let mut sources = sources::below("shared/src");
    sources.extend(sources::below("api/src"));
    sources.retain(|(path, _)| !path.contains("/refusal/") && !path.contains("/tests"));
    let never: Vec<_> = Refusal::ALL
        .iter()
        .filter(|refusal| !sources.iter().any(|(_, text)| names(text, &format!("Refusal::{refusal:?}"))))
        .collect();
    assert!(never.is_empty(), "raised by nothing: {never:?}");
}

#[test]
fn every_refusal_is_provoked_by_a_test() {
    let tests = sources::below("tests/api");
    let never: Vec<_> = Refusal::ALL
        .iter()
        .map(|refusal| refusal.code())
        .filter(|code| !tests.iter().any(|(_, text)| text.contains(&format!("\"{code}\""))))
        .collect();
    assert!(never.is_empty(), "provoked by no test of tests/api: {never:?}");
}

#[test]
fn every_code_is_its_own_and_leads_back() {
    for refusal in Refusal::ALL {
        assert_eq!(Refusal::from_code(refusal.code()), Some(*refusal));
        let words = sentence(*refusal).bilingual();
        assert!(!words.en.is_empty() && words.en != words.fr, "{refusal:?}");
    }
}

/// Whether a name stands in a text and does not only begin a longer one.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(place, _)| {
        let next = text[place + name.len()..].chars().next();
        !next.is_some_and(char::is_alphanumeric)
    })
}
