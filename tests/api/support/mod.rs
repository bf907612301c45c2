//! Support sees what somebody sees for half an hour, and changes nothing.

mod begin;
mod screens;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp};

const REASON: &str = "Request 4711: they cannot find their invoice.";

async fn agent(app: &TestApp) -> Client {
    app.as_(Persona::Support).await
}

async fn email(app: &TestApp, persona: Persona) -> String {
    let account = app.as_(persona).await.get("/account").await.expect(200);
    account["email"].as_str().unwrap().to_owned()
}

async fn ask(app: &TestApp, email: &str) -> Reply {
    agent(app).await.post("/support/looks", &json!({ "email": email, "reason": REASON })).await
}

/// A look at a persona's screens.
async fn look_at(app: &TestApp, persona: Persona) -> Value {
    ask(app, &email(app, persona).await).await.expect(201)
}
