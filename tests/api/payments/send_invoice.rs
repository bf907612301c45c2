//! `POST /contracts/{id}/send-invoice`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

#[tokio::test]
async fn a_small_supplier_charges_no_tax() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    let client = app.as_(vendor).await;
    let invoiced = app.once(&client, &at(&contract, "send-invoice"), &contract, &Value::Null).await;
    assert_eq!(invoiced["phase"], "invoiced");
    let invoice = &invoiced["facts"]["invoice"];
    assert_eq!(invoice["number"], "ESDC-2026-00001-1");
    assert_eq!(invoice["amounts"]["total"]["amount"], "6500.00");
    assert_eq!(invoice["amounts"]["taxes"], json!([]));
    assert!(invoiced["clock"]["due_at"].is_string(), "the days run");
    assert_eq!(last_event(&app, &contract).await, "invoice_sent");
    app.told_of("invoice_sent", &[Persona::EsdcCertifier]).await;
    client.act_plainly(&at(&contract, "send-invoice"), &invoiced).await.refused(409, "already_invoiced");
}

#[tokio::test]
async fn whoever_is_registered_charges_that_of_the_contracting_address() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::MonctonStudent).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    let tax = json!({ "kind": "registered", "gst_hst": "123456782RT0001", "qst": null });
    builders::tax_standing(&app, vendor, &tax).await;
    let (offered, invoice) = {
        let client = app.as_(vendor).await;
        let invoiced = client.act_plainly(&at(&contract, "send-invoice"), &contract).await.expect(200);
        (contract["facts"]["amounts"].clone(), invoiced["facts"]["invoice"].clone())
    };
    assert_eq!(invoice["tax"]["gst_hst"], "123456782RT0001");
    assert_eq!(invoice["amounts"], offered, "an invoice never comes to more than the contract");
}

#[tokio::test]
async fn with_the_tax_of_the_contract() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::SmallFirm).await;
    builders::evaluated(&app, &file, &[]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let client = app.as_(vendor).await;
    client.act_plainly(&format!("/offers/{}/accept", builders::id(&offer)), &offer).await.expect(200);
    let list = client.get("/contracts").await.expect(200);
    let path = format!("/contracts/{}", builders::id(&list["items"][0]));
    let mut contract = client.get(&path).await.expect(200);
    let by = json!({ "name": "Kenji Mori", "agree": true });
    contract = client.act(&at(&contract, "sign"), &contract, &by).await.expect(200);
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    contract = authority.act(&at(&contract, "sign"), &contract, &by).await.expect(200);
    let delivery = json!({ "repository": "https://github.com/esdc-edsc/calculator", "commit": "4f2a9c1d7e" });
    contract = client.act(&at(&contract, "deliver"), &contract, &delivery).await.expect(200);
    let checks = json!({ "checks": [{ "criterion": 0, "met": true }, { "criterion": 1, "met": true }] });
    let author = app.as_(Persona::EsdcAuthor).await;
    contract = author.act(&at(&contract, "accept-work"), &contract, &checks).await.expect(200);
    let invoiced = client.act_plainly(&at(&contract, "send-invoice"), &contract).await.expect(200);
    let amounts = &invoiced["facts"]["invoice"]["amounts"];
    assert_eq!(amounts["taxes"][0]["amount"]["amount"], "845.00", "13 % in Ontario: {amounts}");
    assert_eq!(amounts["total"]["amount"], "7345.00");
}

#[tokio::test]
async fn of_accepted_work_by_its_contractor() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (contract, vendor) = builders::delivered(&app, &file).await;
    let path = at(&contract, "send-invoice");
    app.as_(vendor).await.act_plainly(&path, &contract).await.refused(409, "not_accepted");
    app.as_(Persona::EsdcAuthor).await.act_plainly(&path, &contract).await.refused(403, "not_your_role");
    app.as_(Persona::Freelancer).await.act_plainly(&path, &contract).await.refused(404, "not_found");
    app.nobody().act_plainly(&path, &contract).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn whoever_took_back_what_they_said_about_tax_says_it_again() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    builders::tax_standing(&app, vendor, &Value::Null).await;
    let client = app.as_(vendor).await;
    client.act_plainly(&at(&contract, "send-invoice"), &contract).await.refused(409, "tax_data_missing");
}
