//! `POST /account/change-password`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{Browser, Client, Reply, TestApp};

use super::{PASSWORD, post, post_as, sign_in};

const MAYA: &str = "maya.campbell@freelance.example";
const OLD: &str = "demonstration-only";

async fn change(client: &Client, present: &str, password: &str) -> Reply {
    let body = json!({ "present": present, "password": password });
    post_as(client, "/account/change-password", &body).await
}

#[tokio::test]
async fn a_new_password_counts_at_once_and_ends_every_other_session() {
    let app = TestApp::start().await;
    let mut phone = Browser::new(&app);
    phone.sign_in(MAYA, OLD).await.expect(200);
    let maya = app.as_(Persona::Freelancer).await;
    change(&maya, OLD, PASSWORD).await.expect(204);
    maya.get("/account").await.expect(200);
    phone.refresh().await.refused(401, "session_over");
    sign_in(&app, MAYA, OLD).await.refused(401, "credentials_refused");
    sign_in(&app, MAYA, PASSWORD).await.expect(200);
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "password_changed");
    let person = app.person(Persona::Freelancer).await;
    assert!(app.events(Stream::Person(person)).await.contains(&"password_changed".to_owned()));
}

#[tokio::test]
async fn nobody_changes_a_password_who_does_not_know_the_present_one() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let problem = change(&maya, "something else", PASSWORD).await.invalid(&["/present"]);
    assert_eq!(problem["errors"][0]["code"], "wrong_password");
    change(&maya, OLD, "short").await.invalid(&["/password"]);
    sign_in(&app, MAYA, OLD).await.expect(200);
    let body = json!({ "present": OLD, "password": PASSWORD });
    post(&app, "/account/change-password", &body).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn guessing_the_present_password_in_an_open_session_is_as_slow_as_signing_in() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    for _ in 0..5 {
        change(&maya, "something else", PASSWORD).await.invalid(&["/present"]);
    }
    let reply = change(&maya, OLD, PASSWORD).await;
    assert_eq!(reply.header("retry-after"), Some("15"));
    reply.refused(429, "too_many_attempts");
    sign_in(&app, MAYA, OLD).await.refused(429, "too_many_attempts");
}
