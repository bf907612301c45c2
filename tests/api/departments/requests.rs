//! `POST /departments/{id}/role-requests` and what is decided.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, TestApp};

use super::{below, esdc, newcomer};

const ADDRESS: &str = "amelie.roy@esdc-edsc.example";
const NOTE: &str = "I write the accessibility work of the web team.";

async fn asked(app: &TestApp, amelie: &Client, roles: Value) -> Value {
    let path = below(&esdc(app).await, "/role-requests");
    amelie.post(&path, &json!({ "roles": roles, "note": NOTE })).await.expect(201)
}

fn path(request: &Value, verb: &str) -> String {
    format!("/role-requests/{}{verb}", request["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn an_administrator_grants_what_somebody_of_the_department_asks_for() {
    let app = TestApp::start().await;
    let amelie = newcomer(&app, ADDRESS).await;
    let request = asked(&app, &amelie, json!(["author"])).await;
    app.told_of("roles_requested", &[Persona::EsdcAdministrator]).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let work = administrator.get("/work").await.expect(200);
    assert_eq!(work["items"][0]["step"], "decide_request");
    let list = administrator.get(&below(&esdc(&app).await, "/role-requests")).await.expect(200);
    assert_eq!(list["items"][0]["email"], ADDRESS);
    administrator.act_plainly(&path(&request, "/grant"), &request).await.expect(200);
    let roles = amelie.get("/session").await.expect(200)["person"]["actor"]["roles"].clone();
    assert_eq!(roles[0]["role"], "author");
    let own = amelie.get("/role-requests").await.expect(200);
    assert_eq!(own["items"][0]["state"]["status"], "granted");
    let again = &own["items"][0];
    administrator.act_plainly(&path(&request, "/grant"), again).await.refused(409, "request_over");
    let path = below(&esdc(&app).await, "/role-requests");
    let held = json!({ "roles": ["author"], "note": NOTE });
    amelie.post(&path, &held).await.refused(409, "role_held");
}

#[tokio::test]
async fn a_request_is_refused_with_reasons() {
    let app = TestApp::start().await;
    let amelie = newcomer(&app, ADDRESS).await;
    let request = asked(&app, &amelie, json!(["payer"])).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let refuse = path(&request, "/refuse");
    administrator.act(&refuse, &request, &json!({ "reasons": "no" })).await.invalid(&["/reasons"]);
    let reasons = json!({ "reasons": "Payers need the delegation of section 33 first." });
    administrator.act(&refuse, &request, &reasons).await.expect(200);
    let told = amelie.get("/notifications").await.expect(200);
    assert_eq!(told["items"][0]["kind"], "roles_decided");
    assert!(told["items"][0]["body"]["fr"].as_str().is_some_and(|body| body.contains("section 33")));
    // Once more is allowed after an answer.
    asked(&app, &amelie, json!(["payer"])).await;
}

#[tokio::test]
async fn only_an_address_of_the_department_asks_and_one_request_waits() {
    let app = TestApp::start().await;
    let path = below(&esdc(&app).await, "/role-requests");
    let draft = json!({ "roles": ["author"], "note": NOTE });
    let vendor = app.as_(Persona::Freelancer).await;
    vendor.post(&path, &draft).await.refused(409, "not_the_departments_address");
    let amelie = newcomer(&app, ADDRESS).await;
    amelie.post(&path, &draft).await.expect(201);
    amelie.post(&path, &draft).await.refused(409, "roles_asked");
    amelie.post(&path, &json!({ "roles": [], "note": "short" })).await.invalid(&["/note", "/roles"]);
}

#[tokio::test]
async fn nobody_decides_on_their_own_request() {
    let app = TestApp::start().await;
    let helen = app.as_(Persona::EsdcAdministrator).await;
    let request = asked(&app, &helen, json!(["payer"])).await;
    helen.act_plainly(&path(&request, "/grant"), &request).await.refused(403, "not_on_yourself");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act_plainly(&path(&request, "/grant"), &request).await.refused(403, "not_your_role");
    let stranger = app.as_(Persona::CraAdministrator).await;
    stranger.act_plainly(&path(&request, "/grant"), &request).await.refused(404, "not_found");
}
