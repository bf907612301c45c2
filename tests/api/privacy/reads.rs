//! `GET /account/reads`: whoever reads what is personal of somebody else leaves a line.

use chrono::Duration;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

async fn reads(app: &TestApp, persona: Persona) -> Vec<Value> {
    let list = app.as_(persona).await.get("/account/reads").await.expect(200);
    list["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn officials_and_auditors_leave_a_line_a_day_and_thing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    app.execute("DELETE FROM personal_data_reads").await.unwrap();
    let path = format!("/contracts/{}", builders::id(&contract));
    let payer = app.as_(Persona::EsdcPayer).await;
    for _ in 0..3 {
        payer.get(&path).await.expect(200);
    }
    app.as_(vendor).await.get(&path).await.expect(200);
    let seen = reads(&app, vendor).await;
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert_eq!((&seen[0]["what"], &seen[0]["act"]), (&json!("contract"), &json!("read_contract")));
    let name = payer.get("/account").await.expect(200)["name"].clone();
    assert_eq!(seen[0]["reader"], name);
    assert_eq!(seen[0]["path"]["fr"], format!("/fr/contrats/{}", builders::id(&contract)));

    app.advance_by(Duration::days(1)).await;
    payer.get(&path).await.expect(200);
    assert_eq!(reads(&app, vendor).await.len(), 2);
    assert!(reads(&app, Persona::EsdcPayer).await.is_empty(), "their own list is about themself");
}

#[tokio::test]
async fn an_offer_is_read_by_its_file_and_a_stranger_reads_nothing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    app.execute("DELETE FROM personal_data_reads").await.unwrap();
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.get(&format!("/offers/{}", builders::id(&offer))).await.expect(200);
    authority.get(&format!("/opportunities/{}/offers", builders::id(&file))).await.expect(200);
    app.as_(Persona::CraPayer)
        .await
        .get(&format!("/offers/{}", builders::id(&offer)))
        .await
        .refused(404, "not_found");
    let acts: Vec<Value> = reads(&app, vendor).await.iter().map(|one| one["act"].clone()).collect();
    assert_eq!(acts, [json!("list_offers"), json!("read_offer")]);
}

#[tokio::test]
async fn the_list_is_paged() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    app.execute("DELETE FROM personal_data_reads").await.unwrap();
    for persona in [Persona::EsdcPayer, Persona::EsdcAuthor, Persona::EsdcCertifier] {
        app.as_(persona).await.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    }
    let client = app.as_(vendor).await;
    let first = client.get("/account/reads?limit=2").await.expect(200);
    assert_eq!(first["items"].as_array().unwrap().len(), 2);
    let next = format!("/account/reads?limit=2&cursor={}", first["next_cursor"].as_str().unwrap());
    let second = client.get(&next).await.expect(200);
    assert_eq!(second["items"].as_array().unwrap().len(), 1);
    assert!(second["next_cursor"].is_null());
    app.nobody().get("/account/reads").await.refused(401, "not_signed_in");
}
