//! From the offer to the payment. The file must be evaluated.

use serde_json::{Value, json};
use shared::demonstration::Persona;

use super::id;
use crate::TestApp;

/// The offer made to the first on the list, and the vendor it went to.
pub async fn offered(app: &TestApp, file: &Value) -> (Value, Persona) {
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let seen = authority.get(&format!("/files/{}", id(file))).await.expect(200);
    let path = format!("/opportunities/{}/make-offer", id(file));
    let offer = authority.act(&path, &seen, &json!({})).await.expect(200);
    let vendor = vendor_of(app, &offer).await;
    (offer, vendor)
}

async fn vendor_of(app: &TestApp, offer: &Value) -> Persona {
    for persona in Persona::ALL {
        let person = app.person(persona).await;
        if offer["facts"]["vendor_id"] == person.to_string() {
            return persona;
        }
    }
    panic!("the offer went to nobody known: {offer}");
}

/// Says that a vendor is a small supplier, as the offer asks.
pub async fn tax_standing(app: &TestApp, vendor: Persona, tax: &Value) {
    let client = app.as_(vendor).await;
    let account = client.get("/account").await.expect(200);
    let mut draft = account.clone();
    let fields = draft.as_object_mut().expect("an account");
    fields.retain(|name, _| ["name", "language", "phone", "address", "tax"].contains(&name.as_str()));
    fields.insert("tax".to_owned(), tax.clone());
    client.put("/account", &account, &draft).await.expect(200);
}

/// Accepted: both may sign.
pub async fn signing(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (offer, vendor) = offered(app, file).await;
    tax_standing(app, vendor, &json!({ "kind": "small_supplier" })).await;
    let client = app.as_(vendor).await;
    client.act_plainly(&format!("/offers/{}/accept", id(&offer)), &offer).await.expect(200);
    let list = client.get("/contracts").await.expect(200);
    let contract = format!("/contracts/{}", id(&list["items"][0]));
    (client.get(&contract).await.expect(200), vendor)
}

/// Signed by both.
pub async fn in_force(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (contract, vendor) = signing(app, file).await;
    let signature = |name: &str| json!({ "name": name, "agree": true });
    let contract = act(app, vendor, &contract, "sign", &signature("The Vendor")).await;
    let authority = Persona::EsdcContractingAuthority;
    (act(app, authority, &contract, "sign", &signature("For Canada")).await, vendor)
}

/// Delivered once.
pub async fn delivered(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (contract, vendor) = in_force(app, file).await;
    let delivery = json!({
        "repository": "https://github.com/esdc-edsc/calculator",
        "commit": "4f2a9c1d7e",
        "notes": "All three controls can be reached.",
    });
    (act(app, vendor, &contract, "deliver", &delivery).await, vendor)
}

/// Accepted: every criterion met.
pub async fn accepted(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (contract, vendor) = delivered(app, file).await;
    let criteria = contract["facts"]["criteria"].as_u64().expect("a count");
    let checks: Vec<Value> =
        (0..criteria).map(|number| json!({ "criterion": number, "met": true })).collect();
    let review = json!({ "checks": checks });
    (act(app, Persona::EsdcAuthor, &contract, "accept-work", &review).await, vendor)
}

/// Invoiced.
pub async fn invoiced(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (contract, vendor) = accepted(app, file).await;
    let path = format!("/contracts/{}/send-invoice", id(&contract));
    (app.as_(vendor).await.act_plainly(&path, &contract).await.expect(200), vendor)
}

/// Certified under section 34.
pub async fn certified(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (contract, vendor) = invoiced(app, file).await;
    let body = json!({ "certify": true });
    (act(app, Persona::EsdcCertifier, &contract, "certify", &body).await, vendor)
}

/// Paid under section 33.
pub async fn paid(app: &TestApp, file: &Value) -> (Value, Persona) {
    let (contract, vendor) = certified(app, file).await;
    let body = json!({ "method": "requisition", "reference": "REQ-2026-0042" });
    (act(app, Persona::EsdcPayer, &contract, "pay", &body).await, vendor)
}

async fn act(app: &TestApp, persona: Persona, contract: &Value, verb: &str, body: &Value) -> Value {
    let path = format!("/contracts/{}/{verb}", id(contract));
    app.as_(persona).await.act(&path, contract, body).await.expect(200)
}
