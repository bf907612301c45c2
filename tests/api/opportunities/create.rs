//! `POST /opportunities`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::stream;

async fn start(app: &TestApp, department: &str) -> Value {
    json!({
        "department_id": app.department(department).await["id"],
        "programme_id": builders::programme(app).await["key"]["id"],
        "kind": "prototype",
    })
}

#[tokio::test]
async fn an_author_starts_a_draft_of_their_department() {
    let app = TestApp::start().await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let start = start(&app, "ESDC").await;
    let send = || author.request("POST", "/opportunities").key("once").json(&start).send();
    let reply = send().await;
    let made = reply.clone().expect(201);
    assert_eq!(reply.header("location"), Some(format!("/api/v1/files/{}", builders::id(&made)).as_str()));
    assert_eq!(made["phase"], "draft");
    assert_eq!(made["content"]["kind"], "prototype");
    assert_eq!(made["content"]["licence"], "MIT");
    assert_eq!(made["facts"]["author_id"], app.person(Persona::EsdcAuthor).await.to_string());
    assert_eq!(app.events(stream(&made)).await, ["opportunity_created"]);
    assert_eq!(send().await.expect(201), made, "sent twice, started once");
    assert_eq!(app.count("SELECT count(*) FROM opportunities").await, 1);
    author.request("POST", "/opportunities").json(&start).send().await.refused(400, "idempotency_key_needed");
}

#[tokio::test]
async fn nobody_else_starts_one_there() {
    let app = TestApp::start().await;
    let esdc = start(&app, "ESDC").await;
    let refused = [
        (Persona::Freelancer, "not_your_role"),
        (Persona::EsdcApprover, "not_your_role"),
        (Persona::Auditor, "not_your_role"),
        (Persona::CraAuthor, "not_your_department"),
    ];
    for (persona, code) in refused {
        app.as_(persona).await.post("/opportunities", &esdc).await.refused(403, code);
    }
    app.nobody().post("/opportunities", &esdc).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn nor_with_an_address_that_is_not_confirmed() {
    let app = TestApp::start().await;
    let esdc = start(&app, "ESDC").await;
    let author = app.as_(Persona::EsdcAuthor).await;
    app.execute("UPDATE people SET email_confirmed_at = NULL WHERE persona = 'esdc_author'")
        .await
        .expect("an update");
    author.post("/opportunities", &esdc).await.refused(403, "email_not_confirmed");
}

#[tokio::test]
async fn of_a_programme_and_a_department_that_there_are() {
    let app = TestApp::start().await;
    let author = app.as_(Persona::EsdcAuthor).await;
    for field in ["department_id", "programme_id"] {
        let mut wrong = start(&app, "ESDC").await;
        wrong[field] = json!("01900000-0000-7000-8000-000000000000");
        author.post("/opportunities", &wrong).await.refused(404, "not_found");
        wrong[field] = json!("something");
        author.post("/opportunities", &wrong).await.refused(400, "not_readable");
    }
}
