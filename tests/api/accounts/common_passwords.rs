//! Passwords that are known or easily guessed are refused wherever one is chosen.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{Reply, TestApp};

use super::{PASSWORD, last_token, post, post_as};

const MAYA: &str = "maya.campbell@freelance.example";

/// What is wrong with each.
const WEAK: [(&str, &str); 5] = [
    ("PASSWORD123456", "known_password"),
    ("qwertyuiop[]12", "known_password"),
    ("abcabcabcabc", "guessable_password"),
    ("MayaCampbell26", "guessable_password"),
    ("gcdevexchange-1", "guessable_password"),
];

fn says(reply: Reply, code: &str, password: &str) {
    let problem = reply.invalid(&["/password"]);
    assert_eq!(problem["errors"][0]["code"], code, "{password}");
}

#[tokio::test]
async fn at_registration() {
    let app = TestApp::start().await;
    for (password, code) in WEAK {
        let body = json!({ "name": "Maya Campbell", "email": "mc@example.ca", "password": password, "language": "en" });
        says(post(&app, "/accounts", &body).await, code, password);
    }
    assert_eq!(app.count("SELECT count(*) FROM people WHERE email = 'mc@example.ca'").await, 0);
}

#[tokio::test]
async fn when_a_new_one_is_chosen_by_mail_and_the_link_stays_good() {
    let app = TestApp::start().await;
    post(&app, "/accounts/request-password-reset", &json!({ "email": MAYA })).await.expect(202);
    let token = last_token(&app, MAYA).await;
    for (password, code) in WEAK {
        let body = json!({ "token": token, "password": password });
        says(post(&app, "/accounts/reset-password", &body).await, code, password);
    }
    post(&app, "/accounts/reset-password", &json!({ "token": token, "password": PASSWORD }))
        .await
        .expect(204);
}

#[tokio::test]
async fn when_the_present_one_is_changed() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    for (password, code) in WEAK {
        let body = json!({ "present": "demonstration-only", "password": password });
        says(post_as(&maya, "/account/change-password", &body).await, code, password);
    }
}
