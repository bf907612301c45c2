//! Guessing passwords is slow, whoever guesses and whether or not there is an account.

use serde_json::json;
use tests::{Reply, TestApp};

use super::{post, sign_in};

const MAYA: &str = "maya.campbell@freelance.example";
const PASSWORD: &str = "demonstration-only";

/// As if so many seconds had passed.
async fn wait(app: &TestApp, seconds: i64) {
    let sql = format!("UPDATE sign_in_attempts SET waits_until = waits_until - {}", seconds * 1_000);
    app.execute(&sql).await.unwrap();
}

/// Signs in from an address, as one proxy of ours would say it.
async fn sign_in_from(app: &TestApp, address: &str, email: &str, password: &str) -> Reply {
    let request = app.nobody().request("POST", "/session").header("x-forwarded-for", address);
    request.json(&json!({ "email": email, "password": password })).send().await
}

fn waits(reply: Reply, seconds: &str) {
    assert_eq!(reply.header("retry-after"), Some(seconds), "{}", reply.text);
    let problem = reply.refused(429, "too_many_attempts");
    assert!(problem["detail"].as_str().unwrap().contains(seconds), "{problem}");
}

#[tokio::test]
async fn after_five_failures_an_account_waits_longer_each_time_and_as_long_as_it_says() {
    let app = TestApp::start().await;
    for _ in 0..5 {
        sign_in(&app, MAYA, "something else").await.refused(401, "credentials_refused");
    }
    for seconds in ["15", "30", "60"] {
        waits(sign_in(&app, MAYA, PASSWORD).await, seconds);
        wait(&app, seconds.parse().unwrap()).await;
        sign_in(&app, MAYA, "something else").await.refused(401, "credentials_refused");
    }
    waits(sign_in(&app, MAYA, PASSWORD).await, "120");
    wait(&app, 120).await;
    sign_in(&app, MAYA, PASSWORD).await.expect(200);
    for _ in 0..5 {
        sign_in(&app, MAYA, "something else").await.refused(401, "credentials_refused");
    }
}

#[tokio::test]
async fn an_account_that_nobody_has_waits_alike() {
    let app = TestApp::start().await;
    for _ in 0..7 {
        let known = sign_in(&app, MAYA, "something else").await;
        let unknown = sign_in(&app, "nobody@example.ca", "something else").await;
        assert_eq!(known.status, unknown.status);
        assert_eq!(known.json["detail"], unknown.json["detail"]);
        assert_eq!(known.header("retry-after"), unknown.header("retry-after"));
    }
    assert_eq!(app.count("SELECT count(*) FROM sign_in_attempts WHERE whom LIKE '%@%'").await, 0);
}

#[tokio::test]
async fn an_address_that_tries_many_accounts_waits_and_others_do_not() {
    let app = TestApp::with(|config| config.proxy_hops = 1).await;
    for number in 0..30 {
        let email = format!("nobody-{number}@example.ca");
        sign_in_from(&app, "203.0.113.7", &email, PASSWORD).await.refused(401, "credentials_refused");
    }
    waits(sign_in_from(&app, "203.0.113.7", MAYA, PASSWORD).await, "15");
    sign_in_from(&app, "198.51.100.4", MAYA, PASSWORD).await.expect(200);
    wait(&app, 15).await;
    sign_in_from(&app, "203.0.113.7", MAYA, PASSWORD).await.expect(200);
    sign_in_from(&app, "203.0.113.7", "nobody@example.ca", PASSWORD)
        .await
        .refused(401, "credentials_refused");
    waits(sign_in_from(&app, "203.0.113.7", MAYA, PASSWORD).await, "30");
}

#[tokio::test]
async fn attempts_made_at_once_count_as_many() {
    let app = TestApp::start().await;
    let mut attempts = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let nobody = app.nobody();
        attempts.spawn(async move {
            let body = json!({ "email": MAYA, "password": "something else" });
            nobody.request("POST", "/session").json(&body).send().await.status
        });
    }
    let answers = attempts.join_all().await;
    let looked_at = answers.iter().filter(|status| **status == 401).count();
    assert!(looked_at <= 5, "{answers:?}");
    assert!(answers.iter().all(|status| [401, 429, 503].contains(status)), "{answers:?}");
}

#[tokio::test]
async fn who_holds_the_mailbox_need_not_wait() {
    let app = TestApp::start().await;
    for _ in 0..6 {
        sign_in(&app, MAYA, "something else").await;
    }
    post(&app, "/accounts/request-password-reset", &json!({ "email": MAYA })).await.expect(202);
    let token = super::last_token(&app, MAYA).await;
    let body = json!({ "token": token, "password": super::PASSWORD });
    post(&app, "/accounts/reset-password", &body).await.expect(204);
    sign_in(&app, MAYA, super::PASSWORD).await.expect(200);
}

#[tokio::test]
async fn failures_of_yesterday_do_not_count() {
    let app = TestApp::start().await;
    for _ in 0..5 {
        sign_in(&app, MAYA, "something else").await;
    }
    let day = 24 * 3_600 * 1_000 + 1;
    let sql = format!("UPDATE sign_in_attempts SET last_at = last_at - {day}, waits_until = 0");
    app.execute(&sql).await.unwrap();
    for _ in 0..5 {
        sign_in(&app, MAYA, "something else").await.refused(401, "credentials_refused");
    }
}
