//! `POST /accounts`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{last_token, post, registration, settled, sign_in};

const ZOE: &str = "zoe@example.ca";
const STRANGERS: &str = "a stranger's password";

#[tokio::test]
async fn somebody_registers_and_is_written_to_in_their_language() {
    let app = TestApp::start().await;
    let reply = post(&app, "/accounts", &registration("Zoe@Example.CA")).await.expect(202);
    assert_eq!(reply, json!({ "email": "Zoe@Example.CA" }));
    let mails = app.mails_to(ZOE).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject, "Confirmez votre adresse courriel");
    assert!(mails[0].text.contains("https://gcdevexchange.test/fr/confirmer-courriel?token="));
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'account_registered'").await, 1);
}

#[tokio::test]
async fn the_answer_does_not_say_whether_there_is_an_account_and_the_mail_does() {
    let app = TestApp::start().await;
    let known = "maya.campbell@freelance.example";
    let fresh = post(&app, "/accounts", &registration(ZOE)).await;
    let again = post(&app, "/accounts", &registration(known)).await;
    assert_eq!((fresh.status, fresh.text.replace(ZOE, "")), (again.status, again.text.replace(known, "")));
    let mails = app.mails_to(known).await;
    assert_eq!(mails[0].kind, "already_registered");
    assert_eq!(mails[0].language, "en");
    assert!(!mails[0].text.contains("token="));
    sign_in(&app, known, super::PASSWORD).await.refused(401, "credentials_refused");
}

/// Zoé and a stranger register Zoé's address; she follows the link of hers.
async fn registered_twice(app: &TestApp, stranger_first: bool) -> (String, String) {
    let stranger = json!({ "name": "Mallory", "email": ZOE, "password": STRANGERS, "language": "en" });
    let hers = registration(ZOE);
    let mut tokens = Vec::new();
    for body in if stranger_first { [stranger, hers] } else { [hers, stranger] } {
        post(app, "/accounts", &body).await.expect(202);
        tokens.push(last_token(app, ZOE).await);
    }
    let last = tokens.pop().expect("two links");
    let first = tokens.pop().expect("two links");
    if stranger_first { (last, first) } else { (first, last) }
}

#[tokio::test]
async fn each_registration_confirms_its_own_password_in_either_order() {
    for stranger_first in [true, false] {
        let app = TestApp::start().await;
        let (hers, theirs) = registered_twice(&app, stranger_first).await;
        super::confirm(&app, &hers).await.expect(204);
        super::confirm(&app, &theirs).await.refused(409, "link_not_good");
        sign_in(&app, ZOE, STRANGERS).await.refused(401, "credentials_refused");
        let session = sign_in(&app, ZOE, super::PASSWORD).await.expect(200);
        assert_eq!(session["visitor"]["person"]["name"], "Zoé Arsenault", "{stranger_first}");
        assert_eq!(session["visitor"]["person"]["actor"]["language"], "fr");
    }
}

#[tokio::test]
async fn a_stranger_who_registers_again_gains_nothing_when_the_owner_follows_their_link() {
    let app = TestApp::start().await;
    let (hers, theirs) = registered_twice(&app, false).await;
    super::confirm(&app, &theirs).await.invalid(&["/password"]);
    sign_in(&app, ZOE, STRANGERS).await.refused(403, "email_not_confirmed");
    super::confirm(&app, &hers).await.expect(204);
    sign_in(&app, ZOE, super::PASSWORD).await.expect(200);
    super::confirm_with(&app, &theirs, STRANGERS).await.refused(409, "link_not_good");
}

#[tokio::test]
async fn guessing_the_password_of_a_registration_is_slow() {
    let app = TestApp::start().await;
    let (_, theirs) = registered_twice(&app, false).await;
    let mut last = super::confirm(&app, &theirs).await;
    for _ in 0..6 {
        last = super::confirm(&app, &theirs).await;
    }
    assert_eq!(last.status, 429, "{}", last.text);
}

#[tokio::test]
async fn nobody_signs_in_before_a_link_was_followed() {
    let app = TestApp::start().await;
    registered_twice(&app, true).await;
    sign_in(&app, ZOE, super::PASSWORD).await.refused(403, "email_not_confirmed");
    sign_in(&app, ZOE, STRANGERS).await.refused(401, "credentials_refused");
    assert_eq!(app.count("SELECT count(*) FROM sessions").await, 0);
}

#[tokio::test]
async fn what_was_typed_must_hold_up() {
    let app = TestApp::start().await;
    let body = json!({ "name": " ", "email": "nobody", "password": "short", "language": "en" });
    post(&app, "/accounts", &body).await.invalid(&["/email", "/name", "/password"]);
    let body = json!({ "name": "Zoé", "email": ZOE, "password": "x".repeat(129), "language": "fr" });
    post(&app, "/accounts", &body).await.invalid(&["/password"]);
    assert!(app.mails_to(ZOE).await.is_empty());
}

#[tokio::test]
async fn nobody_changes_anything_before_their_address_is_confirmed() {
    let app = TestApp::start().await;
    let zoe = app.with_token(&settled(&app, ZOE).await);
    let doubted = "UPDATE people SET email_confirmed_at = NULL WHERE email = 'zoe@example.ca'";
    app.execute(doubted).await.expect("an update");
    let session = zoe.get("/session").await.expect(200);
    assert_eq!(session["person"]["actor"]["email"], "unconfirmed");
    let account = zoe.get("/account").await.expect(200);
    let draft = json!({ "name": "Zoé", "language": "fr" });
    zoe.put("/account", &account, &draft).await.refused(403, "email_not_confirmed");
    let read = json!({ "up_to": account["id"] });
    zoe.post("/notifications/read", &read).await.refused(403, "email_not_confirmed");
}

#[tokio::test]
async fn a_settled_account_is_an_account_like_any_other() {
    let app = TestApp::start().await;
    let zoe = app.with_token(&settled(&app, ZOE).await);
    let session = zoe.get("/session").await.expect(200);
    assert_eq!(session["person"]["name"], "Zoé Arsenault");
    assert_eq!(session["person"]["actor"]["email"], "confirmed");
    assert_eq!(session["person"]["actor"]["roles"], json!([]));
    app.as_(Persona::Freelancer).await.get("/account").await.expect(200);
}

#[tokio::test]
async fn two_who_register_an_address_at_the_same_moment_make_one_account() {
    let app = TestApp::start().await;
    let body = registration(ZOE);
    let (first, second) = tokio::join!(post(&app, "/accounts", &body), post(&app, "/accounts", &body));
    for reply in [first, second] {
        assert!([202, 412].contains(&reply.status), "{}", reply.text);
    }
    assert_eq!(app.count("SELECT count(*) FROM people WHERE email = 'zoe@example.ca'").await, 1);
}
