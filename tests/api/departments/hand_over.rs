//! `POST /opportunities/{id}/hand-over`.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::person;

fn path(file: &Value) -> String {
    format!("/opportunities/{}/hand-over", builders::id(file))
}

async fn to(app: &TestApp, persona: Persona) -> Value {
    json!({ "author_id": person(app, persona).await, "reason": "On parental leave until fall." })
}

#[tokio::test]
async fn the_next_author_goes_on_and_the_one_before_stays_kept_apart() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    app.grant(Persona::EsdcAuthor, "approver", "esdc").await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let handed = author.act(&path(&file), &file, &to(&app, Persona::EsdcPayer).await).await.expect(200);
    assert_eq!(handed["facts"]["author_id"], person(&app, Persona::EsdcPayer).await);
    assert_eq!(handed["facts"]["co_authors"], json!([person(&app, Persona::EsdcAuthor).await]));
    app.told_of("file_handed_over", &[Persona::EsdcAuthor, Persona::EsdcPayer]).await;
    let id = builders::id(&file).parse().expect("an id");
    let events = app.events(Stream::Opportunity(id)).await;
    assert_eq!(events.last().map(String::as_str), Some("file_handed_over"));
    // Whoever wrote it does not commit its money, though no longer its author.
    let money = format!("/opportunities/{}/approve-money", builders::id(&file));
    author.act(&money, &handed, &builders::money()).await.refused(403, "duties_separated");
    let send = format!("/opportunities/{}/send-for-review", builders::id(&file));
    author.act_plainly(&send, &handed).await.refused(403, "not_yours");
    app.as_(Persona::EsdcPayer).await.act_plainly(&send, &handed).await.refused(409, "not_a_draft");
}

#[tokio::test]
async fn the_contract_goes_along() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::in_force(&app, &file).await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let seen = author.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    let handed = author.act(&path(&file), &seen, &to(&app, Persona::EsdcPayer).await).await.expect(200);
    let payer = app.as_(Persona::EsdcPayer).await;
    let contract = handed["contract_id"].as_str().expect("a contract").to_owned();
    let contract = payer.get(&format!("/contracts/{contract}")).await.expect(200);
    assert_eq!(contract["facts"]["author_id"], person(&app, Persona::EsdcPayer).await);
}

#[tokio::test]
async fn only_its_author_or_an_administrator_hands_it_to_somebody_fit() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let approved = builders::approve(&app, &file).await;
    app.grant(Persona::EsdcApprover, "author", "esdc").await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    let payer = to(&app, Persona::EsdcPayer).await;
    let approver = app.as_(Persona::EsdcApprover).await;
    approver.act(&path(&file), &approved, &payer).await.refused(403, "not_your_role");
    let stranger = app.as_(Persona::CraAdministrator).await;
    stranger.act(&path(&file), &approved, &payer).await.refused(404, "not_found");
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let unfit = to(&app, Persona::EsdcApprover).await;
    administrator.act(&path(&file), &approved, &unfit).await.refused(403, "duties_separated");
    let nobody = to(&app, Persona::EsdcCertifier).await;
    administrator.act(&path(&file), &approved, &nobody).await.refused(409, "not_an_official");
    let same = to(&app, Persona::EsdcAuthor).await;
    administrator.act(&path(&file), &approved, &same).await.refused(409, "nothing_changed");
    administrator.act(&path(&file), &file, &payer).await.refused(412, "changed_meanwhile");
    administrator.act(&path(&file), &approved, &payer).await.expect(200);
}

#[tokio::test]
async fn what_is_over_is_handed_to_nobody() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let cancel = format!("/opportunities/{}/cancel", builders::id(&file));
    let reason = json!({ "reason": { "en": "No longer needed.", "fr": "N’est plus nécessaire." } });
    let cancelled = author.act(&cancel, &file, &reason).await.expect(200);
    let payer = to(&app, Persona::EsdcPayer).await;
    author.act(&path(&file), &cancelled, &payer).await.refused(409, "already_over");
}
