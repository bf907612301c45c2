//! Auditors read every file once it is closed, search the record, and change nothing.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, TestApp, builders};

async fn auditor(app: &TestApp) -> Client {
    app.as_(Persona::Auditor).await
}

async fn search(app: &TestApp, query: &str) -> Vec<Value> {
    let page = auditor(app).await.get(&format!("/audit/events?limit=100{query}")).await.expect(200);
    page["items"].as_array().unwrap().clone()
}

/// Closed by the clock, without proposals.
async fn close(app: &TestApp, file: &Value) {
    let publication = &app.nobody().get(&format!("/opportunities/{}", builders::id(file))).await.expect(200);
    let closes_at = publication["facts"]["publication"]["closes_at"].clone();
    app.advance_to(serde_json::from_value(closes_at).unwrap()).await;
    app.run_timers().await;
}

fn events(found: &[Value]) -> Vec<&str> {
    found.iter().map(|one| one["entry"]["event"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_file_is_in_the_record_that_auditors_read_from_its_closing_on() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let about = format!("&about={}", builders::id(&file));
    assert!(search(&app, &about).await.is_empty());
    let client = auditor(&app).await;
    for (kind, thing) in [("opportunity", &file), ("proposal", &proposal)] {
        let path = format!("/audit/streams/{kind}/{}", builders::id(thing));
        client.get(&path).await.refused(404, "not_found");
    }
    assert!(client.get("/files").await.expect(200)["items"].as_array().unwrap().is_empty());

    builders::closed(&app, &file).await;
    let found = search(&app, &about).await;
    let names = events(&found);
    for name in ["opportunity_created", "opportunity_published", "opportunity_closed", "proposal_submitted"] {
        assert!(names.contains(&name), "{names:?}");
    }
    let listed = client.get("/files").await.expect(200);
    assert_eq!(listed["items"][0]["id"], file["id"]);
}

#[tokio::test]
async fn the_record_is_searched_by_person_kind_act_and_day_page_by_page() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    close(&app, &file).await;
    let account = app.as_(Persona::EsdcContractingAuthority).await.get("/account").await.expect(200);
    let email = account["email"].as_str().unwrap().to_uppercase();
    let found = search(&app, &format!("&email={email}&kind=opportunity")).await;
    assert_eq!(events(&found), ["opportunity_published", "fit_approved"]);
    assert!(found.iter().all(|one| one["entry"]["by"] == account["name"]), "{found:?}");
    assert_eq!(search(&app, &format!("&email={email}&event=fit_approved")).await.len(), 1);
    assert!(search(&app, "&email=nobody@example.ca").await.is_empty());
    assert!(search(&app, "&to=2026-09-13").await.is_empty());
    assert!(!search(&app, "&from=2026-09-14&kind=opportunity").await.is_empty());

    let all: Vec<Value> = search(&app, "&kind=opportunity").await;
    let client = auditor(&app).await;
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("/audit/events?limit=2&kind=opportunity{cursor}")).await.expect(200);
        seen.extend(page["items"].as_array().unwrap().clone());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen, all);
}

#[tokio::test]
async fn a_stream_says_whether_it_is_whole() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    close(&app, &file).await;
    let path = format!("/audit/streams/opportunity/{}", builders::id(&file));
    let view = auditor(&app).await.get(&path).await.expect(200);
    let entries = view["entries"].as_array().unwrap();
    assert_eq!(view["chain"], json!({ "verdict": "whole", "events": entries.len() }));
    assert_eq!(view["path"]["fr"], format!("/fr/travail/occasions/{}", builders::id(&file)));
}

#[tokio::test]
async fn of_a_person_auditors_read_what_others_did() {
    let app = TestApp::start().await;
    let account = app.as_(Persona::Student).await.get("/account").await.expect(200);
    let draft = json!({ "email": account["email"], "reason": "Request 12: they cannot sign." });
    app.as_(Persona::Support).await.post("/support/looks", &draft).await.expect(201);
    let found = search(&app, "&kind=person").await;
    assert_eq!(events(&found), ["support_look_begun"]);
    let person = app.person(Persona::Student).await;
    let view = auditor(&app).await.get(&format!("/audit/streams/person/{person}")).await.expect(200);
    assert_eq!(view["entries"].as_array().unwrap().len(), 1);
    let reads = app.as_(Persona::Student).await.get("/account/reads").await.expect(200);
    assert!(reads["items"].as_array().unwrap().iter().any(|one| one["act"] == "read_stream"), "{reads}");
}

#[tokio::test]
async fn nobody_else_searches_the_record() {
    let app = TestApp::start().await;
    for persona in [Persona::ProductOwner, Persona::Support, Persona::EsdcAdministrator, Persona::Freelancer]
    {
        app.as_(persona).await.get("/audit/events").await.refused(403, "not_your_role");
    }
    app.nobody().get("/audit/events").await.refused(401, "not_signed_in");
}
