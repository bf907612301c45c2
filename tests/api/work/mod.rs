//! `GET /work`: at every step exactly those who can take it are told that it needs them.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

const PEOPLE: [Persona; 8] = [
    Persona::EsdcAuthor,
    Persona::EsdcApprover,
    Persona::EsdcContractingAuthority,
    Persona::EsdcCertifier,
    Persona::EsdcPayer,
    Persona::Student,
    Persona::CraAuthor,
    Persona::CraContractingAuthority,
];

/// What needs whom, over everybody.
async fn needs(app: &TestApp) -> Vec<(Persona, String)> {
    let mut found = Vec::new();
    for persona in PEOPLE {
        let list = app.as_(persona).await.get("/work").await.expect(200);
        for item in list["items"].as_array().expect("a list") {
            if item["queue"] == "needs_you" {
                found.push((persona, item["step"].as_str().expect("a step").to_owned()));
            }
        }
    }
    found
}

async fn check(app: &TestApp, expected: &[(Persona, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(persona, step)| (*persona, (*step).to_owned())).collect();
    assert_eq!(needs(app).await, expected);
}

#[tokio::test]
async fn from_the_draft_to_the_selection() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    check(&app, &[(Persona::EsdcAuthor, "finish_draft")]).await;
    let file = builders::send(&app, &file).await;
    check(
        &app,
        &[(Persona::EsdcApprover, "approve_money"), (Persona::EsdcContractingAuthority, "approve_fit")],
    )
    .await;
    let file = builders::approve(&app, &file).await;
    check(&app, &[(Persona::EsdcContractingAuthority, "publish")]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let path = format!("/opportunities/{}/publish", builders::id(&file));
    let file = authority.act(&path, &file, &json!({})).await.expect(200);
    check(&app, &[]).await;
    builders::started(&app, &file, Persona::Student).await;
    check(&app, &[(Persona::Student, "finish_proposal")]).await;
}

#[tokio::test]
async fn from_the_closing_to_the_money() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    check(&app, &[]).await;
    builders::evaluated(&app, &file, &[]).await;
    check(&app, &[(Persona::EsdcContractingAuthority, "make_offer")]).await;
    let (contract, _) = builders::signing(&app, &file).await;
    check(&app, &[(Persona::EsdcContractingAuthority, "sign"), (Persona::Student, "sign")]).await;
    let act = async |persona: Persona, contract: &Value, verb: &str, body: Value| {
        let path = format!("/contracts/{}/{verb}", builders::id(contract));
        let client = app.as_(persona).await;
        match body.is_null() {
            true => client.act_plainly(&path, contract).await.expect(200),
            false => client.act(&path, contract, &body).await.expect(200),
        }
    };
    let name = json!({ "name": "Somebody", "agree": true });
    let contract = act(Persona::Student, &contract, "sign", name.clone()).await;
    check(&app, &[(Persona::EsdcContractingAuthority, "sign")]).await;
    let contract = act(Persona::EsdcContractingAuthority, &contract, "sign", name).await;
    check(&app, &[(Persona::Student, "deliver")]).await;
    let delivery = json!({ "repository": "https://github.com/esdc-edsc/calculator", "commit": "4f2a9c1d7e" });
    let contract = act(Persona::Student, &contract, "deliver", delivery).await;
    check(&app, &[(Persona::EsdcAuthor, "review_delivery")]).await;
    let checks = json!({ "checks": [{ "criterion": 0, "met": true }, { "criterion": 1, "met": true }] });
    let contract = act(Persona::EsdcAuthor, &contract, "accept-work", checks).await;
    check(&app, &[(Persona::Student, "send_invoice")]).await;
    let contract = act(Persona::Student, &contract, "send-invoice", Value::Null).await;
    check(&app, &[(Persona::EsdcCertifier, "certify")]).await;
    let contract = act(Persona::EsdcCertifier, &contract, "certify", json!({ "certify": true })).await;
    check(&app, &[(Persona::EsdcPayer, "pay")]).await;
    let payment = json!({ "method": "card", "reference": "0042-7781" });
    let contract = act(Persona::EsdcPayer, &contract, "pay", payment).await;
    check(&app, &[(Persona::Student, "confirm_payment")]).await;
    act(Persona::Student, &contract, "confirm-payment", Value::Null).await;
    check(&app, &[]).await;
}

#[tokio::test]
async fn a_question_takes_the_one_line_of_its_file_and_waits_since_it_was_asked() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let lines =
        async || author.get("/work").await.expect(200)["items"].as_array().cloned().unwrap_or_default();
    let waiting = lines().await;
    assert_eq!((waiting.len(), waiting[0]["step"].as_str()), (1, Some("await_closing")));

    app.advance_by(Duration::hours(1)).await;
    let asked_at = app.now().await;
    let question = json!({ "language": "en", "text": "Which browsers count?" });
    let path = format!("/opportunities/{}/questions", builders::id(&file));
    app.as_(Persona::Student).await.post(&path, &question).await.expect(201);
    app.advance_by(Duration::hours(1)).await;
    app.as_(Persona::Freelancer).await.post(&path, &question).await.expect(201);
    let needed = lines().await;
    assert_eq!((needed.len(), needed[0]["step"].as_str()), (1, Some("answer_question")));
    assert_eq!(needed[0]["queue"], "needs_you");
    let since: DateTime<Utc> = needed[0]["since"].as_str().unwrap().parse().unwrap();
    assert!((since - asked_at).num_minutes() < 5, "since the first question: {since}, {asked_at}");
}

#[tokio::test]
async fn an_approval_waits_since_the_file_was_sent_and_publication_since_the_last_approval() {
    let app = TestApp::start().await;
    let sent = builders::sent(&app).await;
    let sent_at = app.now().await;
    app.advance_by(Duration::hours(3)).await;
    let path = format!("/opportunities/{}/approve-money", builders::id(&sent));
    let approver = app.as_(Persona::EsdcApprover).await;
    let seen = approver.act(&path, &sent, &builders::money()).await.expect(200);
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let since = async || -> DateTime<Utc> {
        authority.get("/work").await.expect(200)["items"][0]["since"].as_str().unwrap().parse().unwrap()
    };
    assert!((since().await - sent_at).num_hours() < 1, "the fit waits since it was sent");
    builders::approve(&app, &seen).await;
    assert!((since().await - sent_at).num_hours() >= 3, "publication waits since the last approval");
}
