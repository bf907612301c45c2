//! `POST /contracts/{id}/open-dispute` and `…/decide-dispute`.

use chrono::Duration;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

#[tokio::test]
async fn a_dispute_is_logged_and_decided_and_another_can_follow() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MontrealFreelancer]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let client = app.as_(vendor).await;
    let text = json!({ "text": "The second criterion asks for more than the work describes." });
    let open = at(&contract, "open-dispute");
    let disputed = app.once(&client, &open, &contract, &text).await;
    assert_eq!(disputed["facts"]["dispute"]["text"], text["text"]);
    assert_eq!(last_event(&app, &contract).await, "dispute_opened");
    let both = [Persona::EsdcAuthor, Persona::EsdcContractingAuthority, vendor];
    app.told_of("dispute_opened", &both).await;
    client.act(&open, &disputed, &text).await.refused(409, "already_over");

    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let decision = json!({ "decision": "The criterion is read as the work describes it." });
    let decided = app.once(&authority, &at(&contract, "decide-dispute"), &disputed, &decision).await;
    assert_eq!(decided["facts"]["dispute"]["decision"], decision["decision"]);
    assert_eq!(last_event(&app, &contract).await, "dispute_decided");
    app.told_of("dispute_decided", &both).await;
    authority.act(&at(&contract, "decide-dispute"), &decided, &decision).await.refused(409, "not_disputed");
    app.as_(Persona::EsdcAuthor).await.act(&open, &decided, &text).await.expect(200);
}

#[tokio::test]
async fn opened_by_those_who_work_together_and_decided_by_the_authority() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::signing(&app, &file).await;
    let text = json!({ "text": "We do not agree about the second criterion." });
    let decision = json!({ "decision": "It is read as the work describes it." });
    let (open, decide) = (at(&contract, "open-dispute"), at(&contract, "decide-dispute"));
    let client = app.as_(vendor).await;
    client.act(&open, &contract, &text).await.refused(409, "not_in_force");
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&open, &contract, &text).await.refused(403, "not_your_role");
    authority.act(&decide, &contract, &decision).await.refused(409, "not_disputed");
    client.act(&decide, &contract, &decision).await.refused(403, "not_your_role");
    app.as_(Persona::Freelancer).await.act(&open, &contract, &text).await.refused(404, "not_found");
    client.act(&open, &contract, &json!({ "text": "No." })).await.invalid(&["/text"]);
    authority.act(&decide, &contract, &json!({ "decision": "No." })).await.invalid(&["/decision"]);
}

#[tokio::test]
async fn an_open_dispute_needs_the_authority_who_is_reminded_until_it_is_decided() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MontrealFreelancer]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let text = json!({ "text": "The second criterion asks for more than the work describes." });
    let disputed =
        app.as_(vendor).await.act(&at(&contract, "open-dispute"), &contract, &text).await.expect(200);
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let first =
        |work: serde_json::Value| (work["items"][0]["queue"].clone(), work["items"][0]["step"].clone());
    let work = authority.get("/work").await.expect(200);
    assert_eq!(first(work), (json!("needs_you"), json!("decide_dispute")));
    // The vendor's own move stays theirs: the work goes on.
    let work = app.as_(vendor).await.get("/work").await.expect(200);
    assert_eq!(first(work), (json!("needs_you"), json!("deliver")));
    app.advance_by(Duration::days(5)).await;
    app.told_of("reminder_dispute", &[Persona::EsdcContractingAuthority]).await;

    let decision = json!({ "decision": "The criterion is read as the work describes it." });
    let now = authority.get(&format!("/contracts/{}", builders::id(&disputed))).await.expect(200);
    authority.act(&at(&contract, "decide-dispute"), &now, &decision).await.expect(200);
    let work = authority.get("/work").await.expect(200);
    assert_eq!(first(work).1, json!("deliver"));
}
