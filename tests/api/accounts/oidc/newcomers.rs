//! Somebody new whose service says too little: asked for the rest, and for nothing else.

use serde_json::{Value, json};

use super::issuer::{Tale, nobody_in_particular, zoe};
use super::{Window, World, known};

const EMAIL: &str = "noor@example.ca";

/// Comes from a service that says nothing but who they are.
async fn newcomer(world: &World, subject: &str) -> Window {
    let mut browser = world.browser();
    let page = world.arrive(&mut browser, nobody_in_particular(subject)).await;
    assert_eq!((page.status, page.location.as_deref()), (302, Some("/fr/compte/nouveau")), "{}", page.text);
    browser
}

async fn prove(browser: &mut Window, email: &str) -> (u16, Value) {
    let body = json!({ "email": email, "language": "fr" });
    browser.call("POST", "/session/new-account/prove-email", None, &body).await
}

async fn open(browser: &mut Window, token: Option<&str>) -> (u16, Value) {
    let body = json!({ "name": "Noor Lafleur", "language": "fr", "token": token });
    browser.call("POST", "/session/new-account", None, &body).await
}

async fn token_of(world: &World, email: &str) -> String {
    let mail = world.app.mails_to(email).await.pop().expect("a mail");
    let (_, rest) = mail.text.split_once("token=").expect("a token");
    rest.split_whitespace().next().expect("a token").to_owned()
}

#[tokio::test]
async fn an_address_is_proved_by_a_link_before_there_is_an_account() {
    let world = World::start().await;
    let people = world.people().await;
    let mut browser = newcomer(&world, "noor").await;
    let (status, view) = browser.call("GET", "/session/new-account", None, &Value::Null).await;
    assert_eq!(status, 200, "{view}");
    assert_eq!((&view["name"], &view["email"]), (&Value::Null, &Value::Null));
    assert_eq!(view["return_to"], "/fr/occasions?q=rust");
    assert_eq!(open(&mut browser, None).await.0, 422, "without an address there is no account");
    assert_eq!(prove(&mut browser, EMAIL).await.0, 202);
    assert_eq!(world.people().await, people, "nothing is kept before the link was followed");
    let token = token_of(&world, EMAIL).await;
    let (_, view) =
        browser.call("GET", &format!("/session/new-account?token={token}"), None, &Value::Null).await;
    assert_eq!(view["email"], EMAIL);
    let (status, granted) = open(&mut browser, Some(&token)).await;
    assert_eq!(status, 200, "{granted}");
    assert_eq!(granted["visitor"]["person"]["email"], EMAIL);
    assert_eq!(granted["visitor"]["person"]["actor"]["email"], "confirmed");
    assert_eq!(world.people().await, people + 1);
    // A second press, and the next sign-in.
    assert_eq!(open(&mut browser, Some(&token)).await.1["code"], "arrival_over");
    world.arrive(&mut world.browser(), nobody_in_particular("noor")).await.expect("arrived");
    assert_eq!(world.people().await, people + 1);
}

#[tokio::test]
async fn the_link_counts_only_for_whom_it_was_asked() {
    let world = World::start().await;
    let mut attacker = newcomer(&world, "attacker").await;
    prove(&mut attacker, EMAIL).await;
    let token = token_of(&world, EMAIL).await;
    // The owner of the mailbox follows it: they did not come from the service.
    let mut owner = world.browser();
    assert_eq!(open(&mut owner, Some(&token)).await.1["code"], "arrival_over");
    let mut other = newcomer(&world, "other").await;
    assert_eq!(open(&mut other, Some(&token)).await.1["code"], "link_not_good");
    for forged in ["", "x", "x.y", &token.replace('.', "A.")] {
        assert_eq!(open(&mut attacker, Some(forged)).await.1["code"], "link_not_good", "{forged}");
    }
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let world = World::start().await;
    known(&world.app, EMAIL).await;
    let mut browser = newcomer(&world, "stranger").await;
    let (known_status, known_answer) = prove(&mut browser, EMAIL).await;
    let (status, answer) = prove(&mut browser, "unknown@example.ca").await;
    assert_eq!((known_status, known_answer["email"].is_string()), (status, answer["email"].is_string()));
    let mail = world.app.mails_to(EMAIL).await.last().cloned().expect("a mail");
    assert_eq!(mail.kind, "already_registered");
    assert!(mail.text.contains("/fr/compte/identites") && !mail.text.contains("token="), "{}", mail.text);
}

#[tokio::test]
async fn an_address_that_the_service_did_not_check_is_not_believed() {
    let world = World::start().await;
    known(&world.app, "zoe@example.ca").await;
    for checked in [json!(false), Value::Null] {
        let mut browser = world.browser();
        let user_info = json!({ "name": "Zoé", "email": "zoe@example.ca", "email_verified": checked });
        let page = world.arrive(&mut browser, Tale { user_info, ..zoe() }).await;
        assert_eq!(page.location.as_deref(), Some("/fr/compte/nouveau"), "{}", page.text);
        let (_, view) = browser.call("GET", "/session/new-account", None, &Value::Null).await;
        assert_eq!((&view["name"], &view["email"]), (&json!("Zoé"), &Value::Null));
    }
}

#[tokio::test]
async fn a_name_that_the_service_did_not_say_is_asked_and_the_address_not_again() {
    let world = World::start().await;
    let mut browser = world.browser();
    let user_info = json!({ "email": "zoe@example.ca", "email_verified": true });
    let page = world.arrive(&mut browser, Tale { user_info, ..zoe() }).await;
    assert_eq!(page.location.as_deref(), Some("/fr/compte/nouveau"));
    let (_, view) = browser.call("GET", "/session/new-account", None, &Value::Null).await;
    assert_eq!(view["email"], "zoe@example.ca");
    let (status, granted) = open(&mut browser, None).await;
    assert_eq!(status, 200, "{granted}");
    assert_eq!(granted["visitor"]["person"]["name"], "Noor Lafleur");
}

#[tokio::test]
async fn an_address_taken_meanwhile_opens_nothing() {
    let world = World::start().await;
    let mut browser = newcomer(&world, "noor").await;
    prove(&mut browser, EMAIL).await;
    let token = token_of(&world, EMAIL).await;
    known(&world.app, EMAIL).await;
    assert_eq!(open(&mut browser, Some(&token)).await.1["code"], "link_not_good");
    assert_eq!(world.app.count("SELECT count(*) FROM identities").await, 0);
}

#[tokio::test]
async fn whoever_typed_the_address_before_and_never_had_its_mailbox_has_nothing() {
    let world = World::start().await;
    super::super::register(&world.app, "zoe@example.ca").await;
    let people = world.people().await;
    let client = world.signed_in(zoe()).await;
    assert_eq!(client.get("/account").await.expect(200)["standing"], "confirmed");
    assert!(world.people().await <= people.max(1) + 1);
    let reply = super::super::sign_in(&world.app, "zoe@example.ca", super::super::PASSWORD).await;
    reply.refused(401, "credentials_refused");
    // The link that they asked for does not bring their password back.
    let token = super::super::last_token(&world.app, "zoe@example.ca").await;
    super::super::confirm(&world.app, &token).await.refused(409, "link_not_good");
}

#[tokio::test]
async fn what_nobody_began_is_over() {
    let world = World::start().await;
    let nobody = world.app.nobody();
    nobody.get("/session/new-account").await.refused(401, "arrival_over");
    let draft = json!({ "name": "Noor", "language": "fr" });
    let reply = nobody.request("POST", "/session/new-account").json(&draft).send().await;
    reply.refused(401, "arrival_over");
    let ask = json!({ "email": EMAIL, "language": "fr" });
    let reply = nobody.request("POST", "/session/new-account/prove-email").json(&ask).send().await;
    reply.refused(401, "arrival_over");
    assert!(world.app.mails_to(EMAIL).await.is_empty());
}

#[tokio::test]
async fn a_deactivated_account_stays_closed() {
    let world = World::start().await;
    world.signed_in(zoe()).await;
    let deactivate = "UPDATE people SET deactivated_at = 1 WHERE email = 'zoe@example.ca'";
    world.app.execute(deactivate).await.unwrap();
    let page = world.arrive(&mut world.browser(), zoe()).await.expect("account_deactivated");
    assert_eq!(page.status, 403);
}
