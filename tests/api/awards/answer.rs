//! `POST /offers/{id}/decline`, and what the clock does when nobody answers.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{last_event, of, selected};

#[tokio::test]
async fn the_next_on_the_list_can_get_what_the_first_declined() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::Student, Persona::SmallFirm]).await;
    let (offer, first) = builders::offered(&app, &file).await;
    let client = app.as_(first).await;
    let other = app.as_(Persona::Freelancer).await;
    other.act(&of(&offer, "decline"), &offer, &json!({})).await.refused(404, "not_found");
    let long = json!({ "reason": "x".repeat(1001) });
    client.act(&of(&offer, "decline"), &offer, &long).await.invalid(&["/reason"]);
    let reason = json!({ "reason": "I took other work." });
    let declined = app.once(&client, &of(&offer, "decline"), &offer, &reason).await;
    assert_eq!(declined["facts"]["answer"]["reason"], reason["reason"]);
    assert_eq!(last_event(&app, &file).await, "offer_declined");
    app.told_of("offer_declined", &[Persona::EsdcAuthor, Persona::EsdcContractingAuthority]).await;
    let (next, second) = builders::offered(&app, &file).await;
    assert_eq!(next["facts"]["rank"], 2);
    assert_ne!(first, second);
}

#[tokio::test]
async fn an_offer_that_nobody_answers_ends_at_its_instant() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::MonctonStudent]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let expires_at = serde_json::from_value(offer["facts"]["expires_at"].clone()).expect("a moment");
    app.advance_to(expires_at - chrono::Duration::seconds(30)).await;
    let path = format!("/offers/{}", builders::id(&offer));
    let client = app.as_(vendor).await;
    assert_eq!(client.get(&path).await.expect(200)["facts"]["answer"]["status"], "pending");
    app.advance_to(expires_at).await;
    assert_eq!(client.get(&path).await.expect(200)["facts"]["answer"]["status"], "expired");
    assert_eq!(last_event(&app, &file).await, "offer_expired");
    app.told_of("offer_expired", &[Persona::EsdcAuthor, Persona::EsdcContractingAuthority]).await;
    app.told_of("your_offer_expired", &[Persona::MonctonStudent]).await;
}
