//! A change of a dated row never alters a file under way.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{act, both, read};

/// From tomorrow on: half the ceiling, twice the time for an offer.
async fn schedule_for_tomorrow(app: &TestApp) {
    let programme = builders::programme(app).await;
    let mut document = programme["document"].clone();
    document["ceiling"]["amount"]["amount"] = json!("5000.00");
    document["offer_business_days"] = json!(2);
    document["cure_business_days"] = json!(10);
    let verb = format!("programmes/{}/schedule", programme["key"]["id"].as_str().unwrap());
    act(app, "programmes", &verb, &json!({ "from": "2026-09-15", "document": document })).await.expect(200);
}

async fn tomorrow(app: &TestApp) {
    app.advance_to("2026-09-15T13:30:00Z".parse().unwrap()).await;
    assert_eq!(builders::programme(app).await["key"]["number"], 2);
}

#[tokio::test]
async fn a_draft_keeps_the_ceiling_it_began_with() {
    let app = TestApp::start().await;
    schedule_for_tomorrow(&app).await;
    let file = builders::draft(&app).await;
    tomorrow(&app).await;
    // 6,500 dollars and tax: over the new ceiling, under the one that the file began with.
    let sent = builders::send(&app, &file).await;
    let approved = builders::approve(&app, &sent).await;
    let path = format!("/opportunities/{}/publish", builders::id(&approved));
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let published = authority.act(&path, &approved, &json!({})).await.expect(200);
    assert_eq!(published["programme"]["document"]["ceiling"]["amount"]["amount"], "10000.00");
    assert_eq!(published["programme"]["key"]["number"], 1);
    // A file that begins now runs by the new version.
    let late = builders::draft(&app).await;
    assert_eq!(late["programme"]["key"]["number"], 2);
    assert_eq!(read(&app, "programmes").await["items"][0]["files"], 1);
}

#[tokio::test]
async fn an_offer_is_open_for_as_long_as_the_file_began_with() {
    let app = TestApp::start().await;
    schedule_for_tomorrow(&app).await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    assert_eq!(builders::programme(&app).await["key"]["number"], 2);
    let (offer, _) = builders::offered(&app, &file).await;
    let moment = |name: &str| -> chrono::DateTime<chrono::Utc> {
        serde_json::from_value(offer["facts"][name].clone()).unwrap()
    };
    let open_for = moment("expires_at") - moment("made_at");
    assert_eq!(open_for, chrono::Duration::days(1), "one business day, not two");
}

#[tokio::test]
async fn a_contract_keeps_the_taxes_of_the_day_of_its_award() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::MontrealFreelancer).await;
    builders::evaluated(&app, &file, &[]).await;
    let contract = awarded(&app, &file).await;
    let before = contract["facts"]["amounts"].clone();
    assert_eq!(before["taxes"][0]["rate"], 13_000);
    let day = (app.now().await + chrono::Duration::days(1)).date_naive();
    let row = json!({ "province": "ON", "from": day, "taxes": [{ "kind": "hst", "rate": 12_000 }] });
    act(&app, "tax-rates", "tax-rates/schedule", &row).await.expect(200);
    app.advance_by(chrono::Duration::days(2)).await;
    let client = app.as_(Persona::MontrealFreelancer).await;
    let path = format!("/contracts/{}", builders::id(&contract));
    assert_eq!(client.get(&path).await.expect(200)["facts"]["amounts"], before);
}

/// The offer made and accepted by a vendor who charges tax.
async fn awarded(app: &TestApp, file: &Value) -> Value {
    let (offer, vendor) = builders::offered(app, file).await;
    let client = app.as_(vendor).await;
    let path = format!("/offers/{}/accept", builders::id(&offer));
    client.act_plainly(&path, &offer).await.expect(200);
    let list = client.get("/contracts").await.expect(200);
    client.get(&format!("/contracts/{}", builders::id(&list["items"][0]))).await.expect(200)
}

#[tokio::test]
async fn an_offer_that_was_made_ends_when_it_was_said_whatever_holidays_are_added() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let tomorrow = (app.now().await + chrono::Duration::days(1)).date_naive();
    let body = json!({ "day": tomorrow, "name": both("A day of mourning", "Un jour de deuil") });
    act(&app, "holidays", "holidays/add", &body).await.expect(200);
    let path = format!("/offers/{}", builders::id(&offer));
    let after = app.as_(vendor).await.get(&path).await.expect(200);
    assert_eq!(after["facts"]["expires_at"], offer["facts"]["expires_at"]);
}
