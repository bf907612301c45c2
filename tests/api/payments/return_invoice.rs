//! `POST /contracts/{id}/return-invoice`.

use chrono::Duration;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn deficiency() -> Value {
    json!({ "reasons": "The registration number does not exist." })
}

#[tokio::test]
async fn it_stops_the_days_and_a_corrected_one_starts_them_anew() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::MontrealFreelancer).await;
    let (contract, vendor) = builders::invoiced(&app, &file).await;
    let certifier = app.as_(Persona::EsdcCertifier).await;
    let returned = app.once(&certifier, &at(&contract, "return-invoice"), &contract, &deficiency()).await;
    assert_eq!(returned["phase"], "deficient");
    assert!(returned["clock"]["due_at"].is_null());
    assert_eq!(last_event(&app, &contract).await, "invoice_returned");
    app.told_of("invoice_returned", &[vendor]).await;
    let certify = json!({ "certify": true });
    certifier.act(&at(&contract, "certify"), &returned, &certify).await.refused(409, "nothing_invoiced");
    app.advance_by(Duration::days(3)).await;
    let client = app.as_(vendor).await;
    let again = client.act_plainly(&at(&contract, "send-invoice"), &returned).await.expect(200);
    assert_eq!(again["facts"]["invoice"]["number"], "ESDC-2026-00001-2");
    assert_eq!(again["invoices"].as_array().map(Vec::len), Some(2));
    assert!(again["clock"]["due_at"].as_str() > contract["clock"]["due_at"].as_str());
}

#[tokio::test]
async fn within_fifteen_days_by_the_certifier() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (accepted, vendor) = builders::accepted(&app, &file).await;
    let path = at(&accepted, "return-invoice");
    let certifier = app.as_(Persona::EsdcCertifier).await;
    certifier.act(&path, &accepted, &deficiency()).await.refused(409, "nothing_invoiced");
    let client = app.as_(vendor).await;
    let contract = client.act_plainly(&at(&accepted, "send-invoice"), &accepted).await.expect(200);
    client.act(&path, &contract, &deficiency()).await.refused(403, "not_your_role");
    app.as_(Persona::CraCertifier).await.act(&path, &contract, &deficiency()).await.refused(404, "not_found");
    certifier.act(&path, &contract, &json!({ "reasons": "Wrong." })).await.invalid(&["/reasons"]);
    app.grant(Persona::EsdcContractingAuthority, "certifier", "esdc").await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&path, &contract, &deficiency()).await.refused(403, "duties_separated");
    app.advance_by(Duration::days(15) + Duration::minutes(1)).await;
    certifier.act(&path, &contract, &deficiency()).await.refused(409, "deficiency_too_late");
}
