//! `POST /contracts/{id}/terminate`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn ending(kind: &str, percent: u8) -> Value {
    json!({ "kind": kind, "payable_percent": percent, "reason": "Nothing was delivered for two weeks." })
}

async fn phase(app: &TestApp, file: &Value) -> Value {
    app.nobody().get(&format!("/opportunities/{}", builders::id(file))).await.expect(200)["phase"].clone()
}

#[tokio::test]
async fn for_default_nothing_is_paid_and_the_reserve_list_is_open_again() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student, Persona::MontrealFreelancer]).await;
    let (contract, first) = builders::in_force(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let path = at(&contract, "terminate");
    let ended = app.once(&authority, &path, &contract, &ending("default", 0)).await;
    assert_eq!(ended["phase"], "terminated");
    assert_eq!(last_event(&app, &contract).await, "contract_terminated");
    let officials = [Persona::EsdcAuthor, Persona::EsdcContractingAuthority];
    app.told_of("contract_terminated", &[officials.as_slice(), &[first]].concat()).await;
    let client = app.as_(first).await;
    client.act_plainly(&at(&contract, "send-invoice"), &ended).await.refused(409, "not_accepted");
    authority.act(&path, &ended, &ending("default", 0)).await.refused(409, "not_in_force");
    assert_eq!(phase(&app, &file).await, "selected");
    let (_, second) = builders::offered(&app, &file).await;
    assert_ne!(first, second);
}

#[tokio::test]
async fn with_nobody_left_the_file_is_over() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, _) = builders::signing(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let ended =
        authority.act(&at(&contract, "terminate"), &contract, &ending("convenience", 80)).await.expect(200);
    assert_eq!(ended["facts"]["state"]["payable_percent"], 0, "of what was never in force nothing is done");
    assert_eq!(phase(&app, &file).await, "unsuccessful");
}

#[tokio::test]
async fn for_convenience_the_part_that_is_done_is_invoiced_and_paid() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MontrealFreelancer]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let ended =
        authority.act(&at(&contract, "terminate"), &contract, &ending("convenience", 40)).await.expect(200);
    assert_eq!(phase(&app, &file).await, "contracted", "it waits for the payment");
    let client = app.as_(vendor).await;
    let invoiced = client.act_plainly(&at(&contract, "send-invoice"), &ended).await.expect(200);
    assert_eq!(invoiced["facts"]["invoice"]["amounts"]["price"]["amount"], "2600.00");
    client.act_plainly(&at(&contract, "send-invoice"), &invoiced).await.refused(409, "already_invoiced");
    let certifier = app.as_(Persona::EsdcCertifier).await;
    let certify = json!({ "certify": true });
    let certified = certifier.act(&at(&contract, "certify"), &invoiced, &certify).await.expect(200);
    let payment = json!({ "method": "paypal", "reference": "PP-0042" });
    let payer = app.as_(Persona::EsdcPayer).await;
    let paid = payer.act(&at(&contract, "pay"), &certified, &payment).await.expect(200);
    let closed = client.act_plainly(&at(&contract, "confirm-payment"), &paid).await.expect(200);
    assert_eq!(closed["phase"], "closed");
    let ended = &closed["facts"]["state"]["termination"];
    assert_eq!((&ended["kind"], &ended["payable_percent"]), (&json!("convenience"), &json!(40)), "{closed}");
    assert!(closed["clock"]["due_at"].is_string(), "the clocks of payment can still be read");
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["award"]["termination"], *ended, "the public reads it with the award");
}

/// A small opportunity, with a text and a place of its own, drawn among these vendors.
async fn small(app: &TestApp, number: u64, vendors: &[Persona]) -> Value {
    let mut content = builders::content(app.now().await);
    content["price"]["amount"] = json!("1000.00");
    content["repository"]["url"] = json!(format!("https://github.com/esdc-edsc/small-{number}"));
    let file = builders::published_of(app, &content).await;
    for vendor in vendors {
        builders::submitted(app, &file, *vendor).await;
    }
    builders::evaluated(app, &file, &[]).await;
    file
}

#[tokio::test]
async fn whoever_was_passed_over_is_looked_at_anew_when_the_list_is_used_again() {
    let app = TestApp::start().await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let mut held = Vec::new();
    for number in 0..2 {
        let file = small(&app, number, &[Persona::Student]).await;
        held.push(builders::signing(&app, &file).await.0);
    }
    let file = small(&app, 2, &[Persona::Student, Persona::SmallFirm]).await;
    let (contract, _) = {
        let (offer, vendor) = builders::offered(&app, &file).await;
        assert_eq!(vendor, Persona::SmallFirm);
        let client = app.as_(vendor).await;
        client.act_plainly(&format!("/offers/{}/accept", builders::id(&offer)), &offer).await.expect(200);
        let list = client.get("/contracts").await.expect(200);
        let path = format!("/contracts/{}", builders::id(&list["items"][0]));
        (client.get(&path).await.expect(200), vendor)
    };
    for contract in [&held[0], &contract] {
        let seen = authority.get(&format!("/contracts/{}", builders::id(contract))).await.expect(200);
        authority.act(&at(contract, "terminate"), &seen, &ending("default", 0)).await.expect(200);
    }
    assert_eq!(phase(&app, &file).await, "selected", "the student has room now");
    let (_, vendor) = builders::offered(&app, &file).await;
    assert_eq!(vendor, Persona::Student);
}

#[tokio::test]
async fn by_the_contracting_authority_before_the_work_is_accepted() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    let path = at(&contract, "terminate");
    let draft = ending("default", 0);
    app.as_(vendor).await.act(&path, &contract, &draft).await.refused(403, "not_your_role");
    app.as_(Persona::EsdcAuthor).await.act(&path, &contract, &draft).await.refused(403, "not_your_role");
    let stranger = app.as_(Persona::CraContractingAuthority).await;
    stranger.act(&path, &contract, &draft).await.refused(404, "not_found");
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&path, &contract, &draft).await.refused(409, "already_over");
    authority.act(&path, &contract, &ending("default", 101)).await.invalid(&["/payable_percent"]);
}
