//! An act that is sent twice happens once.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, TestApp};
use uuid::Uuid;

fn body(number: u128) -> Value {
    json!({ "up_to": Uuid::from_u128(number) })
}

async fn mark(client: &Client, key: &str, number: u128) -> tests::Reply {
    client.request("POST", "/notifications/read").key(key).json(&body(number)).send().await
}

#[tokio::test]
async fn an_act_needs_a_key() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let without = maya.request("POST", "/notifications/read").json(&body(1)).send().await;
    without.refused(400, "idempotency_key_needed");
    mark(&maya, " ", 1).await.refused(400, "idempotency_key_needed");
    mark(&maya, &"k".repeat(129), 1).await.refused(400, "idempotency_key_needed");
}

#[tokio::test]
async fn the_same_request_with_the_same_key_is_answered_alike_and_done_once() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    mark(&maya, "once", 1).await.expect(204);
    mark(&maya, "once", 1).await.expect(204);
    assert_eq!(app.count("SELECT count(*) FROM idempotency_keys WHERE key = 'once'").await, 1);
}

#[tokio::test]
async fn the_same_key_with_another_body_is_refused() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    mark(&maya, "once", 1).await.expect(204);
    mark(&maya, "once", 2).await.refused(422, "idempotency_key_reused");
}

#[tokio::test]
async fn two_people_may_choose_the_same_key() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let amara = app.as_(Persona::Student).await;
    mark(&maya, "mine", 1).await.expect(204);
    mark(&amara, "mine", 2).await.expect(204);
    assert_eq!(app.count("SELECT count(*) FROM idempotency_keys WHERE key = 'mine'").await, 2);
}

#[tokio::test]
async fn what_failed_leaves_no_claim() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let wrong = maya.request("POST", "/notifications/read").key("again").json(&json!({})).send().await;
    wrong.refused(400, "not_readable");
    mark(&maya, "again", 1).await.expect(204);
}

#[tokio::test]
async fn of_requests_at_the_same_moment_one_acts_and_the_others_replay() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let sent: Vec<_> = (0..8)
        .map(|_| {
            let maya = maya.clone();
            tokio::spawn(async move { mark(&maya, "race", 1).await.status })
        })
        .collect();
    for status in sent {
        assert_eq!(status.await.unwrap(), 204);
    }
    assert_eq!(app.count("SELECT count(*) FROM idempotency_keys WHERE key = 'race'").await, 1);
}

#[tokio::test]
async fn what_is_kept_of_a_request_is_a_hash() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    mark(&maya, "hash", 1).await.expect(204);
    let hashed = "SELECT count(*) FROM idempotency_keys WHERE key = 'hash' AND length(fingerprint) = 64";
    assert_eq!(app.count(hashed).await, 1);
}
