//! `POST /opportunities/{id}/proposals`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::id_of;

#[tokio::test]
async fn a_draft_starts_with_a_place_for_every_answer() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let student = app.as_(Persona::Student).await;
    let path = format!("/opportunities/{}/proposals", builders::id(&file));
    let empty = json!({ "content": {} });
    let made = student.post(&path, &empty).await.expect(201);
    assert_eq!(made["phase"], "draft");
    assert_eq!(made["content"]["answers"], json!(["", ""]));
    assert_eq!(made["missing"].as_array().expect("a list").len(), 7);
    assert_eq!(app.events(Stream::Proposal(id_of(&made))).await, ["proposal_started"]);
    student.post(&path, &empty).await.refused(409, "already_proposed");
    app.as_(Persona::Freelancer).await.post(&path, &empty).await.expect(201);
}

#[tokio::test]
async fn the_same_request_sent_twice_starts_once() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let student = app.as_(Persona::Student).await;
    let path = format!("/opportunities/{}/proposals", builders::id(&file));
    let send = || student.request("POST", &path).key("once").json(&json!({ "content": {} })).send();
    let first = send().await.expect(201);
    assert_eq!(send().await.expect(201), first);
}

#[tokio::test]
async fn not_to_ones_own_department_nor_to_what_is_not_open() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let path = |file| format!("/opportunities/{}/proposals", builders::id(file));
    let empty = json!({ "content": {} });
    let student = app.as_(Persona::Student).await;
    student.post(&path(&draft), &empty).await.refused(404, "not_found");
    let file = builders::published(&app).await;
    app.nobody().post(&path(&file), &empty).await.refused(401, "not_signed_in");
    app.as_(Persona::EsdcPayer).await.post(&path(&file), &empty).await.refused(403, "own_department");
    builders::submitted(&app, &file, Persona::Freelancer).await;
    builders::closed(&app, &file).await;
    student.post(&path(&file), &empty).await.refused(409, "proposal_period_over");
}
