//! What is left of somebody when their closed account is erased: the record, and the names they signed.

use api::checkpoints::verify::verify;
use api::stream::Stream;
use chrono::Duration;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use shared::demonstration::Persona;
use shared::privacy::CLOSED_NAME;
use tests::{TestApp, builders, is_postgres};

use super::{close, restore, token};

/// Every text column of every table of the application.
async fn text_columns(app: &TestApp) -> Vec<(String, String)> {
    let sql = if is_postgres() {
        "SELECT table_name AS t, column_name AS c FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type = 'text'"
    } else {
        "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p
         WHERE m.type = 'table' AND p.type = 'TEXT' AND m.name NOT LIKE 'opportunity_search%'"
    };
    let read = app.ctx.begin_read().await.unwrap();
    let rows = read.query_all_raw(Statement::from_string(read.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap())).collect()
}

/// Where a text still stands.
async fn places(app: &TestApp, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (table, column) in text_columns(app).await {
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} LIKE '%{text}%'");
        if app.count(&sql).await > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

#[tokio::test]
async fn nothing_personal_is_left_anywhere_and_the_record_is_whole() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let person = app.person(Persona::Freelancer).await;
    let file = builders::published(&app).await;
    builders::started(&app, &file, Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    let draft = json!({
        "name": "Maya Quetzalcoatl", "language": "en", "phone": "902-555-0199",
        "address": { "line": "18 Quetzalcoatl Lane", "city": "Halifax", "province": "NS", "postal_code": "B3H 4R2" },
        "tax": { "kind": "registered", "gst_hst": "123456782RT0001", "qst": null },
    });
    maya.put("/account", &account, &draft).await.expect(200);
    let none = maya.get("/account/profile").await.expect(200);
    let profile = json!({ "repositories": [{ "host": "github.com", "name": "quetzalcoatl" }] });
    maya.put("/account/profile", &none, &profile).await.expect(200);
    let none = maya.get("/account/declarations").await.expect(200);
    let declared = json!({ "consent": true, "answers": [{ "group": "youth", "answer": "yes" }] });
    maya.put("/account/declarations", &none, &declared).await.expect(200);
    assert!(!places(&app, "uetzalcoatl").await.is_empty());

    close(&maya).await.expect(200);
    let letter = token(&app, "maya.campbell@freelance.example").await;
    app.advance_by(Duration::days(29)).await;
    assert!(!places(&app, "uetzalcoatl").await.is_empty(), "not before its day");
    app.advance_by(Duration::days(2)).await;
    for text in ["uetzalcoatl", "maya.campbell", "902-555-0199", "123456782RT0001", "B3H 4R2"] {
        assert!(places(&app, text).await.is_empty(), "{text}: {:?}", places(&app, text).await);
    }
    for table in ["declarations", "proposals"] {
        assert_eq!(app.count(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
    }
    let names = "SELECT count(*) FROM people WHERE name LIKE 'Closed account%' AND erased_at IS NOT NULL";
    assert_eq!(app.count(names).await, 1);
    assert_eq!(app.events(Stream::Person(person)).await.last().map(String::as_str), Some("account_erased"));
    let read = app.ctx.begin_read().await.unwrap();
    let verdict = verify(&read, app.ctx.secrets.statements()).await.unwrap();
    assert!(verdict.findings.is_empty(), "the whole record stands: {:?}", verdict.findings);
    drop(read);
    restore(&app, &letter).await.refused(409, "link_not_good");
}

#[tokio::test]
async fn a_contract_keeps_the_name_as_it_was_signed() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, vendor) = builders::paid(&app, &file).await;
    let client = app.as_(vendor).await;
    let path = format!("/contracts/{}", builders::id(&contract));
    client.act_plainly(&format!("{path}/confirm-payment"), &contract).await.expect(200);
    close(&client).await.expect(200);
    app.advance_by(Duration::days(31)).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let seen = authority.get(&path).await.expect(200);
    let people = seen["people"].as_array().unwrap();
    assert!(people.iter().any(|one| one["name"] == "The Vendor"), "{people:?}");
    assert_eq!(seen["contractor"], "The Vendor");
    assert!(seen["terms_html"]["en"].as_str().unwrap().contains("The Vendor"));
    let record = seen["record"].to_string();
    assert!(record.contains(CLOSED_NAME), "the record names who acted, and they are gone: {record}");
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["award"]["vendor_name"], "The Vendor");
}
