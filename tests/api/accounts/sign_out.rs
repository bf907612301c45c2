//! `POST /session/sign-out` and `POST /session/sign-out-everywhere`.

use serde_json::json;
use tests::{Browser, TestApp};

const MAYA: &str = "maya.campbell@freelance.example";
const PASSWORD: &str = "demonstration-only";

async fn signed_in(app: &TestApp) -> (Browser<'_>, String) {
    let mut browser = Browser::new(app);
    let session = browser.sign_in(MAYA, PASSWORD).await.expect(200);
    (browser, session["access_token"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn signing_out_ends_this_session_and_no_other() {
    let app = TestApp::start().await;
    let (mut phone, on_phone) = signed_in(&app).await;
    let (_, on_desk) = signed_in(&app).await;
    phone.sign_out().await.expect(200);
    assert_eq!(phone.cookie, "");
    app.with_token(&on_phone).get("/account").await.refused(401, "session_over");
    app.with_token(&on_desk).get("/account").await.expect(200);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'signed_out'").await, 1);
}

#[tokio::test]
async fn signing_out_twice_or_without_a_session_is_no_failure() {
    let app = TestApp::start().await;
    let (browser, _) = signed_in(&app).await;
    for cookie in [browser.cookie.as_str(), browser.cookie.as_str(), "", "refresh_token=x"] {
        Browser::with(&app, cookie).sign_out().await.expect(200);
    }
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'signed_out'").await, 1);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_the_person() {
    let app = TestApp::start().await;
    let (mut phone, on_phone) = signed_in(&app).await;
    let (mut desk, on_desk) = signed_in(&app).await;
    let request = app.with_token(&on_phone).request("POST", "/session/sign-out-everywhere");
    request.json(&json!({})).send().await.expect(204);
    for token in [&on_phone, &on_desk] {
        app.with_token(token).get("/account").await.refused(401, "session_over");
    }
    phone.refresh().await.refused(401, "session_over");
    desk.refresh().await.refused(401, "session_over");
    let nobody = app.nobody().request("POST", "/session/sign-out-everywhere");
    nobody.send().await.refused(401, "not_signed_in");
}
