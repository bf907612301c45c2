//! `GET /account/sessions` and ending one or all others.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, TestApp};

use super::post_as;

const MAYA: &str = "maya.campbell@freelance.example";
const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0";
const IPHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1";

/// Signs in with a browser.
async fn on(app: &TestApp, user_agent: &str) -> Client {
    let request = app.nobody().request("POST", "/session").header("user-agent", user_agent);
    let body = json!({ "email": MAYA, "password": "demonstration-only" });
    let session = request.json(&body).send().await.expect(200);
    app.with_token(session["access_token"].as_str().unwrap())
}

async fn list(client: &Client) -> Vec<Value> {
    client.get("/account/sessions").await.expect(200)["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn sessions_are_listed_with_their_device_and_this_one_is_marked() {
    let app = TestApp::start().await;
    let desk = on(&app, FIREFOX).await;
    let phone = on(&app, IPHONE).await;
    let sessions = list(&phone).await;
    assert_eq!(sessions.len(), 2);
    assert_eq!(sessions[0]["device"], json!({ "en": "Safari on iPhone", "fr": "Safari sur iPhone" }));
    assert_eq!(sessions[1]["device"]["en"], "Firefox on Windows");
    assert_eq!((&sessions[0]["is_this_one"], &sessions[1]["is_this_one"]), (&json!(true), &json!(false)));
    assert_eq!(list(&desk).await[1]["is_this_one"], true);
    assert_eq!(sessions[0]["factor"], "one");
    let first = phone.get("/account/sessions?limit=1").await.expect(200);
    let next = format!("/account/sessions?limit=1&cursor={}", first["next_cursor"].as_str().unwrap());
    assert_eq!(phone.get(&next).await.expect(200)["items"][0]["id"], sessions[1]["id"]);
}

#[tokio::test]
async fn a_session_that_its_owner_ends_is_over_at_its_next_request() {
    let app = TestApp::start().await;
    let lost = on(&app, IPHONE).await;
    let desk = on(&app, FIREFOX).await;
    let id = list(&desk).await[1]["id"].as_str().unwrap().to_owned();
    post_as(&desk, &format!("/account/sessions/{id}/end"), &Value::Null).await.expect(204);
    lost.get("/account").await.refused(401, "session_over");
    desk.get("/account").await.expect(200);
    assert_eq!(list(&desk).await.len(), 1);
    post_as(&desk, &format!("/account/sessions/{id}/end"), &Value::Null).await.refused(404, "not_found");
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'session_ended'").await, 1);
}

#[tokio::test]
async fn nobody_sees_or_ends_the_session_of_somebody_else() {
    let app = TestApp::start().await;
    let maya = on(&app, FIREFOX).await;
    let id = list(&maya).await[0]["id"].as_str().unwrap().to_owned();
    let other = app.as_(Persona::Student).await;
    assert!(list(&other).await.iter().all(|session| session["id"] != id));
    post_as(&other, &format!("/account/sessions/{id}/end"), &Value::Null).await.refused(404, "not_found");
    maya.get("/account").await.expect(200);
}

#[tokio::test]
async fn every_other_session_can_be_ended_at_once() {
    let app = TestApp::start().await;
    let phone = on(&app, IPHONE).await;
    let library = on(&app, FIREFOX).await;
    let desk = on(&app, FIREFOX).await;
    post_as(&desk, "/account/sessions/end-others", &Value::Null).await.expect(204);
    for over in [phone, library] {
        over.get("/account").await.refused(401, "session_over");
    }
    assert_eq!(list(&desk).await.len(), 1);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'other_sessions_ended'").await, 1);
}

#[tokio::test]
async fn what_a_browser_says_of_itself_is_kept_in_part_and_never_as_markup() {
    let app = TestApp::start().await;
    let odd = format!("<script>alert(1)</script>{}", "x".repeat(1_000));
    let client = on(&app, &odd).await;
    assert_eq!(list(&client).await[0]["device"]["fr"], "Un programme");
    assert_eq!(app.count("SELECT count(*) FROM sessions WHERE length(user_agent) = 300").await, 1);
}
