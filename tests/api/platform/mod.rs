//! What the product owner keeps for everybody.

mod announcements;
mod files_keep;
mod holidays;
mod lists;
mod people;
mod programmes;
mod races;
mod taxes;

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::platform::Register;
use tests::{Client, Reply, TestApp};

/// The product owner.
async fn owner(app: &TestApp) -> Client {
    app.as_(Persona::ProductOwner).await
}

/// A register as the product owner reads it.
async fn read(app: &TestApp, path: &str) -> Value {
    owner(app).await.get(&format!("/platform/{path}")).await.expect(200)
}

/// An act on a register, on its present version.
async fn act(app: &TestApp, register: &str, verb: &str, body: &Value) -> Reply {
    let seen = read(app, register).await;
    owner(app).await.act(&format!("/platform/{verb}"), &seen, body).await
}

/// The names of a register's events.
async fn events(app: &TestApp, register: Register) -> Vec<String> {
    app.events(Stream::Platform(register)).await
}

/// Says that nobody but the product owner may do it.
async fn nobody_else(app: &TestApp, verb: &str, body: &Value) {
    for persona in [Persona::EsdcAdministrator, Persona::Support, Persona::Auditor, Persona::Freelancer] {
        let request = app.as_(persona).await.request("POST", &format!("/platform/{verb}"));
        request.fresh_key().version(1).json(body).send().await.refused(403, "not_your_role");
    }
}

/// Says that an older version is refused, that a retry happens once, and that the change is recorded.
async fn once(app: &TestApp, register: &str, verb: &str, body: &Value) -> Value {
    let seen = read(app, register).await;
    let client = owner(app).await;
    let send = |key: &'static str| {
        let request = client.request("POST", &format!("/platform/{verb}"));
        request.key(&format!("{verb} {key}")).if_match(&seen).json(body).send()
    };
    let done = send("once").await.expect(200);
    let again = send("once").await.expect(200);
    assert_eq!(done, again, "a retry happens once");
    send("another").await.refused(412, "changed_meanwhile");
    done
}

fn both(en: &str, fr: &str) -> Value {
    json!({ "en": en, "fr": fr })
}
