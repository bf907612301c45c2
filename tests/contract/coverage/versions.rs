//! Every operation that changes what exists asks for the version that was seen, and for the present one.

use shared::demonstration::Persona;
use tests::{Client, TestApp};

use super::operations::{NOWHERE, Operation, operations};
use super::things::{Thing, things};
use super::told;

/// A version that nothing has.
const FUTURE: i64 = 99_999;
/// Operations of which the story has no thing, or that look into more than the least body says before they
/// look at the version. The tests of each say what becomes of a stale one.
const ELSEWHERE: [&str; 13] = [
    "close_account",
    "unlink_identity",
    "accept_department_invitation",
    "decline_department_invitation",
    "edit_department",
    "amend_opportunity",
    "change_role",
    "announce",
    "correct_announcement",
    "answer_question",
    "end_support_look",
    "revoke_system",
    "rotate_key",
];

#[tokio::test]
async fn whoever_does_not_say_what_they_saw_changes_nothing() {
    let app = TestApp::start().await;
    let client = app.as_(Persona::EsdcAuthor).await;
    for operation in operations().iter().filter(|operation| operation.takes_version) {
        let id = if operation.path.contains("{list}") { "skills" } else { NOWHERE };
        let body = operation.sample(&[]);
        let reply = operation.request(&client, id, body.as_ref()).send().await;
        assert_eq!(reply.json["code"], "version_needed", "{}: {}", operation.id, reply.text);
        assert_eq!(reply.status, 428, "{}", operation.id);
    }
}

/// Whether somebody of the demonstration is told that what they saw is no longer so.
async fn is_said(everybody: &[Client], operation: &Operation, about: &[Thing]) -> bool {
    let body = operation.sample(&[]);
    for thing in about {
        for client in everybody {
            let request = operation.request(client, &thing.id, body.as_ref());
            let reply = request.version(FUTURE).send().await;
            assert!(reply.status >= 400, "{} with a version of the future: {}", operation.id, reply.text);
            if reply.status == 412 {
                return true;
            }
        }
    }
    false
}

#[tokio::test]
async fn whoever_saw_another_version_is_told_so() {
    let app = told().await;
    let mut everybody = Vec::new();
    for persona in Persona::ALL {
        everybody.push(app.as_(persona).await);
    }
    let mut silent = Vec::new();
    for operation in operations().iter().filter(|operation| operation.takes_version) {
        let mut about = things(&app, operation).await;
        if !operation.names_a_thing() || about.is_empty() {
            about = vec![Thing { id: NOWHERE.to_owned(), version: 1 }];
        }
        let is_elsewhere = ELSEWHERE.contains(&operation.id.as_str());
        if !is_elsewhere && !is_said(&everybody, operation, &about).await {
            silent.push(operation.id.clone());
        }
    }
    assert!(silent.is_empty(), "nobody was told 412 by {silent:?}");
}
