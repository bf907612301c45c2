//! Sessions that ended and tokens from elsewhere open nothing, at any operation.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{Client, TestApp};

use super::operations::operations;

async fn opens_nothing(client: &Client, whose: &str) {
    for operation in operations().iter().filter(|operation| !operation.is_public) {
        let reply = operation.ask_nowhere(client, None).await;
        let is_over = (reply.status, &reply.json["code"]) == (401, &json!("session_over"));
        assert!(is_over, "{} with the token of {whose}: {}", operation.id, reply.text);
    }
}

#[tokio::test]
async fn a_token_that_is_none_is_said_everywhere_but_where_a_session_begins() {
    let app = TestApp::start().await;
    opens_nothing(&app.with_token("no-token"), "nobody").await;
}

#[tokio::test]
async fn a_token_of_another_instance_opens_nothing() {
    let app = TestApp::start().await;
    let other = TestApp::with(|config| config.public_url = "https://elsewhere.test".to_owned()).await;
    let token = other.as_(Persona::ProductOwner).await.token().unwrap().to_owned();
    opens_nothing(&app.with_token(&token), "another instance").await;
}

#[tokio::test]
async fn a_session_past_its_time_opens_nothing() {
    let app = TestApp::start().await;
    let client = app.as_(Persona::EsdcContractingAuthority).await;
    app.execute("UPDATE sessions SET ends_at = 0").await.unwrap();
    opens_nothing(&client, "a session that ended").await;
}

#[tokio::test]
async fn a_deactivated_person_opens_nothing_from_the_next_request_on() {
    let app = TestApp::start().await;
    let client = app.as_(Persona::EsdcContractingAuthority).await;
    client.get("/account").await.expect(200);
    app.execute("UPDATE people SET deactivated_at = 1 WHERE persona = 'esdc_contracting_authority'")
        .await
        .unwrap();
    opens_nothing(&client, "somebody deactivated").await;
}
