//! Decisions that a system transmits: the person it names, the proof, and separation of duties.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::systems::Scope;
use tests::{Client, Reply, TestApp, builders};

use super::{address, decided, key_of, made, said, system};

const PROOF: &str = "ERP-2026-00417";

async fn approve_money(system: &Client, file: &Value, by: &str) -> Reply {
    let path = format!("/opportunities/{}/approve-money", builders::id(file));
    let request = system.request("POST", &path).fresh_key().if_match(file).json(&builders::money());
    decided(request, by, PROOF).send().await
}

#[tokio::test]
async fn the_record_names_the_system_the_person_and_the_proof() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let made = made(&app, &Scope::ALL).await;
    let system = app.with_token(key_of(&made));
    let approver = app.person(Persona::EsdcApprover).await;
    let approved = approve_money(&system, &file, &approver.to_string()).await.expect(200);
    assert_eq!(approved["facts"]["approvals"][0]["by"], json!(approver));
    let id = builders::id(&file).parse().expect("an id");
    let record = said(&app, Stream::Opportunity(id)).await;
    let last = record.last().expect("an event");
    assert_eq!(last["name"], "money_approved");
    assert_eq!(last["by"], json!({ "kind": "client", "id": made["system"]["id"] }));
    assert_eq!(last["on_behalf_of"], json!(approver));
    assert_eq!(last["evidence"], PROOF);
    let author = app.as_(Persona::EsdcAuthor).await;
    let seen = author.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    let entry = &seen["record"][0];
    assert_eq!((&entry["through"], &entry["evidence"]), (&json!("Ledger bridge"), &json!(PROOF)));
    let name = app.as_(Persona::EsdcApprover).await.get("/account").await.expect(200)["name"].clone();
    assert_eq!(entry["by"], name);
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let acts = format!("/systems/{}/acts", builders::id(&made["system"]));
    let acts = administrator.get(&acts).await.expect(200);
    assert_eq!(acts["items"][0]["entry"]["event"], "money_approved");
    assert_eq!(acts["items"][0]["about_id"], file["id"]);
    assert!(!app.events(Stream::Opportunity(id)).await.is_empty(), "and the chain is whole");
}

#[tokio::test]
async fn a_decision_without_a_person_or_a_proof_is_refused() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let system = system(&app).await;
    let path = format!("/opportunities/{}/approve-money", builders::id(&file));
    let approver = address(&app, Persona::EsdcApprover).await;
    let request = || system.request("POST", &path).fresh_key().if_match(&file).json(&builders::money());
    let long = "x".repeat(201);
    for incomplete in [
        request(),
        request().header("on-behalf-of", &approver),
        request().header("evidence-reference", PROOF),
        decided(request(), &approver, " "),
        decided(request(), &approver, &long),
    ] {
        incomplete.send().await.refused(403, "decision_needs_a_person");
    }
    decided(request(), &approver, PROOF).send().await.expect(200);
}

#[tokio::test]
async fn the_person_is_an_official_of_the_department_who_holds_the_role_now() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let system = system(&app).await;
    let stranger = address(&app, Persona::CraApprover).await;
    approve_money(&system, &file, &stranger).await.refused(403, "behalf_refused");
    let vendor = address(&app, Persona::Student).await;
    approve_money(&system, &file, &vendor).await.refused(403, "behalf_refused");
    for nobody in ["nobody@esdc.example.ca", "01900000-0000-7000-8000-000000000000", "?"] {
        approve_money(&system, &file, nobody).await.refused(403, "behalf_refused");
    }
    let payer = address(&app, Persona::EsdcPayer).await;
    approve_money(&system, &file, &payer).await.refused(403, "not_your_role");
    let approver = app.person(Persona::EsdcApprover).await;
    let deactivate = "UPDATE people SET deactivated_at = 1 WHERE persona = 'esdc_approver'";
    app.execute(deactivate).await.expect("an update");
    approve_money(&system, &file, &approver.to_string()).await.refused(403, "behalf_refused");
}

#[tokio::test]
async fn separation_of_duties_is_tested_on_the_person() {
    let app = TestApp::start().await;
    let grant = "INSERT INTO role_grants (person_id, department_id, role, granted_at) \
                 SELECT person_id, department_id, 'approver', granted_at FROM role_grants \
                 WHERE role = 'author' AND person_id = (SELECT id FROM people WHERE persona = 'esdc_author')";
    app.execute(grant).await.expect("an insert");
    let file = builders::sent(&app).await;
    let author = address(&app, Persona::EsdcAuthor).await;
    let system = system(&app).await;
    approve_money(&system, &file, &author).await.refused(403, "duties_separated");
}

#[tokio::test]
async fn an_author_is_named_from_the_first_draft_on() {
    let app = TestApp::start().await;
    let system = system(&app).await;
    let programme = builders::programme(&app).await["key"]["id"].clone();
    let department = app.department("ESDC").await["id"].clone();
    let start = json!({ "department_id": department, "programme_id": programme, "kind": "data" });
    let request = || system.request("POST", "/opportunities").fresh_key().json(&start);
    request().send().await.refused(403, "decision_needs_a_person");
    let author = app.person(Persona::EsdcAuthor).await;
    let by = address(&app, Persona::EsdcAuthor).await;
    let made = request().header("on-behalf-of", &by).send().await.expect(201);
    assert_eq!(made["facts"]["author_id"], json!(author));
    let elsewhere = app.department("CRA").await["id"].clone();
    let there = json!({ "department_id": elsewhere, "programme_id": programme, "kind": "data" });
    let request = system.request("POST", "/opportunities").fresh_key().json(&there);
    request.header("on-behalf-of", &by).send().await.refused(403, "not_your_department");
}

#[tokio::test]
async fn one_key_of_a_system_is_one_request_for_one_person() {
    let app = TestApp::start().await;
    let system = system(&app).await;
    let programme = builders::programme(&app).await["key"]["id"].clone();
    let department = app.department("ESDC").await["id"].clone();
    let start = json!({ "department_id": department, "programme_id": programme, "kind": "data" });
    let by = app.person(Persona::EsdcAuthor).await.to_string();
    let request = |by: &str| {
        let request = system.request("POST", "/opportunities").key("ledger-1").json(&start);
        request.header("on-behalf-of", by)
    };
    let made = request(&by).send().await.expect(201);
    let again = request(&by).send().await.expect(201);
    assert_eq!(made["id"], again["id"]);
    let other = app.person(Persona::EsdcAdministrator).await.to_string();
    request(&other).send().await.refused(422, "idempotency_key_reused");
    // Another caller's key of the same name is another key.
    let author = app.as_(Persona::EsdcAuthor).await;
    let own = author.request("POST", "/opportunities").key("ledger-1").json(&start).send().await.expect(201);
    assert_ne!(own["id"], made["id"]);
}

#[tokio::test]
async fn a_system_without_the_scope_transmits_nothing() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let system = app.with_token(key_of(&made(&app, &[Scope::OpportunitiesRead]).await));
    let approver = address(&app, Persona::EsdcApprover).await;
    approve_money(&system, &file, &approver).await.refused(403, "scope_missing");
}

#[tokio::test]
async fn an_official_who_is_a_vendor_elsewhere_acts_as_a_vendor_only_themself() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, _) = builders::signing(&app, &file).await;
    // The student becomes an author of CRA, whose system then names them.
    let grant = "INSERT INTO role_grants (person_id, department_id, role, granted_at) \
                 SELECT p.id, d.id, 'author', 0 FROM people p, departments d \
                 WHERE p.persona = 'student' AND d.slug = 'cra'";
    app.execute(grant).await.expect("an insert");
    let administrator = app.as_(Persona::CraAdministrator).await;
    let cra = super::systems_of(&app, "CRA").await;
    let system = administrator.post(&cra, &super::draft(&Scope::ALL)).await.expect(201);
    let system = app.with_token(key_of(&system));
    let student = app.person(Persona::Student).await.to_string();
    let path = format!("/contracts/{}", builders::id(&contract));
    system.request("GET", &path).header("on-behalf-of", &student).send().await.refused(404, "not_found");
    let sign = json!({ "name": "The Student", "agree": true });
    let request = system.request("POST", &format!("{path}/sign")).fresh_key().if_match(&contract).json(&sign);
    decided(request, &student, PROOF).send().await.refused(404, "not_found");
}
