//! `POST /opportunities/{id}/cancel`.

use chrono::Duration;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, both, stream};

fn reason() -> Value {
    json!({ "reason": both("The team found the time.", "L’équipe a trouvé le temps.") })
}

async fn seen(app: &TestApp, file: &Value) -> Value {
    let path = format!("/files/{}", builders::id(file));
    app.as_(Persona::EsdcContractingAuthority).await.get(&path).await.expect(200)
}

#[tokio::test]
async fn its_author_calls_off_what_is_not_public() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let cancelled = app.once(&author, &at(&draft, "cancel"), &draft, &reason()).await;
    assert_eq!(cancelled["phase"], "cancelled");
    app.nobody().get(&format!("/opportunities/{}", builders::id(&draft))).await.refused(404, "not_found");
    app.told_of("opportunity_cancelled", &[Persona::EsdcAuthor, Persona::EsdcContractingAuthority]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&draft, "cancel"), &cancelled, &reason()).await.refused(409, "already_over");
}

#[tokio::test]
async fn everybody_concerned_is_told_and_proposals_are_never_opened() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::MonctonStudent).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&at(&file, "cancel"), &file, &reason()).await.refused(403, "not_your_role");
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let half = json!({ "reason": both("The team found the time.", "") });
    authority.act(&at(&file, "cancel"), &file, &half).await.invalid(&["/reason"]);
    app.once(&authority, &at(&file, "cancel"), &file, &reason()).await;
    app.told_of(
        "opportunity_cancelled",
        &[Persona::MonctonStudent, Persona::EsdcAuthor, Persona::EsdcContractingAuthority],
    )
    .await;
    app.advance_by(Duration::days(5)).await;
    assert_eq!(app.events(stream(&file)).await.last().map(String::as_str), Some("opportunity_cancelled"));
    let path = format!("/proposals/{}", builders::id(&proposal));
    let vendor = app.as_(Persona::MonctonStudent).await.get(&path).await.expect(200);
    assert_eq!(vendor["facts"]["state"]["status"], "submitted", "still sealed");
    author.get(&at(&file, "evaluation")).await.refused(409, "not_closed_yet");
}

#[tokio::test]
async fn an_open_offer_goes_with_it() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&file, "cancel"), &seen(&app, &file).await, &reason()).await.expect(200);
    let client = app.as_(vendor).await;
    let path = format!("/offers/{}", builders::id(&offer));
    let ended = client.get(&path).await.expect(200);
    assert_eq!(ended["facts"]["answer"]["status"], "ended");
    client.act_plainly(&format!("{path}/accept"), &ended).await.refused(409, "offer_not_open");
}

#[tokio::test]
async fn not_once_a_contract_is_signed() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::in_force(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let seen = seen(&app, &file).await;
    authority.act(&at(&file, "cancel"), &seen, &reason()).await.refused(409, "contract_exists");
}
