//! Keys that open nothing.

use serde_json::json;
use shared::systems::{Scope, assembled};
use tests::TestApp;

use super::{key_of, made};

#[tokio::test]
async fn a_mistyped_key_is_refused_without_asking_the_database() {
    let app = TestApp::start().await;
    let made = made(&app, &Scope::ALL).await;
    let key = key_of(&made);
    let mistyped = key.replace("_live_0", "_live_1");
    assert_ne!(mistyped, key);
    for wrong in [mistyped.as_str(), &key[..key.len() - 1], "gcdx_live_", "gcdx_live_a_b_c"] {
        let before = app.queries();
        app.with_token(wrong).get("/files").await.refused(401, "client_refused");
        let asked = app.queries() - before;
        assert_eq!(asked, queries_of_nothing(&app).await, "{wrong}");
    }
}

/// What a token that is none costs: the beginning and the end of a snapshot.
async fn queries_of_nothing(app: &TestApp) -> u64 {
    let before = app.queries();
    app.with_token("nothing").get("/files").await.refused(401, "session_over");
    app.queries() - before
}

#[tokio::test]
async fn a_wrong_secret_with_a_right_checksum_opens_nothing() {
    let app = TestApp::start().await;
    let made = made(&app, &Scope::ALL).await;
    let id = made["system"]["keys"][0]["id"].as_str().expect("an id").parse().expect("an id");
    let forged = assembled(id, &"0".repeat(64));
    app.with_token(&forged).get("/files").await.refused(401, "client_refused");
    let unknown = "01900000-0000-7000-8000-000000000000".parse().expect("an id");
    let unknown = assembled(unknown, &"0".repeat(64));
    app.with_token(&unknown).get("/files").await.refused(401, "client_refused");
}

#[tokio::test]
async fn a_key_in_an_address_is_refused_and_does_not_sign_in() {
    let app = TestApp::start().await;
    let made = made(&app, &Scope::ALL).await;
    let path = format!("/files?access_token={}", key_of(&made));
    app.nobody().get(&path).await.refused(400, "key_in_address");
    app.with_token(key_of(&made)).get(&path).await.refused(400, "key_in_address");
}

#[tokio::test]
async fn a_system_has_a_rate_of_its_own_and_is_told() {
    let app = TestApp::with(|config| config.limits.system_requests_per_minute = 3).await;
    let one = app.with_token(key_of(&made(&app, &Scope::ALL).await));
    let other = app.with_token(key_of(&made(&app, &Scope::ALL).await));
    for left in [2, 1, 0] {
        let reply = one.get("/files").await;
        let said = reply.header("ratelimit").unwrap_or_default().to_owned();
        assert!(said.starts_with(&format!("\"system\";r={left}")), "{said}");
        reply.expect(200);
    }
    one.post("/opportunities", &json!({})).await.refused(429, "too_many_requests");
    other.get("/files").await.expect(200);
}
