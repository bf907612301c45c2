//! Roles with authority over money, contracts and people are used only with a second factor.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, Telephone, TestApp, builders};

use super::{PASSWORD, security, with_password};

/// A persona who signed in with a password alone.
async fn without(app: &TestApp, persona: Persona) -> Client {
    let account = app.as_(persona).await.get("/account").await.expect(200);
    with_password(app, account["email"].as_str().unwrap()).await
}

async fn approve(client: &Client, file: &Value) -> tests::Reply {
    let path = format!("/opportunities/{}/approve-fit", builders::id(file));
    client.act(&path, file, &builders::fit()).await
}

#[tokio::test]
async fn an_official_without_one_reads_and_does_not_decide_until_they_set_it_up() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let authority = without(&app, Persona::EsdcContractingAuthority).await;
    authority.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    let refused = approve(&authority, &file).await.refused(403, "second_factor_needed");
    assert!(refused["detail"].as_str().unwrap().contains("Security"));
    let view = security(&authority).await;
    assert_eq!((&view["second_factor_needed"], &view["factor"]), (&json!(true), &json!("one")));
    Telephone::set_up(&authority, PASSWORD).await;
    approve(&authority, &file).await.expect(200);
}

#[tokio::test]
async fn an_author_needs_none() {
    let app = TestApp::start().await;
    let author = without(&app, Persona::EsdcAuthor).await;
    assert_eq!(security(&author).await["second_factor_needed"], false);
    let department_id = app.department("ESDC").await["id"].clone();
    let programme_id = builders::programme(&app).await["key"]["id"].clone();
    let body = json!({ "department_id": department_id, "programme_id": programme_id, "kind": "bug_fix" });
    author.post("/opportunities", &body).await.expect(201);
}

#[tokio::test]
async fn a_persona_of_the_demonstration_has_one() {
    let app = TestApp::start().await;
    for persona in [Persona::EsdcContractingAuthority, Persona::Freelancer] {
        let session = app.as_(persona).await.get("/session").await.expect(200);
        assert_eq!(session["person"]["actor"]["factor"], "two");
    }
}
