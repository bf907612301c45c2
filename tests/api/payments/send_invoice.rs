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

fn registered() -> Value {
    json!({ "kind": "registered", "gst_hst": "123456782RT0001", "qst": null })
}

#[tokio::test]
async fn whoever_registered_since_the_award_charges_the_tax_of_the_day() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::MonctonStudent).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    assert_eq!(contract["facts"]["amounts"]["total"]["amount"], "6500.00", "a small supplier at the award");
    builders::tax_standing(&app, vendor, &registered()).await;
    let client = app.as_(vendor).await;
    let seen = client.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    assert_eq!(seen["drafted"]["amounts"]["total"]["amount"], "7345.00", "shown before it is sent");
    let for_officials = app.as_(Persona::EsdcAuthor).await;
    let hidden = for_officials.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    assert!(hidden["drafted"].is_null(), "only its vendor sees the draft");
    let invoiced = client.act_plainly(&at(&contract, "send-invoice"), &seen).await.expect(200);
    let invoice = &invoiced["facts"]["invoice"];
    assert_eq!(invoice["tax"]["gst_hst"], "123456782RT0001");
    assert_eq!(invoice["amounts"], seen["drafted"]["amounts"]);
}

#[tokio::test]
async fn tax_that_lifts_it_over_the_ceiling_is_refused_in_words() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::MonctonStudent).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    builders::tax_standing(&app, vendor, &registered()).await;
    let raised = "INSERT INTO tax_rates (province, in_force_from, taxes) \
                  VALUES ('ON', '2026-09-01', '[{\"kind\":\"hst\",\"rate\":60000}]')";
    app.execute(raised).await.expect("an insert");
    let client = app.as_(vendor).await;
    let seen = client.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    assert!(seen["drafted"].is_null());
    let problem =
        client.act_plainly(&at(&contract, "send-invoice"), &seen).await.refused(409, "invoice_over_ceiling");
    assert!(problem["detail"].as_str().is_some_and(|text| text.contains("contracting authority")));
}

#[tokio::test]
async fn it_keeps_the_name_and_the_address_of_its_day() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (invoiced, vendor) = builders::invoiced(&app, &file).await;
    let client = app.as_(vendor).await;
    let account = client.get("/account").await.expect(200);
    let sender = json!({ "name": account["name"], "address": account["address"] });
    assert_eq!(invoiced["facts"]["invoice"]["from"], sender);
    let mut draft = account.clone();
    let fields = draft.as_object_mut().expect("an account");
    fields.retain(|name, _| ["name", "language", "phone", "address", "tax"].contains(&name.as_str()));
    fields.insert("name".to_owned(), json!("Another Name"));
    client.put("/account", &account, &draft).await.expect(200);
    let seen = client.get(&format!("/contracts/{}", builders::id(&invoiced))).await.expect(200);
    assert_eq!(seen["facts"]["invoice"]["from"], sender, "what was sent stays as it was");
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
