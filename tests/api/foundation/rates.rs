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
    assert_eq!(reply.header("ratelimit"), Some("\"sign-in\";r=0;t=60"));
    assert_eq!(reply.header("ratelimit-policy"), Some("\"sign-in\";q=2;w=60"));
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

#[tokio::test]
async fn every_reply_to_what_is_counted_says_how_much_is_left() {
    let app = TestApp::with(|config| {
        config.limits.writes_per_minute = 60;
        config.limits.mails_per_minute = 2;
        config.limits.sign_ins_per_minute = 3;
    })
    .await;
    let maya = app.as_(Persona::Freelancer).await;
    let draft = json!({ "name": "Maya", "language": "en" });
    let done = maya.request("PUT", "/account").version(1).json(&draft).send().await;
    assert_eq!((done.status, done.header("ratelimit-policy")), (200, Some("\"write\";q=60;w=60")));
    assert_eq!(done.header("ratelimit"), Some("\"write\";r=59;t=1"));
    let stale = maya.request("PUT", "/account").version(1).json(&draft).send().await;
    assert_eq!((stale.status, stale.header("ratelimit")), (412, Some("\"write\";r=58;t=2")));
    assert_eq!(maya.get("/account").await.header("ratelimit"), None, "reads are not counted");

    let body = json!({ "email": "maya.campbell@freelance.example" });
    let path = "/accounts/request-password-reset";
    let mail = app.nobody().request("POST", path).json(&body).send().await;
    assert_eq!(mail.header("ratelimit-policy"), Some("\"mail\";q=2;w=60"));
    assert_eq!(mail.header("ratelimit"), Some("\"mail\";r=1;t=30"));
    let wrong = json!({ "email": "maya.campbell@freelance.example", "password": "wrong" });
    let refused = app.nobody().request("POST", "/session").json(&wrong).send().await;
    assert_eq!((refused.status, refused.header("ratelimit")), (401, Some("\"sign-in\";r=2;t=20")));
}
