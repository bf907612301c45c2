//! `POST /offers/{id}/accept`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{last_event, of, selected};

#[tokio::test]
async fn the_contract_is_made_with_its_number_and_its_amounts() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::MontrealFreelancer]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let client = app.as_(vendor).await;
    let accepted = app.once(&client, &of(&offer, "accept"), &offer, &Value::Null).await;
    assert_eq!(accepted["facts"]["answer"]["status"], "accepted");
    assert_eq!(last_event(&app, &file).await, "offer_accepted");
    app.told_of("offer_accepted", &[Persona::EsdcAuthor, Persona::EsdcContractingAuthority]).await;
    let list = client.get("/contracts").await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1), "once, though it was sent twice");
    let contract = client.get(&format!("/contracts/{}", builders::id(&list["items"][0]))).await.expect(200);
    assert_eq!(contract["phase"], "signing");
    assert_eq!(contract["facts"]["number"], "ESDC-2026-00001");
    assert_eq!(contract["facts"]["amounts"]["total"]["amount"], "7345.00");
    assert_eq!(contract["facts"]["language"], "en", "the language of the proposal");
    client.act_plainly(&of(&offer, "accept"), &accepted).await.refused(409, "offer_not_open");
    client.act(&of(&offer, "decline"), &accepted, &json!({})).await.refused(409, "offer_not_open");
}

#[tokio::test]
async fn whoever_has_not_said_it_says_first_how_they_stand_towards_tax() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::MonctonStudent]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let client = app.as_(vendor).await;
    client.act_plainly(&of(&offer, "accept"), &offer).await.refused(409, "tax_data_missing");
    builders::tax_standing(&app, vendor, &json!({ "kind": "small_supplier" })).await;
    let accepted = client.act_plainly(&of(&offer, "accept"), &offer).await.expect(200);
    assert_eq!(accepted["amounts"]["total"]["amount"], "6500.00", "a small supplier charges none");
}

#[tokio::test]
async fn by_nobody_else_and_not_too_late() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::Student]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let path = of(&offer, "accept");
    app.nobody().act_plainly(&path, &offer).await.refused(401, "not_signed_in");
    for persona in [Persona::Freelancer, Persona::EsdcContractingAuthority, Persona::CraAuthor] {
        app.as_(persona).await.act_plainly(&path, &offer).await.refused(404, "not_found");
    }
    let expires_at = serde_json::from_value(offer["facts"]["expires_at"].clone()).expect("a moment");
    app.advance_to(expires_at).await;
    let client = app.as_(vendor).await;
    let seen = client.get(&format!("/offers/{}", builders::id(&offer))).await.expect(200);
    client.act_plainly(&path, &seen).await.refused(409, "offer_not_open");
}
