//! `GET /account/copy`: everything that is kept about a person, in one file.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

fn rows<'a>(copy: &'a Value, table: &str) -> &'a Vec<Value> {
    let sections = copy["sections"].as_array().unwrap();
    let found = sections.iter().find(|section| section["table"] == table);
    found.unwrap_or_else(|| panic!("no {table}"))["rows"].as_array().unwrap()
}

#[tokio::test]
async fn a_vendor_takes_everything_along_and_nothing_of_anybody_else() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::submitted(&app, &file, Persona::MonctonStudent).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, vendor) = builders::paid(&app, &file).await;
    let payer = app.as_(Persona::EsdcPayer).await;
    payer.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    let client = app.as_(vendor).await;
    let copy = client.get("/account/copy").await.expect(200);
    let account = client.get("/account").await.expect(200);
    assert_eq!(copy["person_id"], account["id"]);
    assert_eq!(rows(&copy, "people")[0]["email"], account["email"]);
    assert!(rows(&copy, "people")[0]["created_at"].as_str().unwrap().contains('T'));
    for table in ["proposals", "proposal_submissions", "offers", "contracts", "deliveries", "invoices"] {
        assert_eq!(rows(&copy, table).len(), 1, "{table}");
    }
    assert!(rows(&copy, "proposals")[0]["draft"].is_object());
    for table in ["sessions", "notifications", "events", "outbox", "personal_data_reads"] {
        assert!(!rows(&copy, table).is_empty(), "{table}");
    }
    let other = [Persona::Student, Persona::MonctonStudent].into_iter().find(|one| *one != vendor).unwrap();
    let other = app.as_(other).await.get("/account").await.expect(200);
    assert!(!copy.to_string().contains(other["email"].as_str().unwrap()));
    let secrets = copy["left_out"].as_array().unwrap();
    assert!(secrets.iter().any(|one| one["column"] == "password_hash" && one["reason"]["fr"].is_string()));
    assert!(!copy.to_string().contains("$argon2"));
}

#[tokio::test]
async fn an_official_takes_what_they_did_and_not_the_files() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let copy = author.get("/account/copy").await.expect(200);
    assert_eq!(rows(&copy, "role_grants")[0]["role"], "author");
    assert_eq!(rows(&copy, "opportunities").len(), 1);
    assert!(!rows(&copy, "assessments").is_empty());
    assert_eq!(rows(&copy, "proposals"), &Vec::<Value>::new());
    assert_eq!(rows(&copy, "declarations"), &Vec::<Value>::new());
}

#[tokio::test]
async fn nobody_takes_a_copy_without_signing_in() {
    let app = TestApp::start().await;
    app.nobody().get("/account/copy").await.refused(401, "not_signed_in");
    let maya = app.as_(Persona::Freelancer).await;
    let none = maya.get("/account/declarations").await.expect(200);
    let declared = json!({ "consent": true, "answers": [{ "group": "youth", "answer": "yes" }] });
    maya.put("/account/declarations", &none, &declared).await.expect(200);
    let copy = maya.get("/account/copy").await.expect(200);
    assert_eq!(rows(&copy, "declarations")[0]["answers"], declared["answers"]);
}
