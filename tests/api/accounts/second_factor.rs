//! The second factor: setting it up, signing in with it, losing the telephone, turning it off.

mod guessing;
mod officials;
mod recovery;
mod set_up;
mod sign_in;

use serde_json::{Value, json};
use tests::{Browser, Client, Reply, Telephone, TestApp};

use super::post_as;

const MAYA: &str = "maya.campbell@freelance.example";
const PASSWORD: &str = "demonstration-only";

/// A code of the telephone that was not used, as if half a minute had passed.
async fn fresh(app: &TestApp, telephone: &Telephone) -> String {
    app.execute("UPDATE second_factors SET last_step = last_step - 1").await.unwrap();
    telephone.next_code()
}

/// Signs in with the password alone.
async fn with_password(app: &TestApp, email: &str) -> Client {
    let session = super::sign_in(app, email, PASSWORD).await.expect(200);
    app.with_token(session["access_token"].as_str().unwrap())
}

/// The ticket of the first step.
async fn ticket(app: &TestApp, email: &str) -> String {
    let reply = super::sign_in(app, email, PASSWORD).await;
    assert!(reply.header("set-cookie").is_none());
    reply.expect(202)["ticket"].as_str().unwrap().to_owned()
}

async fn second_step(app: &TestApp, ticket: &str, name: &str, code: &str) -> Reply {
    Browser::new(app).second_step(&json!({ "ticket": ticket, name: code })).await
}

async fn security(client: &Client) -> Value {
    client.get("/account/security").await.expect(200)
}
