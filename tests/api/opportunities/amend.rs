//! `POST /opportunities/{id}/amend`.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, both, stream};

fn reason() -> Value {
    json!({ "reason": both("A fourth control was found.", "Une quatrième commande a été trouvée.") })
}

fn closes_at(file: &Value) -> DateTime<Utc> {
    serde_json::from_value(file["facts"]["publication"]["closes_at"].clone()).expect("a moment")
}

/// The draft of an amendment, sent and approved.
async fn ready(app: &TestApp, file: &Value, content: &Value) -> Value {
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = format!("/opportunities/{}", builders::id(file));
    let edited = author.put(&path, file, &json!({ "content": content })).await.expect(200);
    let sent = builders::send(app, &edited).await;
    builders::approve(app, &sent).await
}

#[tokio::test]
async fn it_is_numbered_says_why_and_shows_what_changed() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::MontrealFreelancer).await;
    let mut content = file["content"].clone();
    content["work"] = both("Make the four controls reachable.", "Rendre les quatre commandes accessibles.");
    let approved = ready(&app, &file, &content).await;
    let page = format!("/opportunities/{}", builders::id(&file));
    let before = app.nobody().get(&page).await.expect(200);
    assert_eq!(before["content"]["work"], file["content"]["work"], "not public before it is published");

    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let amended = app.once(&authority, &at(&file, "amend"), &approved, &reason()).await;
    assert_eq!(closes_at(&amended), closes_at(&file), "early enough: closing stays");
    let public = app.nobody().get(&page).await.expect(200);
    let amendment = &public["amendments"][0];
    assert_eq!(amendment["number"], 1);
    assert_eq!(amendment["reason"], reason()["reason"]);
    assert_eq!(amendment["changes"], json!(["work"]));
    assert_eq!(amendment["material"], true);
    assert_eq!(public["content"]["work"], content["work"]);
    assert_eq!(app.events(stream(&file)).await.last().map(String::as_str), Some("opportunity_amended"));
    app.told_of(
        "amended",
        &[Persona::MontrealFreelancer, Persona::EsdcAuthor, Persona::EsdcContractingAuthority],
    )
    .await;
    app.told_of("confirmation_needed", &[Persona::MontrealFreelancer]).await;
}

#[tokio::test]
async fn a_clarification_asks_nobody_to_confirm() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let mut content = file["content"].clone();
    content["background"] = both("Half of the users have a keyboard.", "La moitié des gens ont un clavier.");
    builders::amended(&app, &file, &content).await;
    app.told_of("confirmation_needed", &[]).await;
    let path = format!("/proposals/{}", builders::id(&proposal));
    assert_eq!(app.as_(Persona::Student).await.get(&path).await.expect(200)["phase"], "submitted");
}

#[tokio::test]
async fn in_the_last_business_day_closing_moves_by_one() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    app.advance_to(closes_at(&file) - Duration::hours(3)).await;
    let mut content = file["content"].clone();
    content["background"] = both("Said more clearly.", "Dit plus clairement.");
    let amended = builders::amended(&app, &file, &content).await;
    assert_eq!(closes_at(&amended), closes_at(&file) + Duration::days(1));
    app.advance_to(closes_at(&file)).await;
    let page = format!("/opportunities/{}", builders::id(&file));
    assert_eq!(app.nobody().get(&page).await.expect(200)["phase"], "open");
    app.advance_to(closes_at(&amended)).await;
    assert_eq!(app.nobody().get(&page).await.expect(200)["phase"], "in_evaluation");
}

#[tokio::test]
async fn of_something_open_changed_and_approved() {
    let app = TestApp::start().await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let draft = builders::approved(&app).await;
    let writer = app.as_(Persona::EsdcAuthor).await;
    writer.act(&at(&draft, "amend"), &draft, &reason()).await.refused(403, "not_your_role");
    authority.act(&at(&draft, "amend"), &draft, &reason()).await.refused(409, "not_published");
    let half = json!({ "reason": both("A fourth control was found.", "") });
    authority.act(&at(&draft, "amend"), &draft, &half).await.invalid(&["/reason"]);
    let path = at(&draft, "publish");
    let file = authority.act(&path, &draft, &json!({})).await.expect(200);
    let path = at(&file, "amend");
    authority.act(&path, &file, &reason()).await.refused(409, "not_in_review");

    let page = format!("/opportunities/{}", builders::id(&file));
    let author = app.as_(Persona::EsdcAuthor).await;
    let mut content = file["content"].clone();
    content["background"] = both("Other.", "Autre.");
    let edited = author.put(&page, &file, &json!({ "content": content })).await.expect(200);
    let back = author.put(&page, &edited, &json!({ "content": file["content"] })).await.expect(200);
    let sent = builders::send(&app, &back).await;
    authority.act(&path, &sent, &reason()).await.refused(409, "approval_missing");
    let same = builders::approve(&app, &sent).await;
    authority.act(&path, &same, &reason()).await.refused(409, "nothing_changed");
    author.act(&path, &same, &reason()).await.refused(403, "not_your_role");
    let stranger = app.as_(Persona::CraContractingAuthority).await;
    stranger.act(&path, &same, &reason()).await.refused(403, "not_your_department");
    app.advance_to(closes_at(&file)).await;
    let seen = author.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    authority.act(&path, &seen, &reason()).await.refused(409, "not_open");
}
