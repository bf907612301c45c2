//! The demonstration: whom one can be, and moving time on.

use chrono::Duration;
use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::post;

#[tokio::test]
async fn everybody_there_is_to_be_is_listed_and_can_be_entered() {
    let app = TestApp::start().await;
    let view = app.nobody().get("/demonstration").await.expect(200);
    let personas = view["personas"].as_array().unwrap();
    assert_eq!(personas.len(), Persona::ALL.len());
    assert_eq!(view["departments"].as_array().unwrap().len(), 4);
    for persona in Persona::ALL {
        let session = app.as_(persona).await.get("/session").await.expect(200);
        let listed = personas.iter().find(|one| one["persona"] == persona.code()).unwrap();
        assert_eq!(session["person"]["name"], listed["name"]);
    }
    let somebody = &personas[0];
    let body = json!({ "email": somebody["email"], "password": somebody["password"] });
    post(&app, "/session", &body).await.expect(200);
}

#[tokio::test]
async fn time_moves_forward_and_never_back() {
    let app = TestApp::start().await;
    let before = app.now().await;
    let later = before + Duration::days(3);
    let arrived = post(&app, "/demonstration/advance", &json!({ "to": later })).await.expect(200);
    assert!(arrived["business_time"].as_str().unwrap().starts_with(&later.to_rfc3339()[..16]));
    assert!(app.now().await >= later);
    let back = json!({ "to": before });
    post(&app, "/demonstration/advance", &back).await.refused(409, "time_only_moves_forward");
    let too_far = json!({ "to": later + Duration::days(400) });
    post(&app, "/demonstration/advance", &too_far).await.refused(409, "time_only_moves_forward");
}

#[tokio::test]
async fn in_production_there_is_nothing_of_it() {
    let app = TestApp::with(|config| config.demonstration = false).await;
    app.nobody().get("/demonstration").await.refused(404, "not_a_demonstration");
    post(&app, "/demonstration/enter", &json!({ "persona": "auditor" }))
        .await
        .refused(404, "not_a_demonstration");
    let to = json!({ "to": app.now().await + Duration::days(1) });
    post(&app, "/demonstration/advance", &to).await.refused(404, "not_a_demonstration");
    assert_eq!(app.nobody().get("/session").await.expect(200)["demonstration"], false);
}
