//! Proposals, up to the end of their evaluation.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;

use super::id;
use crate::TestApp;

/// A complete proposal for [`super::content`].
#[must_use]
pub fn answers(first: &str, second: &str) -> Value {
    json!({ "content": {
        "language": "en",
        "eligibility": { "age_of_majority": true, "status": "permanent_resident" },
        "answers": [first, second],
        "accepts": { "price": true, "delivery": true, "terms": true },
        "public_servant_approval": "",
    } })
}

/// A draft, complete but not submitted.
pub async fn started(app: &TestApp, file: &Value, vendor: Persona) -> Value {
    let path = format!("/opportunities/{}/proposals", id(file));
    let draft = answers("I repaired two public forms last year.", "With a keyboard and a screen reader.");
    app.as_(vendor).await.post(&path, &draft).await.expect(201)
}

/// Submitted.
pub async fn submitted(app: &TestApp, file: &Value, vendor: Persona) -> Value {
    let proposal = started(app, file, vendor).await;
    let number = proposal["opportunity"]["facts"]["publication"]["content_number"].clone();
    let path = format!("/proposals/{}/submit", id(&proposal));
    let body = json!({ "opportunity_version": number });
    app.as_(vendor).await.act(&path, &proposal, &body).await.expect(200)
}

/// Closed by the clock; returns the evaluation (or the file, where nobody had proposed).
pub async fn closed(app: &TestApp, file: &Value) -> Value {
    let public = app.nobody().get(&format!("/opportunities/{}", id(file))).await.expect(200);
    let closes_at: DateTime<Utc> =
        serde_json::from_value(public["facts"]["publication"]["closes_at"].clone()).expect("a moment");
    app.advance_to(closes_at).await;
    app.run_timers().await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author.get(&format!("/opportunities/{}/evaluation", id(file))).await.expect(200)
}

/// Evaluated: as [`assessed`], and the draw made.
pub async fn evaluated(app: &TestApp, file: &Value, failing: &[u64]) -> Value {
    let evaluation = assessed(app, file, failing).await;
    let path = format!("/opportunities/{}/complete-evaluation", id(file));
    app.as_(Persona::EsdcAuthor).await.act_plainly(&path, &evaluation).await.expect(200)
}

/// Closed, and every criterion decided: met, but for the numbers in `failing`.
pub async fn assessed(app: &TestApp, file: &Value, failing: &[u64]) -> Value {
    let mut evaluation = closed(app, file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = format!("/opportunities/{}/assess", id(file));
    let proponents = evaluation["proponents"].as_array().expect("proponents").len();
    for proponent in (1_u64..).take(proponents) {
        for criterion in 0..evaluation["criteria"].as_array().expect("criteria").len() {
            let met = criterion != 0 || !failing.contains(&proponent);
            let draft = json!({
                "proponent": proponent,
                "criterion": criterion,
                "met": met,
                "rationale": "The answer names the work and says how it was tested.",
            });
            evaluation = author.act(&path, &evaluation, &draft).await.expect(200);
        }
    }
    evaluation
}
