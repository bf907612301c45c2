//! OAuth 2.0, client credentials: the token endpoint, its errors, and where a token is worth nothing.

use data_encoding::BASE64;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::systems::Scope;
use tests::{Reply, TestApp, builders};

use super::{key_of, made};

async fn ask(app: &TestApp, form: &str, basic: Option<(&str, &str)>) -> Reply {
    let request = app.nobody().request_outside("POST", "/oauth/token");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = match basic {
        Some((id, secret)) => {
            let encoded = BASE64.encode(format!("{id}:{secret}").as_bytes());
            request.header("authorization", &format!("Basic {encoded}"))
        }
        None => request,
    };
    request.bytes(form.to_owned()).send().await
}

fn refused(reply: Reply, status: u16, error: &str) {
    assert_eq!((reply.status, &reply.json["error"]), (status, &json!(error)), "{}", reply.text);
    assert_eq!(reply.header("cache-control"), Some("no-store"));
}

const GRANT: &str = "grant_type=client_credentials";

async fn token(app: &TestApp, made: &Value, scope: &str) -> String {
    let id = builders::id(&made["system"]);
    let form = format!("{GRANT}&scope={scope}");
    let granted = ask(app, &form, Some((&id, key_of(made)))).await.expect(200);
    assert_eq!((&granted["token_type"], &granted["scope"]), (&json!("Bearer"), &json!(scope)));
    granted["access_token"].as_str().expect("a token").to_owned()
}

#[tokio::test]
async fn a_key_buys_a_token_in_a_header_or_in_the_form() {
    let app = TestApp::start().await;
    let made = made(&app, &[Scope::OpportunitiesRead, Scope::Payments]).await;
    let id = builders::id(&made["system"]);
    let all = ask(&app, GRANT, Some((&id, key_of(&made)))).await.expect(200);
    assert_eq!(all["scope"], "opportunities:read payments");
    let form = format!("{GRANT}&client_id={id}&client_secret={}", key_of(&made));
    let granted = ask(&app, &form, None).await.expect(200);
    let client = app.with_token(granted["access_token"].as_str().expect("a token"));
    client.get("/files").await.expect(200);
}

#[tokio::test]
async fn a_token_for_fewer_scopes_does_no_more() {
    let app = TestApp::start().await;
    let made = made(&app, &[Scope::OpportunitiesRead, Scope::Payments]).await;
    let client = app.with_token(&token(&app, &made, "payments").await);
    client.get("/files").await.refused(403, "scope_missing");
    app.with_token(key_of(&made)).get("/files").await.expect(200);
}

#[tokio::test]
async fn what_is_wrong_is_said_as_oauth_says_it() {
    let app = TestApp::start().await;
    let made = made(&app, &[Scope::Payments]).await;
    let (id, key) = (builders::id(&made["system"]), key_of(&made));
    let good = Some((id.as_str(), key));
    refused(ask(&app, "scope=payments", good).await, 400, "invalid_request");
    refused(ask(&app, "grant_type=password", good).await, 400, "unsupported_grant_type");
    refused(ask(&app, &format!("{GRANT}&scope=awards"), good).await, 400, "invalid_scope");
    refused(ask(&app, &format!("{GRANT}&scope=everything"), good).await, 400, "invalid_scope");
    let twice = format!("{GRANT}&client_id={id}&client_secret={key}");
    refused(ask(&app, &twice, good).await, 400, "invalid_request");
    let elsewhere = "01900000-0000-7000-8000-000000000000";
    for wrong in [Some((elsewhere, key)), Some((id.as_str(), "nothing")), None] {
        let reply = ask(&app, GRANT, wrong).await;
        assert_eq!(reply.header("www-authenticate"), Some("Basic realm=\"GCDevExchange\""));
        refused(reply, 401, "invalid_client");
    }
    let in_address = app.nobody().request_outside("POST", &format!("/oauth/token?client_secret={key}"));
    let in_address = in_address.header("content-type", "application/x-www-form-urlencoded");
    let form = format!("{GRANT}&client_id={id}&client_secret={key}");
    refused(in_address.bytes(form).send().await, 400, "invalid_request");
}

#[tokio::test]
async fn a_token_ends_with_its_key_and_is_worth_nothing_elsewhere() {
    let app = TestApp::start().await;
    let made = made(&app, &[Scope::OpportunitiesRead]).await;
    let bought = token(&app, &made, "opportunities:read").await;
    let client = app.with_token(&bought);
    client.get("/files").await.expect(200);
    let other = TestApp::with(|config| config.public_url = "https://elsewhere.test".to_owned()).await;
    other.with_token(&bought).get("/files").await.refused(401, "session_over");
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let path = format!("/systems/{}/rotate-key", builders::id(&made["system"]));
    administrator.act(&path, &made, &json!({ "overlap_days": 0 })).await.expect(200);
    client.get("/files").await.refused(401, "client_refused");
}

#[tokio::test]
async fn the_metadata_names_the_endpoint_and_the_scopes() {
    let app = TestApp::start().await;
    let path = "/.well-known/oauth-authorization-server";
    let document = app.nobody().request_outside("GET", path).send().await.expect(200);
    assert_eq!(document["issuer"], "https://gcdevexchange.test");
    assert_eq!(document["token_endpoint"], "https://gcdevexchange.test/oauth/token");
    assert_eq!(document["scopes_supported"].as_array().map(Vec::len), Some(8));
}
