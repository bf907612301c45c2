//! Signing out, from either side.

use api::machine;
use serde_json::{Value, json};

use super::issuer::{Signature, zoe};
use super::{World, query_of};

async fn tell(world: &World, provider: &str, token: &str) -> u16 {
    let path = format!("/sign-in/{provider}/back-channel-logout");
    let request = world.app.nobody().request_outside("POST", &path);
    let form = request.header("content-type", "application/x-www-form-urlencoded");
    form.bytes(format!("logout_token={token}")).send().await.status
}

#[tokio::test]
async fn a_sign_out_at_the_service_ends_the_sessions_begun_with_it_at_the_next_request() {
    let world = World::start().await;
    let of_session = |sid: &str| {
        let mut tale = zoe();
        tale.token["sid"] = json!(sid);
        tale
    };
    let here = world.signed_in(of_session("here")).await;
    let there = world.signed_in(of_session("there")).await;
    let token = world.issuer.logout_token(json!({ "sid": "here" }), Signature::Own);
    assert_eq!(tell(&world, "key", &token).await, 200);
    here.get("/account").await.refused(401, "session_over");
    there.get("/account").await.expect(200);
    let token = world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::Own);
    assert_eq!(tell(&world, "key", &token).await, 200);
    there.get("/account").await.refused(401, "session_over");
    let sql = "SELECT count(*) FROM events WHERE name = 'session_ended_by_service'";
    assert_eq!(world.app.count(sql).await, 2);
}

#[tokio::test]
async fn a_sign_out_there_leaves_sessions_begun_in_another_way() {
    let world = World::start().await;
    let local = world.app.with_token(&super::known(&world.app, "local@example.ca").await);
    world.signed_in(zoe()).await;
    let token = world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::Own);
    assert_eq!(tell(&world, "key", &token).await, 200);
    local.get("/account").await.expect(200);
    let token = world.issuer.logout_token(json!({ "sub": "somebody unknown" }), Signature::Own);
    assert_eq!(tell(&world, "key", &token).await, 200);
}

#[tokio::test]
async fn a_logout_token_that_is_not_the_services_own_about_this_ends_nothing() {
    let world = World::start().await;
    let client = world.signed_in(zoe()).await;
    let now = machine::now().timestamp();
    let own = |claims: Value| {
        let mut whole = json!({ "sub": "zoe" });
        for (name, value) in claims.as_object().unwrap() {
            whole[name] = value.clone();
        }
        world.issuer.logout_token(whole, Signature::Own)
    };
    for (what, token) in [
        ("another issuer", own(json!({ "iss": "https://evil.example" }))),
        ("for somebody else", own(json!({ "aud": "another" }))),
        ("no event", own(json!({ "events": {} }))),
        ("no events", own(json!({ "events": null }))),
        ("another event", own(json!({ "events": { "http://example.ca/other": {} } }))),
        ("an ID token", own(json!({ "nonce": "n" }))),
        ("about nobody", own(json!({ "sub": null }))),
        ("no name", own(json!({ "jti": null }))),
        ("expired", own(json!({ "iat": now - 600, "exp": now - 300 }))),
        ("from the future", own(json!({ "iat": now + 600, "exp": now + 700 }))),
        ("good for ever", own(json!({ "exp": now + 3600 * 24 * 365 }))),
        ("foreign key", world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::Foreign)),
        ("not signed", world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::None)),
        ("shared secret", world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::Secret)),
        ("public key", world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::PublicKeyAsSecret)),
        ("nothing", "x".to_owned()),
    ] {
        assert_eq!(tell(&world, "key", &token).await, 400, "{what}");
    }
    client.get("/account").await.expect(200);
    assert_eq!(tell(&world, "unknown", "x").await, 404);
}

#[tokio::test]
async fn a_logout_token_counts_once() {
    let world = World::start().await;
    world.signed_in(zoe()).await;
    let token = world.issuer.logout_token(json!({ "sub": "zoe" }), Signature::Own);
    assert_eq!(tell(&world, "key", &token).await, 200);
    let again = world.signed_in(zoe()).await;
    assert_eq!(tell(&world, "key", &token).await, 400);
    again.get("/account").await.expect(200);
}

#[tokio::test]
async fn signing_out_here_leads_to_signing_out_there() {
    let world = World::start().await;
    let mut browser = world.browser();
    world.arrive(&mut browser, zoe()).await.expect("arrived");
    let token = browser.token().await;
    let (status, left) = browser.call("POST", "/session/sign-out", None, &Value::Null).await;
    assert_eq!(status, 200, "{left}");
    let address = left["continue_at"].as_str().expect("an address");
    assert!(address.starts_with(&format!("{}/end?", world.issuer.address)), "{address}");
    let query = query_of(address);
    assert_eq!(query["post_logout_redirect_uri"], "https://gcdevexchange.test/sign-in/key/signed-out");
    assert_eq!(query["client_id"], super::issuer::CLIENT);
    assert_eq!(query["id_token_hint"].split('.').count(), 3);
    world.app.with_token(&token).get("/account").await.refused(401, "session_over");
    let back = browser.go("/sign-in/key/signed-out?state=fr").await;
    assert_eq!((back.status, back.location.as_deref()), (302, Some("/fr/")));
    let trap = browser.go("/sign-in/key/signed-out?state=//evil.example").await;
    assert_eq!(trap.location.as_deref(), Some("/en/"));
}

#[tokio::test]
async fn a_service_that_does_not_answer_keeps_nobody_signed_in_here() {
    let world = World::start().await;
    let mut browser = world.browser();
    world.arrive(&mut browser, zoe()).await.expect("arrived");
    let token = browser.token().await;
    world.issuer.stop().await;
    let (status, _) = browser.call("POST", "/session/sign-out", None, &Value::Null).await;
    assert_eq!(status, 200);
    world.app.with_token(&token).get("/account").await.refused(401, "session_over");
}
