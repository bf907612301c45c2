//! Sealing: what is proposed is read by nobody before its time, not through the product and not in a
//! copy of the database.

mod dump;
mod keys;
mod openings;
mod readers;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

/// Words that stand nowhere else.
const ANSWER: &str = "Zanzibar quadrille seventeen";
const SECOND: &str = "https://code.example/zweihander";
const CHANGED: &str = "Marmalade obelisk forty-two";

/// A submission that was changed once, with distinctive words.
async fn submitted(app: &TestApp, file: &Value, vendor: Persona) -> Value {
    let client = app.as_(vendor).await;
    let start = format!("/opportunities/{}/proposals", builders::id(file));
    let started = client.post(&start, &builders::answers(ANSWER, SECOND)).await.expect(201);
    let path = format!("/proposals/{}", builders::id(&started));
    let read = json!({ "opportunity_version": 1 });
    let first = client.act(&format!("{path}/submit"), &started, &read).await.expect(200);
    let edited = client.put(&path, &first, &builders::answers(CHANGED, SECOND)).await.expect(200);
    client.act(&format!("{path}/submit"), &edited, &read).await.expect(200)
}
