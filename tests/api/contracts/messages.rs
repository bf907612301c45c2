//! `POST /contracts/{id}/post-message`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

#[tokio::test]
async fn both_sides_write_and_the_other_is_told() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MonctonStudent]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let path = at(&contract, "post-message");
    let client = app.as_(vendor).await;
    let text = json!({ "text": "Quelle version de NVDA utilisez-vous?" });
    let written = app.once(&client, &path, &contract, &text).await;
    assert_eq!(written["messages"].as_array().map(Vec::len), Some(1));
    assert_eq!(written["messages"][0]["mine"], true);
    assert_eq!(written["version"], contract["version"], "nobody who signs or reviews is interrupted");
    assert_eq!(last_event(&app, &contract).await, "message_posted");
    app.told_of("message_posted", &[Persona::EsdcAuthor, Persona::EsdcContractingAuthority]).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let answered = author.act(&path, &contract, &json!({ "text": "2026.2." })).await.expect(200);
    assert_eq!(answered["messages"][1]["text"], "2026.2.");
    assert_eq!(answered["messages"][0]["mine"], false);
    assert!(app.told(vendor).await.contains(&"message_posted".to_owned()));
}

#[tokio::test]
async fn those_who_only_read_do_not_write() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let path = at(&contract, "post-message");
    let text = json!({ "text": "Hello." });
    for (persona, status, code) in [
        (Persona::EsdcPayer, 403, "not_your_role"),
        (Persona::Auditor, 403, "not_your_role"),
        (Persona::Freelancer, 404, "not_found"),
    ] {
        app.as_(persona).await.act(&path, &contract, &text).await.refused(status, code);
    }
    app.as_(vendor).await.act(&path, &contract, &json!({ "text": "" })).await.invalid(&["/text"]);
}
