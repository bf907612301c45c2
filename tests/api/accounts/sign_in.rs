//! `POST /session` and `GET /session`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{Browser, TestApp};

use super::sign_in;

const MAYA: &str = "maya.campbell@freelance.example";
const PASSWORD: &str = "demonstration-only";

#[tokio::test]
async fn a_person_signs_in_and_is_who_they_are() {
    let app = TestApp::start().await;
    let reply = sign_in(&app, " MAYA.Campbell@freelance.example ", PASSWORD).await;
    let cookie = reply.header("set-cookie").unwrap().to_owned();
    for part in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/api/v1/session", "Max-Age=1209600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    let session = reply.expect(200);
    assert_eq!(session["expires_in"], 600);
    let maya = app.with_token(session["access_token"].as_str().unwrap());
    assert_eq!(maya.get("/session").await.expect(200)["person"]["email"], MAYA);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let app = TestApp::start().await;
    let wrong = sign_in(&app, MAYA, "something else").await;
    let unknown = sign_in(&app, "nobody@example.ca", PASSWORD).await;
    assert_eq!(wrong.json["detail"], unknown.json["detail"]);
    assert!(wrong.header("set-cookie").is_none());
    wrong.refused(401, "credentials_refused");
    unknown.refused(401, "credentials_refused");
}

#[tokio::test]
async fn a_visitor_without_a_session_is_nobody_and_knows_the_time() {
    let app = TestApp::start().await;
    let session = app.nobody().get("/session").await.expect(200);
    assert_eq!(session["person"], json!(null));
    assert_eq!(session["demonstration"], true);
    assert!(session["business_time"].as_str().unwrap().starts_with("2026-09-14T13:"));
}

#[tokio::test]
async fn roles_are_those_of_this_moment() {
    let app = TestApp::start().await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let actor = author.get("/session").await.expect(200)["person"]["actor"].clone();
    assert_eq!(actor["roles"][0]["role"], "author");
    app.execute("DELETE FROM role_grants").await.unwrap();
    assert_eq!(author.get("/session").await.expect(200)["person"]["actor"]["roles"], json!([]));
}

#[tokio::test]
async fn a_deactivated_person_is_out_at_once_and_stays_out() {
    let app = TestApp::start().await;
    let mut browser = Browser::new(&app);
    let token =
        browser.sign_in(MAYA, PASSWORD).await.expect(200)["access_token"].as_str().unwrap().to_owned();
    app.execute(&format!("UPDATE people SET deactivated_at = 1 WHERE email = '{MAYA}'")).await.unwrap();
    app.with_token(&token).get("/account").await.refused(401, "session_over");
    browser.refresh().await.refused(401, "session_over");
    sign_in(&app, MAYA, PASSWORD).await.refused(401, "credentials_refused");
}

#[tokio::test]
async fn a_session_that_nobody_used_for_twelve_hours_is_over() {
    let app = TestApp::start().await;
    let mut browser = Browser::new(&app);
    let token =
        browser.sign_in(MAYA, PASSWORD).await.expect(200)["access_token"].as_str().unwrap().to_owned();
    app.execute("UPDATE sessions SET last_used_at = last_used_at - 12 * 3600 * 1000 - 1").await.unwrap();
    app.with_token(&token).get("/account").await.refused(401, "session_over");
    browser.refresh().await.refused(401, "session_over");
}

#[tokio::test]
async fn the_token_of_another_instance_is_worth_nothing_here() {
    let app = TestApp::start().await;
    let folder = tests::folder().join("another-key");
    let other = TestApp::with(|config| config.data_directory = folder).await;
    let token = other.as_(Persona::Freelancer).await.token().unwrap().to_owned();
    app.with_token(&token).get("/account").await.refused(401, "session_over");
}
