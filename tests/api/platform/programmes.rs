//! The versions of a programme: scheduled, corrected and withdrawn before they begin.

use api::stream::Stream;
use serde_json::{Value, json};
use tests::{TestApp, builders};

use super::{act, nobody_else, once, read};

/// The programme's document with another ceiling.
async fn document(app: &TestApp, ceiling: &str) -> Value {
    let mut document = builders::programme(app).await["document"].clone();
    document["ceiling"]["amount"]["amount"] = json!(ceiling);
    document
}

async fn path(app: &TestApp, verb: &str) -> String {
    let id = builders::programme(app).await["key"]["id"].as_str().unwrap().to_owned();
    format!("programmes/{id}/{verb}")
}

fn version(view: &Value, number: u32) -> Value {
    let items = view["items"].as_array().unwrap();
    items.iter().find(|one| one["key"]["number"] == number).cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_ceiling_is_scheduled_and_begins_on_its_day() {
    let app = TestApp::start().await;
    let body = json!({ "from": "2026-09-16", "document": document(&app, "12000.00").await });
    let verb = path(&app, "schedule").await;
    let view = once(&app, "programmes", &verb, &body).await;
    assert_eq!(version(&view, 2)["standing"], "scheduled");
    assert_eq!(builders::programme(&app).await["key"]["number"], 1);
    nobody_else(&app, &verb, &body).await;
    // Midnight in Ottawa is four in the morning in UTC.
    app.advance_to("2026-09-16T03:59:00Z".parse().unwrap()).await;
    assert_eq!(builders::programme(&app).await["key"]["number"], 1);
    app.advance_to("2026-09-16T04:00:00Z".parse().unwrap()).await;
    let programme = builders::programme(&app).await;
    assert_eq!(programme["key"]["number"], 2);
    assert_eq!(programme["document"]["ceiling"]["amount"]["amount"], "12000.00");
    let view = read(&app, "programmes").await;
    assert_eq!(
        (&version(&view, 1)["standing"], &version(&view, 2)["standing"]),
        (&json!("past"), &json!("in_force"))
    );
    let id = programme["key"]["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(app.events(Stream::Programme(id)).await, ["programme_scheduled"]);
}

#[tokio::test]
async fn a_correction_is_a_version_of_its_own() {
    let app = TestApp::start().await;
    let schedule = path(&app, "schedule").await;
    let correct = path(&app, "correct").await;
    let withdraw = path(&app, "withdraw").await;
    let february = json!({ "from": "2027-02-01", "document": document(&app, "12000.00").await });
    act(&app, "programmes", &schedule, &february).await.expect(200);
    act(&app, "programmes", &schedule, &february).await.refused(409, "already_listed");
    let january = json!({ "number": 2, "from": "2027-01-04", "document": document(&app, "13000.00").await });
    let view = act(&app, "programmes", &correct, &january).await.expect(200);
    assert_eq!(version(&view, 2)["standing"], "withdrawn");
    assert_eq!(version(&view, 2)["document"]["ceiling"]["amount"]["amount"], "12000.00");
    assert_eq!(version(&view, 3)["from"], "2027-01-04");
    act(&app, "programmes", &correct, &january).await.refused(404, "not_found");
    let in_force = json!({ "number": 1 });
    act(&app, "programmes", &withdraw, &in_force).await.refused(409, "already_begun");
    let view = act(&app, "programmes", &withdraw, &json!({ "number": 3 })).await.expect(200);
    assert_eq!(version(&view, 3)["standing"], "withdrawn");
    app.advance_to("2027-03-01T15:00:00Z".parse().unwrap()).await;
    assert_eq!(builders::programme(&app).await["key"]["number"], 1);
}

#[tokio::test]
async fn the_order_of_days_decides_and_not_the_order_of_numbers() {
    let app = TestApp::start().await;
    let schedule = path(&app, "schedule").await;
    for (from, ceiling) in [("2026-11-02", "13000.00"), ("2026-10-01", "12000.00")] {
        let body = json!({ "from": from, "document": document(&app, ceiling).await });
        act(&app, "programmes", &schedule, &body).await.expect(200);
    }
    for (moment, number) in [("2026-10-02T15:00:00Z", 3), ("2026-11-03T15:00:00Z", 2)] {
        app.advance_to(moment.parse().unwrap()).await;
        assert_eq!(builders::programme(&app).await["key"]["number"], number, "{moment}");
    }
}

#[tokio::test]
async fn a_document_that_does_not_hold_together_names_its_places() {
    let app = TestApp::start().await;
    let mut document = document(&app, "0.00").await;
    document["approvals"] = json!(["fit"]);
    document["stages"] = json!([]);
    let body = json!({ "from": "2027-02-01", "document": document });
    let verb = path(&app, "schedule").await;
    let problem = act(&app, "programmes", &verb, &body).await.refused(422, "not_valid");
    let found: Vec<(&str, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
        .collect();
    for expected in [
        ("/document/ceiling/amount", "amount_needed"),
        ("/document/stages", "stage_needed"),
        ("/document/approvals", "money_approval_needed"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[tokio::test]
async fn a_programme_that_is_not_there_has_no_versions() {
    let app = TestApp::start().await;
    let body = json!({ "from": "2027-02-01", "document": document(&app, "12000.00").await });
    let nowhere = "programmes/01900000-0000-7000-8000-000000000000/schedule";
    act(&app, "programmes", nowhere, &body).await.refused(404, "not_found");
}
