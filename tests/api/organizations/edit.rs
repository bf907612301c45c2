//! `PUT /organizations/{id}`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{OWNER, at, id_of, joined, made, named};

#[tokio::test]
async fn those_who_bind_it_change_its_profile() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let made = joined(&app, &made, Persona::Freelancer, "administrator").await;
    let draft = json!({
        "legal_name": "Tidewater Code Inc.", "operating_name": "Tidewater",
        "address": { "line": "1 Wharf St", "city": "Victoria", "province": "BC", "postal_code": "v8w1t3" },
        "website": "https://tidewater.example", "tax": { "kind": "small_supplier" },
    });
    let maya = app.as_(Persona::Freelancer).await;
    let edited = maya.put(&at(&made, ""), &made, &draft).await.expect(200);
    assert_eq!(edited["operating_name"], "Tidewater");
    assert_eq!(edited["inside"]["profile"]["address"]["postal_code"], "V8W 1T3");
    let events = app.events(Stream::Organization(id_of(&made))).await;
    assert_eq!(events.last().map(String::as_str), Some("organization_edited"));
    maya.put(&at(&made, ""), &made, &draft).await.refused(412, "changed_meanwhile");
}

#[tokio::test]
async fn neither_a_member_nor_a_stranger_does() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let made = joined(&app, &made, Persona::Student, "member").await;
    let put =
        async |persona: Persona| app.as_(persona).await.put(&at(&made, ""), &made, &named("Other")).await;
    put(Persona::Student).await.refused(403, "not_your_role");
    put(Persona::Freelancer).await.refused(404, "not_found");
    assert_eq!(put(OWNER).await.expect(200)["legal_name"], "Other");
}
