//! `POST /contracts/{id}/deliver`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn delivery() -> Value {
    json!({ "repository": "https://github.com/esdc-edsc/calculator", "commit": "4f2a9c1d7e", "notes": "Done." })
}

#[tokio::test]
async fn the_author_is_told_and_has_a_clock() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let client = app.as_(vendor).await;
    let delivered = app.once(&client, &at(&contract, "deliver"), &contract, &delivery()).await;
    assert_eq!(delivered["phase"], "delivered");
    assert_eq!(delivered["deliveries"].as_array().map(Vec::len), Some(1));
    assert_eq!(delivered["deliveries"][0]["commit"], "4f2a9c1d7e");
    assert_eq!(last_event(&app, &contract).await, "work_delivered");
    app.told_of("delivered", &[Persona::EsdcAuthor]).await;
    client
        .act(&at(&contract, "deliver"), &delivered, &delivery())
        .await
        .refused(409, "delivery_under_review");
}

#[tokio::test]
async fn under_a_contract_in_force_by_its_contractor_until_it_is_accepted() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::signing(&app, &file).await;
    let path = at(&contract, "deliver");
    let client = app.as_(vendor).await;
    client.act(&path, &contract, &delivery()).await.refused(409, "not_in_force");
    app.as_(Persona::EsdcAuthor).await.act(&path, &contract, &delivery()).await.refused(403, "not_your_role");
    app.as_(Persona::Freelancer).await.act(&path, &contract, &delivery()).await.refused(404, "not_found");
    let wrong = json!({ "repository": "here", "commit": "main" });
    client.act(&path, &contract, &wrong).await.invalid(&["/commit", "/repository"]);
}

#[tokio::test]
async fn accepted_work_is_not_delivered_again() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    let client = app.as_(vendor).await;
    client.act(&at(&contract, "deliver"), &contract, &delivery()).await.refused(409, "already_over");
}
