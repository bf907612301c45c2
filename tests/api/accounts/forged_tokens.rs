//! Access tokens that were not made by this instance for this use. Every way to forge one is in
//! the tests of `api::secrets`; here the door is shown to be closed.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;

fn part(value: &Value) -> String {
    BASE64URL_NOPAD.encode(value.to_string().as_bytes())
}

#[tokio::test]
async fn a_token_that_was_changed_or_is_not_signed_opens_nothing() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let good = maya.token().unwrap().to_owned();
    let parts: Vec<&str> = good.split('.').collect();
    let claims: Value =
        serde_json::from_slice(&BASE64URL_NOPAD.decode(parts[1].as_bytes()).unwrap()).unwrap();
    let with = |name: &str, value: Value| {
        let mut changed = claims.clone();
        changed[name] = value;
        part(&changed)
    };
    let none = part(&json!({ "alg": "none", "typ": "JWT" }));
    let hs256 = part(&json!({ "alg": "HS256", "typ": "JWT" }));
    for (what, token) in [
        ("alg none", format!("{none}.{}.", parts[1])),
        ("alg none with the signature", format!("{none}.{}.{}", parts[1], parts[2])),
        ("alg swapped", format!("{hs256}.{}.{}", parts[1], parts[2])),
        ("longer", format!("{}.{}.{}", parts[0], with("exp", json!(4_000_000_000_i64)), parts[2])),
        ("another session", format!("{}.{}.{}", parts[0], with("sid", json!(claims["iss"])), parts[2])),
        ("no signature", format!("{}.{}.", parts[0], parts[1])),
        ("two parts", format!("{}.{}", parts[0], parts[1])),
        ("nothing", String::new()),
    ] {
        let reply = app.with_token(&token).get("/account").await;
        assert_eq!((reply.status, &reply.json["code"]), (401, &json!("session_over")), "{what}");
    }
    maya.get("/account").await.expect(200);
}

#[tokio::test]
async fn the_token_of_an_instance_with_the_same_key_and_another_address_is_worth_nothing_here() {
    let app = TestApp::start().await;
    let other = TestApp::with(|config| config.public_url = "https://elsewhere.test".to_owned()).await;
    let token = other.as_(Persona::Freelancer).await.token().unwrap().to_owned();
    app.with_token(&token).get("/account").await.refused(401, "session_over");
}
