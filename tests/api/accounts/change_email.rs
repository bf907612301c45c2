//! `POST /account/change-email` and `POST /accounts/confirm-new-email`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp};

use super::{last_token, post, post_as, sign_in};

const MAYA: &str = "maya.campbell@freelance.example";
const NEW: &str = "maya@example.ca";
const PASSWORD: &str = "demonstration-only";

async fn change(client: &Client, email: &str) -> Reply {
    let body = json!({ "email": email, "password": PASSWORD });
    post_as(client, "/account/change-email", &body).await
}

async fn confirm(app: &TestApp, token: &str) -> Reply {
    post(app, "/accounts/confirm-new-email", &json!({ "token": token })).await
}

#[tokio::test]
async fn a_new_address_counts_once_its_link_was_followed_and_the_old_one_is_told() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let received = change(&maya, "Maya@Example.CA").await.expect(202);
    assert_eq!(received, json!({ "email": "Maya@Example.CA" }));
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "email_change_asked");
    sign_in(&app, NEW, PASSWORD).await.refused(401, "credentials_refused");
    assert!(app.mails_to(NEW).await[0].text.contains("/en/account/confirm-address?token="));
    let token = last_token(&app, NEW).await;
    confirm(&app, &token).await.expect(204);
    sign_in(&app, NEW, PASSWORD).await.expect(200);
    sign_in(&app, MAYA, PASSWORD).await.refused(401, "credentials_refused");
    maya.get("/account").await.expect(200);
    for address in [MAYA, NEW] {
        assert_eq!(app.mails_to(address).await.last().unwrap().kind, "email_changed", "{address}");
    }
    confirm(&app, &token).await.refused(409, "link_not_good");
    for name in ["email_change_requested", "email_changed"] {
        let count = format!("SELECT count(*) FROM events WHERE name = '{name}'");
        assert_eq!(app.count(&count).await, 1, "{name}");
    }
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%maya@%'").await, 0);
}

#[tokio::test]
async fn the_answer_does_not_say_whether_the_new_address_has_an_account() {
    let app = TestApp::start().await;
    let known = "liam.gagnon@esdc-edsc.example";
    let maya = app.as_(Persona::Freelancer).await;
    let taken = change(&maya, known).await;
    let free = change(&maya, NEW).await;
    assert_eq!((taken.status, taken.text.replace(known, "")), (free.status, free.text.replace(NEW, "")));
    assert_eq!(app.mails_to(known).await[0].kind, "already_registered");
}

#[tokio::test]
async fn a_link_for_a_new_address_is_good_once_for_a_day_and_the_last_one_counts() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    change(&maya, NEW).await.expect(202);
    let first = last_token(&app, NEW).await;
    change(&maya, "maya.c@example.ca").await.expect(202);
    confirm(&app, &first).await.refused(409, "link_not_good");
    let second = last_token(&app, "maya.c@example.ca").await;
    app.execute("UPDATE email_changes SET ends_at = ends_at - 24 * 3600 * 1000").await.unwrap();
    confirm(&app, &second).await.refused(409, "link_not_good");
    confirm(&app, "unknown").await.refused(409, "link_not_good");
    change(&maya, MAYA).await.refused(409, "nothing_changed");
}

#[tokio::test]
async fn an_address_that_somebody_registered_meanwhile_stays_theirs() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    change(&maya, NEW).await.expect(202);
    let token = last_token(&app, NEW).await;
    super::register(&app, NEW).await;
    confirm(&app, &token).await.refused(409, "link_not_good");
    assert_eq!(maya.get("/account").await.expect(200)["email"], MAYA);
}

#[tokio::test]
async fn who_does_not_know_the_password_changes_no_address() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let body = json!({ "email": NEW, "password": "something else" });
    post_as(&maya, "/account/change-email", &body).await.invalid(&["/password"]);
    let body = json!({ "email": "nobody", "password": PASSWORD });
    post_as(&maya, "/account/change-email", &body).await.invalid(&["/email"]);
    assert!(app.mails_to(NEW).await.is_empty());
}

#[tokio::test]
async fn a_link_to_choose_a_password_that_went_to_the_old_address_is_void() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    post(&app, "/accounts/request-password-reset", &json!({ "email": MAYA })).await.expect(202);
    let reset = last_token(&app, MAYA).await;
    change(&maya, NEW).await.expect(202);
    confirm(&app, &last_token(&app, NEW).await).await.expect(204);
    let body = json!({ "token": reset, "password": super::PASSWORD });
    post(&app, "/accounts/reset-password", &body).await.refused(409, "link_not_good");
}
