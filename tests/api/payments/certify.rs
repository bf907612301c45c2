//! `POST /contracts/{id}/certify`: section 34.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn yes() -> Value {
    json!({ "certify": true })
}

#[tokio::test]
async fn the_payers_are_told() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (contract, _) = builders::invoiced(&app, &file).await;
    let certifier = app.as_(Persona::EsdcCertifier).await;
    let certified = app.once(&certifier, &at(&contract, "certify"), &contract, &yes()).await;
    assert_eq!(certified["phase"], "certified");
    assert_eq!(last_event(&app, &contract).await, "invoice_certified");
    app.told_of("invoice_certified", &[Persona::EsdcPayer]).await;
    certifier.act(&at(&contract, "certify"), &certified, &yes()).await.refused(409, "already_certified");
    let reasons = json!({ "reasons": "The number does not exist." });
    certifier
        .act(&at(&contract, "return-invoice"), &certified, &reasons)
        .await
        .refused(409, "already_certified");
}

#[tokio::test]
async fn an_invoice_by_somebody_who_neither_wrote_nor_contracted() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (accepted, vendor) = builders::accepted(&app, &file).await;
    let path = at(&accepted, "certify");
    let certifier = app.as_(Persona::EsdcCertifier).await;
    certifier.act(&path, &accepted, &yes()).await.refused(409, "nothing_invoiced");
    let client = app.as_(vendor).await;
    let contract = client.act_plainly(&at(&accepted, "send-invoice"), &accepted).await.expect(200);
    certifier.act(&path, &contract, &json!({ "certify": false })).await.invalid(&["/certify"]);
    for persona in [Persona::EsdcAuthor, Persona::EsdcContractingAuthority] {
        app.as_(persona).await.act(&path, &contract, &yes()).await.refused(403, "not_your_role");
        app.grant(persona, "certifier", "esdc").await;
        app.as_(persona).await.act(&path, &contract, &yes()).await.refused(403, "duties_separated");
    }
    client.act(&path, &contract, &yes()).await.refused(403, "not_your_role");
    app.as_(Persona::CraCertifier).await.act(&path, &contract, &yes()).await.refused(404, "not_found");
    // The law keeps certification and payment apart; approving the money and certifying may go together.
    app.grant(Persona::EsdcApprover, "certifier", "esdc").await;
    app.as_(Persona::EsdcApprover).await.act(&path, &contract, &yes()).await.expect(200);
}
