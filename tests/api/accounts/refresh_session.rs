//! `POST /session/refresh`.

use tests::{Browser, TestApp};

const MAYA: &str = "maya.campbell@freelance.example";
const PASSWORD: &str = "demonstration-only";

async fn signed_in(app: &TestApp) -> Browser<'_> {
    let mut browser = Browser::new(app);
    browser.sign_in(MAYA, PASSWORD).await.expect(200);
    browser
}

#[tokio::test]
async fn a_refresh_replaces_the_cookie_and_gives_a_new_access_token() {
    let app = TestApp::start().await;
    let mut browser = signed_in(&app).await;
    let first = browser.cookie.clone();
    let session = browser.refresh().await.expect(200);
    assert_ne!(browser.cookie, first);
    let maya = app.with_token(session["access_token"].as_str().unwrap());
    assert_eq!(maya.get("/session").await.expect(200)["person"]["email"], MAYA);
}

#[tokio::test]
async fn for_thirty_seconds_the_cookie_before_is_still_good() {
    let app = TestApp::start().await;
    let mut browser = signed_in(&app).await;
    let first = browser.cookie.clone();
    browser.refresh().await.expect(200);
    let mut other_tab = Browser::with(&app, &first);
    other_tab.refresh().await.expect(200);
    browser.refresh().await.expect(200);
}

#[tokio::test]
async fn a_cookie_used_again_later_ends_the_whole_session() {
    let app = TestApp::start().await;
    let mut browser = signed_in(&app).await;
    let stolen = browser.cookie.clone();
    let token = browser.refresh().await.expect(200)["access_token"].as_str().unwrap().to_owned();
    app.execute("UPDATE refresh_tokens SET replaced_at = replaced_at - 30001").await.unwrap();
    let mut thief = Browser::with(&app, &stolen);
    thief.refresh().await.refused(401, "session_over");
    browser.refresh().await.refused(401, "session_over");
    app.with_token(&token).get("/account").await.refused(401, "session_over");
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'session_ended_by_reuse'").await, 1);
}

#[tokio::test]
async fn without_a_cookie_or_with_a_made_up_one_there_is_nothing_to_refresh() {
    let app = TestApp::start().await;
    Browser::new(&app).refresh().await.refused(401, "session_over");
    let mut made_up = Browser::with(&app, "refresh_token=made-up");
    made_up.refresh().await.refused(401, "session_over");
}

#[tokio::test]
async fn after_fourteen_days_one_signs_in_again() {
    let app = TestApp::start().await;
    let mut browser = signed_in(&app).await;
    app.execute("UPDATE sessions SET ends_at = ends_at - 14 * 24 * 3600 * 1000 - 1").await.unwrap();
    browser.refresh().await.refused(401, "session_over");
}

#[tokio::test]
async fn two_tabs_that_refresh_at_the_same_moment_both_go_on() {
    let app = TestApp::start().await;
    let browser = signed_in(&app).await;
    let (mut one, mut two) = (Browser::with(&app, &browser.cookie), Browser::with(&app, &browser.cookie));
    let (first, second) = tokio::join!(one.refresh(), two.refresh());
    for session in [first.expect(200), second.expect(200)] {
        app.with_token(session["access_token"].as_str().unwrap()).get("/account").await.expect(200);
    }
    one.refresh().await.expect(200);
    two.refresh().await.expect(200);
}

#[tokio::test]
async fn a_reply_that_was_lost_is_asked_for_again() {
    let app = TestApp::start().await;
    let mut browser = signed_in(&app).await;
    let before = browser.cookie.clone();
    browser.refresh().await.expect(200);
    // The reply never came: the browser still has the cookie it sent.
    app.execute("UPDATE refresh_tokens SET replaced_at = replaced_at - 29000").await.unwrap();
    let mut without_reply = Browser::with(&app, &before);
    without_reply.refresh().await.expect(200);
    without_reply.refresh().await.expect(200);
}

#[tokio::test]
async fn a_telephone_that_slept_for_hours_goes_on() {
    let app = TestApp::start().await;
    let mut phone = signed_in(&app).await;
    app.execute("UPDATE sessions SET last_used_at = last_used_at - 11 * 3600 * 1000").await.unwrap();
    app.execute("UPDATE refresh_tokens SET made_at = made_at - 11 * 3600 * 1000").await.unwrap();
    phone.refresh().await.expect(200);
    phone.refresh().await.expect(200);
}
