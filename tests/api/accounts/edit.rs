//! `PUT /account`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

#[tokio::test]
async fn a_person_changes_their_own_account() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    let draft = json!({
        "name": "Maya J. Campbell",
        "language": "fr",
        "phone": "902-555-0134",
        "address": { "line": "1 Rue", "city": "Moncton", "province": "NB", "postal_code": "e1a3e9" },
        "tax": { "kind": "registered", "gst_hst": "812345676RT0001" },
    });
    let edited = maya.put("/account", &account, &draft).await.expect(200);
    assert_eq!(edited["name"], "Maya J. Campbell");
    assert_eq!(edited["address"]["postal_code"], "E1A 3E9");
    assert_eq!(edited["version"], 2);
    assert_eq!(maya.get("/account").await.expect(200), edited);
    let person = app.person(Persona::Freelancer).await;
    assert_eq!(app.events(Stream::Person(person)).await.iter().filter(|name| *name == "account_edited").count(), 1);
}
