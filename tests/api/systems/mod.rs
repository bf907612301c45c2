//! Departmental systems: their keys and tokens, what they may ask, and for whom.

mod behalf;
mod example;
mod keys;
mod manage;
mod reading;
mod tokens;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::systems::Scope;
use tests::{Client, Request, TestApp};

/// A draft of a system with these scopes.
fn draft(scopes: &[Scope]) -> Value {
    json!({
        "name": "Ledger bridge",
        "purpose": "Posts what our finance system decided, and follows it.",
        "contact": "ledger@esdc.example.ca",
        "scopes": scopes,
        "ends_on": "2027-03-31",
    })
}

/// The address of a department's systems.
async fn systems_of(app: &TestApp, acronym: &str) -> String {
    let department = app.department(acronym).await;
    format!("/departments/{}/systems", department["id"].as_str().expect("an id"))
}

/// ESDC's administrator makes a system: what is seen of it with its key.
async fn made(app: &TestApp, scopes: &[Scope]) -> Value {
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.post(&systems_of(app, "ESDC").await, &draft(scopes)).await.expect(201)
}

/// The key in a reply.
fn key_of(made: &Value) -> &str {
    made["key"].as_str().expect("a key")
}

/// ESDC's system with every scope, signed in by its key.
async fn system(app: &TestApp) -> Client {
    app.with_token(key_of(&made(app, &Scope::ALL).await))
}

/// A request of a system for somebody, with a proof.
fn decided(request: Request, by: &str, evidence: &str) -> Request {
    request.header("on-behalf-of", by).header("evidence-reference", evidence)
}

/// The e-mail address of a persona.
async fn address(app: &TestApp, persona: Persona) -> String {
    let account = app.as_(persona).await.get("/account").await.expect(200);
    account["email"].as_str().expect("an address").to_owned()
}

/// What the events of a stream say, word for word.
async fn said(app: &TestApp, stream: api::stream::Stream) -> Vec<Value> {
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let events = api::audit::events(&read, stream).await.expect("the record can be read");
    events.iter().map(|event| serde_json::from_str(&event.canonical).expect("JSON")).collect()
}
