//! Whatever changes something leaves an event in the record, in the act's own transaction.

use crate::sources;

/// Those that leave it to another file, or are no acts.
const ELSEWHERE: &[(&str, &str)] = &[
    ("accounts/confirm_email.rs", "the store that spends the link records it"),
    ("accounts/confirm_new_email.rs", "it appends the event in the name of whoever followed the link"),
    ("accounts/reset_password.rs", "the store that spends the link records it"),
    ("identities/begin_link.rs", "nothing is changed before the way back"),
    ("identities/new_account.rs", "what opens the account records it"),
    ("notifications/mark_read.rs", "what somebody has read is nobody else's business"),
    ("opportunities/approve_money.rs", "as approve_fit, whose recipe it follows"),
    ("opportunities/edit.rs", "saving a draft is not an act"),
    ("proposals/edit.rs", "saving a draft is not an act"),
    ("systems/token.rs", "a token changes nothing; what is done with it is recorded"),
    ("questions/ask.rs", "its own helper records it without a name"),
];

#[test]
fn every_writing_operation_is_recorded() {
    let mut silent = Vec::new();
    for (path, text) in sources::below("api/src") {
        let writes = ["#[post(", "#[put(", "#[patch(", "#[delete("].iter().any(|one| text.contains(one));
        let excused = ELSEWHERE.iter().any(|(file, _)| path.ends_with(file));
        if writes && !text.contains("audit::record") && !excused {
            silent.push(path);
        }
    }
    assert!(silent.is_empty(), "no event: {silent:?}");
}

#[test]
fn every_excuse_is_still_needed() {
    let sources = sources::below("api/src");
    for (file, reason) in ELSEWHERE {
        let found = sources.iter().find(|(path, _)| path.ends_with(file));
        let (_, text) = found.unwrap_or_else(|| panic!("{file} is not there any more ({reason})"));
        assert!(!text.contains("audit::record"), "{file} is recorded: take its excuse away");
    }
}
