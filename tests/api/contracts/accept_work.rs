//! `POST /contracts/{id}/accept-work` and `…/request-revision`.

use chrono::{DateTime, Utc};
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event, review};

#[tokio::test]
async fn work_that_meets_every_criterion_is_accepted_and_public() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::delivered(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let accepted =
        app.once(&author, &at(&contract, "accept-work"), &contract, &review(&contract, None)).await;
    assert_eq!(accepted["phase"], "accepted");
    assert_eq!(accepted["deliveries"][0]["accepted"], true);
    assert_eq!(last_event(&app, &contract).await, "work_accepted");
    app.told_of("work_accepted", &[vendor]).await;
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert!(public["award"]["work"].as_str().is_some_and(|work| work.contains("4f2a9c1d7e")), "{public}");
}

#[tokio::test]
async fn what_is_not_met_goes_back_with_reasons_and_time_to_cure() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MontrealFreelancer]).await;
    let (contract, vendor) = builders::delivered(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = at(&contract, "request-revision");
    let returned = app.once(&author, &path, &contract, &review(&contract, Some(1))).await;
    assert_eq!(returned["phase"], "revision");
    assert_eq!(last_event(&app, &contract).await, "revision_requested");
    app.told_of("revision_requested", &[vendor]).await;
    let moment = |value: &serde_json::Value| -> DateTime<Utc> {
        serde_json::from_value(value.clone()).expect("a moment")
    };
    assert!(moment(&returned["facts"]["work"]["until"]) >= moment(&contract["facts"]["delivery_due_at"]));
    author.act(&path, &returned, &review(&contract, Some(1))).await.refused(409, "nothing_delivered");
}

#[tokio::test]
async fn each_criterion_is_decided_once_and_the_button_fits_the_decisions() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::delivered(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let (accept, revise) = (at(&contract, "accept-work"), at(&contract, "request-revision"));
    author.act(&accept, &contract, &review(&contract, Some(0))).await.refused(409, "criteria_not_met");
    author.act(&revise, &contract, &review(&contract, None)).await.refused(409, "criteria_all_met");
    let met = |number: u32| json!({ "criterion": number, "met": true });
    for checks in [json!([]), json!([met(0)]), json!([met(0), met(0)]), json!([met(0), met(2)])] {
        let draft = json!({ "checks": checks });
        author.act(&accept, &contract, &draft).await.refused(422, "criteria_undecided");
    }
    let silent = json!({ "checks": [met(0), { "criterion": 1, "met": false, "reason": "No." }] });
    author.act(&revise, &contract, &silent).await.invalid(&["/checks"]);
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    for (persona, status, code) in [
        (Persona::EsdcPayer, 403, "not_yours"),
        (Persona::EsdcContractingAuthority, 403, "not_your_role"),
        (vendor, 403, "not_your_role"),
        (Persona::CraAuthor, 404, "not_found"),
    ] {
        let client = app.as_(persona).await;
        client.act(&accept, &contract, &review(&contract, None)).await.refused(status, code);
        client.act(&revise, &contract, &review(&contract, Some(0))).await.refused(status, code);
    }
}

#[tokio::test]
async fn nothing_is_reviewed_before_it_is_delivered() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, _) = builders::in_force(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author
        .act(&at(&contract, "accept-work"), &contract, &review(&contract, None))
        .await
        .refused(409, "nothing_delivered");
}
