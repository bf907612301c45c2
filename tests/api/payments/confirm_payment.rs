//! `POST /contracts/{id}/confirm-payment`.

use api::stream::Stream;
use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

#[tokio::test]
async fn the_file_is_complete() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (contract, vendor) = builders::paid(&app, &file).await;
    let client = app.as_(vendor).await;
    let closed = app.once(&client, &at(&contract, "confirm-payment"), &contract, &Value::Null).await;
    assert_eq!(closed["phase"], "closed");
    assert_eq!(last_event(&app, &contract).await, "payment_confirmed");
    let stream = Stream::Opportunity(builders::id(&file).parse().expect("an id"));
    assert_eq!(app.events(stream).await.last().map(String::as_str), Some("opportunity_completed"));
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["phase"], "completed");
    let officials = [Persona::EsdcAuthor, Persona::EsdcContractingAuthority, Persona::EsdcPayer];
    app.told_of("file_closed", &officials).await;
    client.act_plainly(&at(&contract, "confirm-payment"), &closed).await.refused(409, "already_over");
}

#[tokio::test]
async fn of_what_was_paid_by_who_got_it() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (contract, vendor) = builders::certified(&app, &file).await;
    let path = at(&contract, "confirm-payment");
    app.as_(vendor).await.act_plainly(&path, &contract).await.refused(409, "not_paid");
    app.as_(Persona::EsdcPayer).await.act_plainly(&path, &contract).await.refused(403, "not_your_role");
    app.as_(Persona::Freelancer).await.act_plainly(&path, &contract).await.refused(404, "not_found");
}
