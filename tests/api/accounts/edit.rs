//! `GET /account` and `PUT /account`.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;

fn draft() -> Value {
    json!({
        "name": "Maya J. Campbell",
        "language": "fr",
        "phone": "902-555-0134",
        "address": { "line": "18, avenue Antonine-Maillet", "city": "Moncton", "province": "NB", "postal_code": "e1a3e9" },
        "tax": { "kind": "registered", "gst_hst": "812345676RT0001", "qst": null },
    })
}

#[tokio::test]
async fn a_person_changes_their_own_account() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    let edited = maya.put("/account", &account, &draft()).await.expect(200);
    assert_eq!(edited["name"], "Maya J. Campbell");
    assert_eq!(edited["address"]["postal_code"], "E1A 3E9");
    assert_eq!(edited["version"], 2);
    assert_eq!(edited["tax"]["gst_hst"], "812345676RT0001");
    assert_eq!(maya.get("/account").await.expect(200), edited);
    let actor = maya.get("/session").await.expect(200)["person"]["actor"].clone();
    assert_eq!(actor["language"], "fr");
}

#[tokio::test]
async fn what_is_left_out_is_emptied() {
    let app = TestApp::start().await;
    let genevieve = app.as_(Persona::MontrealFreelancer).await;
    let account = genevieve.get("/account").await.expect(200);
    assert_eq!(account["tax"]["qst"], "1023456789TQ0001");
    let little = json!({ "name": "Geneviève Tremblay", "language": "fr" });
    let edited = genevieve.put("/account", &account, &little).await.expect(200);
    assert_eq!(edited["tax"], json!(null));
    assert_eq!(edited["address"]["city"], "");
}

#[tokio::test]
async fn the_record_says_that_it_was_changed_and_not_to_what() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    maya.put("/account", &account, &draft()).await.expect(200);
    let person = app.person(Persona::Freelancer).await;
    let events = app.events(Stream::Person(person)).await;
    assert_eq!(events.iter().filter(|name| *name == "account_edited").count(), 1);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%Campbell%'").await, 0);
}

#[tokio::test]
async fn every_number_and_code_must_hold_up() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    let wrong = json!({
        "name": "",
        "language": "en",
        "address": { "postal_code": "12345" },
        "tax": { "kind": "registered", "gst_hst": "123456789RT0001", "qst": "12TQ0001" },
    });
    let problem = maya.put("/account", &account, &wrong).await;
    problem.invalid(&["/address/postal_code", "/name", "/name", "/tax/gst_hst", "/tax/qst"]);
    let unknown = json!({ "name": "Maya", "language": "de" });
    maya.put("/account", &account, &unknown).await.refused(400, "not_readable");
}
