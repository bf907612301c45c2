//! Opportunities, up to publication.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;

use super::id;
use crate::TestApp;

/// The programme in force.
pub async fn programme(app: &TestApp) -> Value {
    let list = app.nobody().get("/programmes").await.expect(200);
    list["items"][0].clone()
}

async fn department(app: &TestApp) -> Value {
    let session = app.as_(Persona::EsdcAuthor).await.get("/session").await.expect(200);
    session["person"]["actor"]["roles"][0]["department_id"].clone()
}

/// A complete content: it closes three days after `now`.
#[must_use]
pub fn content(now: DateTime<Utc>) -> Value {
    let both = |en: &str, fr: &str| json!({ "en": en, "fr": fr });
    let closes = now + Duration::days(3);
    json!({
        "kind": "accessibility",
        "title": both("Make the benefits calculator work with a keyboard", "Rendre le calculateur de prestations utilisable au clavier"),
        "summary": both("Three controls cannot be reached without a mouse.", "Trois commandes ne peuvent être atteintes sans souris."),
        "background": both("People who use a keyboard cannot finish.", "Les personnes qui utilisent un clavier ne peuvent pas terminer."),
        "work": both("Make the three controls reachable.", "Rendre les trois commandes accessibles."),
        "skills": ["JavaScript", "WCAG"],
        "repository": { "kind": "existing", "url": "https://github.com/esdc-edsc/calculator" },
        "licence": "MIT",
        "acceptance_criteria": [
            { "kind": "licence", "text": both("Delivered under MIT.", "Livré sous licence MIT.") },
            { "kind": "requirement", "text": both("All three can be used.", "Les trois sont utilisables.") },
        ],
        "evaluation_criteria": [
            { "text": both("Show that you have repaired accessibility before.", "Montrez que vous avez déjà corrigé l’accessibilité."), "example": both("", "") },
            { "text": both("Say how you will test.", "Dites comment vous vérifierez."), "example": both("", "") },
        ],
        "price": { "amount": "6500.00", "currency": "CAD" },
        "estimate": null,
        "closes_at": closes,
        "starts_on": (closes + Duration::days(2)).date_naive(),
        "delivery_at": closes + Duration::days(20),
        "contact": { "name": "Ana Contact", "email": "ana@esdc.example.ca" },
        "declarations": { "unclassified": true, "remote": true, "stand_alone": true, "no_internal_capacity": true },
    })
}

/// What both approvers say.
#[must_use]
pub fn money() -> Value {
    json!({
        "reservation_number": "FR-1042",
        "amount": { "amount": "10000.00", "currency": "CAD" },
        "economic_object": "0473",
    })
}

/// As [`money`].
#[must_use]
pub fn fit() -> Value {
    json!({ "commodity_code": "D302A", "solicitation_procedure": "TN" })
}

/// What begins a file.
pub async fn start(app: &TestApp) -> Value {
    let programme_id = programme(app).await["key"]["id"].clone();
    json!({ "department_id": department(app).await, "programme_id": programme_id, "kind": "bug_fix" })
}

/// A complete draft.
pub async fn draft(app: &TestApp) -> Value {
    draft_of(app, &content(app.now().await)).await
}

/// A draft with this content.
pub async fn draft_of(app: &TestApp, content: &Value) -> Value {
    let author = app.as_(Persona::EsdcAuthor).await;
    let made = author.post("/opportunities", &start(app).await).await.expect(201);
    author
        .put(&format!("/opportunities/{}", id(&made)), &made, &json!({ "content": content }))
        .await
        .expect(200)
}

/// Sent for approval.
pub async fn sent(app: &TestApp) -> Value {
    let file = draft(app).await;
    send(app, &file).await
}

/// The draft, or the changed content, sent for approval.
pub async fn send(app: &TestApp, file: &Value) -> Value {
    let path = format!("/opportunities/{}/send-for-review", id(file));
    app.as_(Persona::EsdcAuthor).await.act_plainly(&path, file).await.expect(200)
}

/// With both approvals.
pub async fn approved(app: &TestApp) -> Value {
    let file = sent(app).await;
    approve(app, &file).await
}

/// What was sent, with every approval that is missing.
pub async fn approve(app: &TestApp, file: &Value) -> Value {
    let path = |verb: &str| format!("/opportunities/{}/{verb}", id(file));
    let given = file["facts"]["approvals"].to_string();
    let mut file = file.clone();
    if !given.contains("\"money\"") {
        let approver = app.as_(Persona::EsdcApprover).await;
        file = approver.act(&path("approve-money"), &file, &money()).await.expect(200);
    }
    if !given.contains("\"fit\"") {
        let authority = app.as_(Persona::EsdcContractingAuthority).await;
        file = authority.act(&path("approve-fit"), &file, &fit()).await.expect(200);
    }
    file
}

/// Open for proposals.
pub async fn published(app: &TestApp) -> Value {
    published_of(app, &content(app.now().await)).await
}

/// An opportunity with this content, open for proposals. What looks like an earlier one is said
/// not to be splitting.
pub async fn published_of(app: &TestApp, content: &Value) -> Value {
    publish(app, &draft_of(app, content).await).await
}

/// A draft sent, approved and published.
pub async fn publish(app: &TestApp, file: &Value) -> Value {
    let file = send(app, file).await;
    let file = approve(app, &file).await;
    let path = format!("/opportunities/{}/publish", id(&file));
    let reason = match file["splitting"].is_null() {
        true => json!({}),
        false => json!({ "splitting_reason": "Another need, of another team, with other users." }),
    };
    app.as_(Persona::EsdcContractingAuthority).await.act(&path, &file, &reason).await.expect(200)
}

/// An open opportunity amended with this content, which its author writes and everybody approves.
pub async fn amended(app: &TestApp, file: &Value, content: &Value) -> Value {
    let path = format!("/opportunities/{}", id(file));
    let author = app.as_(Persona::EsdcAuthor).await;
    let seen = author.get(&format!("/files/{}", id(file))).await.expect(200);
    let edited = author.put(&path, &seen, &json!({ "content": content })).await.expect(200);
    let sent = send(app, &edited).await;
    let approved = approve(app, &sent).await;
    let reason = json!({ "reason": { "en": "Something was missing.", "fr": "Il manquait quelque chose." } });
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&format!("{path}/amend"), &approved, &reason).await.expect(200)
}
