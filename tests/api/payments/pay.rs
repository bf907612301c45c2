//! `POST /contracts/{id}/pay`: section 33.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn by(method: &str) -> Value {
    json!({ "method": method, "reference": "O. Siddiqui, 0042-7781" })
}

#[tokio::test]
async fn by_requisition_by_card_or_by_paypal() {
    for method in ["requisition", "card", "paypal"] {
        let app = TestApp::start().await;
        let file = drawn(&app, Persona::MontrealFreelancer).await;
        let (contract, vendor) = builders::certified(&app, &file).await;
        let payer = app.as_(Persona::EsdcPayer).await;
        let paid = app.once(&payer, &at(&contract, "pay"), &contract, &by(method)).await;
        assert_eq!(paid["phase"], "paid");
        assert_eq!(paid["facts"]["invoice"]["state"]["method"], method);
        assert_eq!(last_event(&app, &contract).await, "payment_made");
        app.told_of("paid", &[vendor]).await;
        payer.act(&at(&contract, "pay"), &paid, &by(method)).await.refused(409, "already_paid");
    }
}

#[tokio::test]
async fn what_somebody_else_certified() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (invoiced, vendor) = builders::invoiced(&app, &file).await;
    let path = at(&invoiced, "pay");
    let payer = app.as_(Persona::EsdcPayer).await;
    payer.act(&path, &invoiced, &by("card")).await.refused(409, "not_certified");
    let certifier = app.as_(Persona::EsdcCertifier).await;
    let certify = json!({ "certify": true });
    let contract = certifier.act(&at(&invoiced, "certify"), &invoiced, &certify).await.expect(200);
    certifier.act(&path, &contract, &by("card")).await.refused(403, "not_your_role");
    app.grant(Persona::EsdcCertifier, "payer", "esdc").await;
    certifier.act(&path, &contract, &by("card")).await.refused(403, "duties_separated");
    app.as_(vendor).await.act(&path, &contract, &by("card")).await.refused(403, "not_your_role");
    app.as_(Persona::CraPayer).await.act(&path, &contract, &by("card")).await.refused(404, "not_found");
    payer.act(&path, &contract, &by("cheque")).await.refused(400, "not_readable");
    payer.act(&path, &contract, &json!({ "method": "card", "reference": "" })).await.invalid(&["/reference"]);
}
