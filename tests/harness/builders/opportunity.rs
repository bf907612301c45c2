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

/// A complete draft.
pub async fn draft(app: &TestApp) -> Value {
    let author = app.as_(Persona::EsdcAuthor).await;
    let programme_id = programme(app).await["key"]["id"].clone();
    let start = json!({ "department_id": department(app).await, "programme_id": programme_id, "kind": "bug_fix" });
    let made = author.post("/opportunities", &start).await.expect(201);
    let body = json!({ "content": content(app.now().await) });
    author.put(&format!("/opportunities/{}", id(&made)), &made, &body).await.expect(200)
}

/// Sent for approval.
pub async fn sent(app: &TestApp) -> Value {
    let file = draft(app).await;
    let path = format!("/opportunities/{}/send-for-review", id(&file));
    app.as_(Persona::EsdcAuthor).await.act_plainly(&path, &file).await.expect(200)
}

/// With both approvals.
pub async fn approved(app: &TestApp) -> Value {
    let file = sent(app).await;
    let path = |verb: &str| format!("/opportunities/{}/{verb}", id(&file));
    let money = json!({
        "reservation_number": "FR-1042",
        "amount": { "amount": "10000.00", "currency": "CAD" },
        "economic_object": "0473",
    });
    let approver = app.as_(Persona::EsdcApprover).await;
    let funded = approver.act(&path("approve-money"), &file, &money).await.expect(200);
    let fit = json!({ "commodity_code": "D302A", "solicitation_procedure": "TN" });
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&path("approve-fit"), &funded, &fit).await.expect(200)
}

/// Open for proposals.
pub async fn published(app: &TestApp) -> Value {
    let file = approved(app).await;
    let path = format!("/opportunities/{}/publish", id(&file));
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&path, &file, &json!({})).await.expect(200)
}
