//! `POST /opportunities/{id}/fix-public-value`, and the draw that waits for it.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::fairness::{DrawView, is_proved, verify_draw};
use tests::{TestApp, builders};

fn at(file: &Value, verb: &str) -> String {
    format!("/opportunities/{}/{verb}", builders::id(file))
}

fn value() -> Value {
    json!({ "value": " 04 17 23 31 42 48 ", "proof": "Lotto 6/49 of 28 November 2026, https://www.olg.ca" })
}

/// Open, with a source named.
async fn published(app: &TestApp) -> Value {
    let approved = builders::approved(app).await;
    let source = json!({ "public_value_source": {
        "en": "Lotto 6/49, first draw after closing", "fr": "Lotto 6/49, premier tirage après la clôture" } });
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&approved, "publish"), &approved, &source).await.expect(200)
}

async fn file(app: &TestApp, file: &Value) -> Value {
    let path = format!("/files/{}", builders::id(file));
    app.as_(Persona::EsdcContractingAuthority).await.get(&path).await.expect(200)
}

#[tokio::test]
async fn the_draw_waits_for_the_value_named_at_publication_and_mixes_it_in() {
    let app = TestApp::start().await;
    let opened = published(&app).await;
    for vendor in [Persona::Student, Persona::SmallFirm] {
        builders::submitted(&app, &opened, vendor).await;
    }
    let early = app.nobody().get(&at(&opened, "draw")).await.expect(200);
    assert_eq!(early["public_value"]["source"]["en"], "Lotto 6/49, first draw after closing");
    assert!(early["public_value"]["value"].is_null());
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&opened, "fix-public-value"), &opened, &value()).await.refused(409, "not_closed_yet");

    let mut evaluation = builders::closed(&app, &opened).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    for (proponent, criterion) in [(1, 0), (1, 1), (2, 0), (2, 1)] {
        let decision = json!({ "proponent": proponent, "criterion": criterion, "met": true,
            "rationale": "The answer names the work and says how it was tested." });
        evaluation = author.act(&at(&opened, "assess"), &evaluation, &decision).await.expect(200);
    }
    let complete = at(&opened, "complete-evaluation");
    author.act_plainly(&complete, &evaluation).await.refused(409, "public_value_missing");

    let seen = file(&app, &opened).await;
    author.act(&at(&opened, "fix-public-value"), &seen, &value()).await.refused(403, "not_your_role");
    authority
        .act(&at(&opened, "fix-public-value"), &json!({ "version": 1 }), &value())
        .await
        .refused(412, "changed_meanwhile");
    let empty = json!({ "value": "", "proof": "short" });
    authority.act(&at(&opened, "fix-public-value"), &seen, &empty).await.invalid(&["/proof", "/value"]);
    let fixed = authority.act(&at(&opened, "fix-public-value"), &seen, &value()).await.expect(200);
    assert_eq!(fixed["public_value"]["value"], "04 17 23 31 42 48");
    let stream = Stream::Opportunity(builders::id(&opened).parse().expect("an id"));
    assert_eq!(app.events(stream).await.last().map(String::as_str), Some("public_value_fixed"));
    app.told_of("public_value_fixed", &[Persona::EsdcAuthor]).await;
    let seen = file(&app, &opened).await;
    authority.act(&at(&opened, "fix-public-value"), &seen, &value()).await.refused(409, "public_value_fixed");

    author.act_plainly(&complete, &seen).await.expect(200);
    let draw = app.nobody().get(&at(&opened, "draw")).await.expect(200);
    assert_eq!(draw["rounds"][0]["public_value"], "04 17 23 31 42 48");
    let view: DrawView = serde_json::from_value(draw).expect("a draw");
    assert!(is_proved(&verify_draw(&view)), "{:#?}", verify_draw(&view));
    let seen = file(&app, &opened).await;
    authority.act(&at(&opened, "fix-public-value"), &seen, &value()).await.refused(409, "not_in_evaluation");
}

#[tokio::test]
async fn a_value_that_nobody_announced_is_not_taken() {
    let app = TestApp::start().await;
    let opened = builders::published(&app).await;
    builders::submitted(&app, &opened, Persona::Student).await;
    builders::closed(&app, &opened).await;
    let seen = file(&app, &opened).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority
        .act(&at(&opened, "fix-public-value"), &seen, &value())
        .await
        .refused(409, "public_value_not_named");
}

#[tokio::test]
async fn the_source_is_named_in_both_languages() {
    let app = TestApp::start().await;
    let approved = builders::approved(&app).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let half = json!({ "public_value_source": { "en": "Lotto 6/49", "fr": "" } });
    authority.act(&at(&approved, "publish"), &approved, &half).await.invalid(&["/public_value_source"]);
}
