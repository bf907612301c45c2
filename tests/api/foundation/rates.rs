//! Nobody tries passwords or writes faster than people do.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

#[tokio::test]
async fn attempts_to_sign_in_are_counted_by_address_and_account() {
    let app = TestApp::with(|config| config.limits.sign_ins_per_minute = 2).await;
    let attempt = async |email: &str| {
        app.nobody()
            .request("POST", "/session")
            .json(&json!({ "email": email, "password": "wrong" }))
            .send()
            .await
    };
    for _ in 0..2 {
        attempt("maya.campbell@freelance.example").await.refused(401, "credentials_refused");
    }
    let reply = attempt("Maya.Campbell@freelance.example").await;
    assert!(reply.header("retry-after").is_some_and(|seconds| seconds.parse::<u64>().unwrap() > 0));
    assert!(reply.header("ratelimit").is_some());
    reply.refused(429, "too_many_requests");
    attempt("somebody.else@example.ca").await.refused(401, "credentials_refused");
}

#[tokio::test]
async fn writes_are_counted_by_person_and_reads_are_not() {
    let app = TestApp::with(|config| config.limits.writes_per_minute = 2).await;
    let maya = app.as_(Persona::Freelancer).await;
    let draft = json!({ "name": "Maya", "language": "en" });
    for version in 1..=2 {
        maya.request("PUT", "/account").version(version).json(&draft).send().await.expect(200);
    }
    maya.request("PUT", "/account").version(3).json(&draft).send().await.refused(429, "too_many_requests");
    for _ in 0..5 {
        maya.get("/account").await.expect(200);
    }
    app.as_(Persona::Student)
        .await
        .request("PUT", "/account")
        .version(1)
        .json(&draft)
        .send()
        .await
        .expect(200);
}

#[tokio::test]
async fn requests_that_send_mail_are_counted_by_address() {
    let app = TestApp::with(|config| config.limits.mails_per_minute = 1).await;
    let ask = async || {
        let body = json!({ "email": "maya.campbell@freelance.example" });
        app.nobody().request("POST", "/accounts/request-password-reset").json(&body).send().await
    };
    ask().await.expect(202);
    ask().await.refused(429, "too_many_requests");
}
