//! Questions: asked without a name, answered for everybody.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

mod answer;
mod ask;

fn path(file: &Value) -> String {
    format!("/opportunities/{}/questions", builders::id(file))
}

fn question() -> Value {
    json!({ "language": "en", "text": "Which screen readers do you use?" })
}

fn answer() -> Value {
    json!({
        "question": { "en": "Which screen readers do you use?", "fr": "Quels lecteurs d’écran utilisez-vous?" },
        "answer": { "en": "NVDA and VoiceOver.", "fr": "NVDA et VoiceOver." },
    })
}

async fn asked(app: &TestApp, file: &Value) -> Value {
    app.as_(Persona::Student).await.post(&path(file), &question()).await.expect(201)
}
