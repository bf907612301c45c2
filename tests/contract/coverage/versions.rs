//! Every operation that changes what exists asks for the version that was seen, and for the present one.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{Client, TestApp};

use super::operations::{NOWHERE, Operation, operations};
use super::things::{Thing, things};
use super::told;

/// A version that nothing has.
const FUTURE: i64 = 99_999;
/// Operations of which the story has no thing, or that ask for a password before they look at the version.
/// The tests of each say what becomes of a stale one.
const ELSEWHERE: [&str; 2] = ["close_account", "unlink_identity"];

/// What passes too quickly to stand in the story: a look that support takes, an invitation of somebody
/// who has an account.
async fn set_out(app: &TestApp) {
    let student = app.as_(Persona::Student).await.get("/account").await.expect(200);
    let email = student["email"].as_str().unwrap();
    let look = json!({ "email": email, "reason": "Request 4711: cannot find the receipt." });
    app.as_(Persona::Support).await.post("/support/looks", &look).await.expect(201);
    let esdc = app.department("ESDC").await;
    let path = format!("/departments/{}/invitations", esdc["id"].as_str().unwrap());
    let invitation =
        json!({ "email": email, "roles": ["author"], "language": "en", "reason": "Co-op term with us." });
    app.as_(Persona::EsdcAdministrator).await.post(&path, &invitation).await.expect(201);
}

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
    set_out(&app).await;
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
