//! `GET /opportunities/{id}/evaluation`.

use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::at;

/// Closed, with one proposal that says who wrote it in every way.
async fn closed(app: &TestApp) -> (Value, Value) {
    let file = builders::published(app).await;
    let path = format!("/opportunities/{}/proposals", builders::id(&file));
    let amara = app.as_(Persona::Student).await;
    let profile = amara.get("/account/profile").await.expect(200);
    let mut content = profile["content"].clone();
    content["repositories"] = serde_json::json!([{ "host": "codeberg.org", "name": "nightheron77" }]);
    amara.put("/account/profile", &profile, &content).await.expect(200);
    let draft = builders::answers(
        "I am Ámara OKAFOR (amara.okafor@student.example), see https://github.com/amara, @amara and amara.dev.",
        "With NVDA, as nightheron77 knows; 902-555-0147, 12 Elm Tree Road, B3H 4R2.",
    );
    let started = amara.post(&path, &draft).await.expect(201);
    let number = started["opportunity"]["facts"]["publication"]["content_number"].clone();
    let submit = format!("/proposals/{}/submit", builders::id(&started));
    let body = serde_json::json!({ "opportunity_version": number });
    amara.act(&submit, &started, &body).await.expect(200);
    let evaluation = builders::closed(app, &file).await;
    (file, evaluation)
}

#[tokio::test]
async fn answers_are_read_without_what_tells_who_wrote_them() {
    let app = TestApp::start().await;
    let (file, evaluation) = closed(&app).await;
    let proponent = &evaluation["proponents"][0];
    assert_eq!(proponent["number"], 1);
    assert!(proponent["identity"].is_null());
    let student = app.person(Persona::Student).await.to_string();
    for part in ["mara", "OKAFOR", "github", "@", "nightheron", "0147", "Elm", "B3H", student.as_str()] {
        assert!(!evaluation.to_string().contains(part), "{part}: {evaluation}");
    }
    assert!(proponent["answers"][1].as_str().is_some_and(|text| text.contains("NVDA")));
    assert_eq!(evaluation["needed"], 2);
    for persona in [Persona::EsdcPayer, Persona::Auditor] {
        let read = app.as_(persona).await.get(&at(&file, "evaluation")).await.expect(200);
        assert!(!read.to_string().contains("Okafor"), "{persona:?}");
    }
}

#[tokio::test]
async fn nobody_reads_it_before_closing_and_strangers_never() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    let path = at(&file, "evaluation");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.get(&path).await.refused(409, "not_closed_yet");
    builders::closed(&app, &file).await;
    author.get(&path).await.expect(200);
    app.as_(Persona::Student).await.get(&path).await.refused(403, "not_your_role");
    app.as_(Persona::CraAuthor).await.get(&path).await.refused(403, "not_your_department");
    app.nobody().get(&path).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn names_come_with_the_result() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    let complete = builders::evaluated(&app, &file, &[]).await;
    let identity = &complete["proponents"][0]["identity"];
    assert_eq!(identity["name"], "Amara Okafor");
    assert_eq!(identity["rank"], 1);
}
