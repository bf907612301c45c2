//! From the signatures to the confirmed payment.

use chrono::Duration;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;

async fn act(app: &TestApp, who: Persona, contract: &str, verb: &str, body: &Value) -> Value {
    let client = app.as_(who).await;
    let seen = client.get(&format!("/contracts/{contract}")).await.expect(200);
    client.act(&format!("/contracts/{contract}/{verb}"), &seen, body).await.expect(200)
}

async fn act_plainly(app: &TestApp, who: Persona, contract: &str, verb: &str) -> Value {
    let client = app.as_(who).await;
    let seen = client.get(&format!("/contracts/{contract}")).await.expect(200);
    client.act_plainly(&format!("/contracts/{contract}/{verb}"), &seen).await.expect(200)
}

/// Both sign; the contract is in force.
pub async fn sign(app: &TestApp, contract: &str, vendor: Persona) {
    let by = |name: &str| json!({ "name": name, "agree": true });
    act(app, vendor, contract, "sign", &by("The contractor")).await;
    let signed = act(app, Persona::EsdcContractingAuthority, contract, "sign", &by("For Canada")).await;
    assert_eq!(signed["phase"], "in_progress");
}

/// A commit is delivered, sent back against one criterion, delivered again and accepted.
pub async fn deliver_twice(app: &TestApp, contract: &str, vendor: Persona) {
    app.advance_by(Duration::days(4)).await;
    let delivery = |commit: &str| json!({ "repository": "https://github.com/esdc-edsc/azure-marketplace", "commit": commit, "notes": "" });
    let delivered = act(app, vendor, contract, "deliver", &delivery("1f3d5a7c9e")).await;
    let criteria = delivered["facts"]["criteria"].as_u64().expect("a count");
    let checks = |failing: Option<u64>| {
        let check = |number| {
            let met = Some(number) != failing;
            let reason = if met { "" } else { "The French message is missing." };
            json!({ "criterion": number, "met": met, "reason": reason })
        };
        json!({ "checks": (0..criteria).map(check).collect::<Vec<_>>() })
    };
    let returned = act(app, Persona::EsdcAuthor, contract, "request-revision", &checks(Some(1))).await;
    assert_eq!(returned["phase"], "revision");
    app.advance_by(Duration::days(1)).await;
    act(app, vendor, contract, "deliver", &delivery("2a4c6e8f0b")).await;
    let accepted = act(app, Persona::EsdcAuthor, contract, "accept-work", &checks(None)).await;
    assert_eq!(accepted["phase"], "accepted");
}

/// The invoice with Ontario's tax is sent, certified by one, paid by another, and confirmed.
pub async fn invoice_to_paid(app: &TestApp, contract: &str, vendor: Persona) {
    let invoiced = act_plainly(app, vendor, contract, "send-invoice").await;
    let amounts = &invoiced["facts"]["invoice"]["amounts"];
    assert_eq!(amounts["total"]["amount"], "7345.00", "{amounts}");
    act(app, Persona::EsdcCertifier, contract, "certify", &json!({ "certify": true })).await;
    let payment = json!({ "method": "card", "reference": "P. Payer, 0042-7781" });
    act(app, Persona::EsdcPayer, contract, "pay", &payment).await;
    let closed = act_plainly(app, vendor, contract, "confirm-payment").await;
    assert_eq!(closed["phase"], "closed");
    let feedback = json!({ "rating": 5, "comment": "" });
    act(app, vendor, contract, "give-feedback", &feedback).await;
    act(app, Persona::EsdcAuthor, contract, "give-feedback", &feedback).await;
}
