//! `POST /accounts/request-password-reset` and `POST /accounts/reset-password`.

use serde_json::json;
use tests::{Browser, Reply, TestApp};

use super::{PASSWORD, last_token, post, register, sign_in};

const MAYA: &str = "maya.campbell@freelance.example";
const OLD: &str = "demonstration-only";

async fn ask(app: &TestApp, email: &str) -> Reply {
    post(app, "/accounts/request-password-reset", &json!({ "email": email })).await
}

async fn reset(app: &TestApp, token: &str, password: &str) -> Reply {
    post(app, "/accounts/reset-password", &json!({ "token": token, "password": password })).await
}

#[tokio::test]
async fn a_new_password_replaces_the_old_one_and_ends_every_session() {
    let app = TestApp::start().await;
    let mut browser = Browser::new(&app);
    browser.sign_in(MAYA, OLD).await.expect(200);
    ask(&app, "Maya.Campbell@freelance.example").await.expect(202);
    let token = last_token(&app, MAYA).await;
    assert!(app.mails_to(MAYA).await[0].text.contains("/en/reset-password?token="));
    reset(&app, &token, PASSWORD).await.expect(204);
    browser.refresh().await.refused(401, "session_over");
    sign_in(&app, MAYA, OLD).await.refused(401, "credentials_refused");
    sign_in(&app, MAYA, PASSWORD).await.expect(200);
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "password_changed");
    for name in ["password_reset_requested", "password_reset"] {
        assert_eq!(
            app.count(&format!("SELECT count(*) FROM events WHERE name = '{name}'")).await,
            1,
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_link_is_good_once_for_an_hour_and_for_this_alone() {
    let app = TestApp::start().await;
    ask(&app, MAYA).await.expect(202);
    let token = last_token(&app, MAYA).await;
    super::confirm(&app, &token).await.refused(409, "link_not_good");
    reset(&app, &token, "short").await.invalid(&["/password"]);
    reset(&app, &token, PASSWORD).await.expect(204);
    reset(&app, &token, PASSWORD).await.refused(409, "link_not_good");
    ask(&app, MAYA).await.expect(202);
    let late = last_token(&app, MAYA).await;
    app.execute("UPDATE email_tokens SET ends_at = ends_at - 3600 * 1000").await.unwrap();
    reset(&app, &late, PASSWORD).await.refused(409, "link_not_good");
}

#[tokio::test]
async fn the_answer_does_not_say_whether_there_is_an_account() {
    let app = TestApp::start().await;
    let known = ask(&app, MAYA).await;
    let unknown = ask(&app, "nobody@example.ca").await;
    assert_eq!(
        (known.status, known.text.replace(MAYA, "")),
        (unknown.status, unknown.text.replace("nobody@example.ca", ""))
    );
    assert!(app.mails_to("nobody@example.ca").await.is_empty());
    ask(&app, "no address").await.invalid(&["/email"]);
}

#[tokio::test]
async fn choosing_a_password_by_mail_confirms_the_address() {
    let app = TestApp::start().await;
    register(&app, "zoe@example.ca").await;
    let registered = last_token(&app, "zoe@example.ca").await;
    ask(&app, "zoe@example.ca").await.expect(202);
    reset(&app, &last_token(&app, "zoe@example.ca").await, "five words without a link").await.expect(204);
    let session = sign_in(&app, "zoe@example.ca", "five words without a link").await.expect(200);
    assert_eq!(session["visitor"]["person"]["actor"]["email"], "confirmed");
    super::confirm(&app, &registered).await.refused(409, "link_not_good");
}
