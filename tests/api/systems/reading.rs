//! What a system reads in its own name: its department's files, and nothing personal.

use shared::demonstration::Persona;
use shared::systems::Scope;
use tests::{TestApp, builders};

use super::{address, key_of, made, system};

#[tokio::test]
async fn a_system_reads_its_departments_files_and_nobody_elses_drafts() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    let own = system(&app).await;
    let path = format!("/files/{}", builders::id(&file));
    assert_eq!(own.get(&path).await.expect(200)["id"], file["id"]);
    let list = own.get("/files").await.expect(200);
    assert_eq!(list["items"][0]["id"], file["id"]);
    let cra = super::systems_of(&app, "CRA").await;
    let administrator = app.as_(Persona::CraAdministrator).await;
    let other = administrator.post(&cra, &super::draft(&Scope::ALL)).await.expect(201);
    let other = app.with_token(key_of(&other));
    other.get(&path).await.refused(404, "not_found");
    assert_eq!(other.get("/files").await.expect(200)["items"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn without_the_scope_a_system_reads_what_everybody_reads() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    let system = app.with_token(key_of(&made(&app, &[Scope::Payments]).await));
    system.get("/opportunities").await.expect(200);
    system.get(&format!("/files/{}", builders::id(&file))).await.refused(403, "scope_missing");
}

#[tokio::test]
async fn what_vendors_and_people_do_is_closed_to_systems() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let system = system(&app).await;
    for path in ["/proposals", "/account", "/session", "/work", "/notifications", "/account/sessions"] {
        let reply = system.get(path).await;
        assert!([401, 403].contains(&reply.status) || path == "/session", "{path}: {}", reply.text);
    }
    let sealed = format!("/proposals/{}", builders::id(&proposal));
    system.get(&sealed).await.refused(403, "not_for_systems");
    let evaluation = format!("/opportunities/{}/evaluation", builders::id(&file));
    system.get(&evaluation).await.refused(403, "decision_needs_a_person");
    let address = address(&app, Persona::EsdcAuthor).await;
    let request = system.request("GET", &evaluation).header("on-behalf-of", &address);
    request.send().await.refused(409, "not_closed_yet");
    let start = format!("/opportunities/{}/proposals", builders::id(&file));
    let draft = builders::answers("One.", "Two.");
    let request = system.request("POST", &start).fresh_key().header("on-behalf-of", &address);
    request.json(&draft).send().await.refused(403, "not_for_systems");
    let list = super::systems_of(&app, "ESDC").await;
    system.get(&list).await.refused(403, "not_for_systems");
}

#[tokio::test]
async fn a_reading_of_what_is_personal_names_the_reader() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, _) = builders::signing(&app, &file).await;
    let system = system(&app).await;
    let path = format!("/contracts/{}", builders::id(&contract));
    system.get(&path).await.refused(403, "decision_needs_a_person");
    let offers = format!("/opportunities/{}/offers", builders::id(&file));
    system.get(&offers).await.refused(403, "decision_needs_a_person");
    let address = address(&app, Persona::EsdcPayer).await;
    system.request("GET", &path).header("on-behalf-of", &address).send().await.expect(200);
    let payer = app.person(Persona::EsdcPayer).await;
    let student = app.as_(Persona::Student).await;
    let reads = student.get("/account/reads").await.expect(200);
    let name = app.as_(Persona::EsdcPayer).await.get("/account").await.expect(200)["name"].clone();
    let noted = reads["items"].as_array().expect("a list").iter().any(|read| read["reader"] == name);
    assert!(noted, "{payer}: {reads}");
}
