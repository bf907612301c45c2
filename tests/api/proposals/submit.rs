//! `POST /proposals/{id}/submit`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use shared::fairness::{Secret, receipt};
use shared::proposals::ProposalContent;
use tests::{TestApp, builders};

use super::{id_of, path, read_version, told};

#[tokio::test]
async fn a_submission_is_receipted_and_the_receipt_can_be_computed_again() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    assert_eq!(proposal["phase"], "submitted");
    let content: ProposalContent = serde_json::from_value(proposal["content"].clone()).expect("a content");
    let text = serde_json::to_string(&content).expect("JSON");
    let nonce = Secret::parse(proposal["receipt"]["nonce"].as_str().expect("a nonce")).expect("64 digits");
    assert_eq!(proposal["receipt"]["receipt"], receipt(nonce, text.as_bytes()).to_string());
    let events = app.events(Stream::Proposal(id_of(&proposal))).await;
    assert_eq!(events, ["proposal_started", "proposal_submitted"]);
    assert_eq!(told(&app, Persona::Student).await[0], "proposal_submitted");
}

#[tokio::test]
async fn what_is_missing_is_said_with_its_place() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let student = app.as_(Persona::Student).await;
    let start = format!("/opportunities/{}/proposals", builders::id(&file));
    let mut draft = builders::answers(&"word ".repeat(251), "");
    draft["content"]["accepts"]["terms"] = json!(false);
    let made = student.post(&start, &draft).await.expect(201);
    let submit = format!("{}/submit", path(&made));
    let problem = student.act(&submit, &made, &read_version(1)).await.refused(422, "proposal_incomplete");
    let errors = problem["missing"].as_array().expect("what is missing");
    let places: Vec<_> = errors.iter().map(|one| (one["pointer"].as_str(), one["code"].as_str())).collect();
    assert_eq!(
        places,
        [
            (Some("/answers/0"), Some("too_many_words")),
            (Some("/answers/1"), Some("required")),
            (Some("/accepts/terms"), Some("must_agree")),
        ]
    );
    assert!(!problem.to_string().contains('{'.to_string().repeat(2).as_str()));
    assert!(errors.iter().all(|one| !one["detail"].as_str().unwrap_or("{").contains('{')), "{problem}");
}

#[tokio::test]
async fn not_to_a_version_that_was_not_read_and_not_late() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::started(&app, &file, Persona::Student).await;
    let student = app.as_(Persona::Student).await;
    let submit = format!("{}/submit", path(&proposal));
    student.act(&submit, &proposal, &read_version(9)).await.refused(409, "opportunity_changed");
    student.act(&submit, &json!({ "version": 9 }), &read_version(1)).await.refused(412, "changed_meanwhile");
    builders::closed(&app, &file).await;
    let seen = student.get(&path(&proposal)).await.expect(200);
    student.act(&submit, &seen, &read_version(1)).await.refused(409, "proposal_period_over");
    assert_eq!(student.get(&path(&proposal)).await.expect(200)["content"], proposal["content"]);
}

#[tokio::test]
async fn the_same_request_sent_twice_submits_once() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::started(&app, &file, Persona::Student).await;
    let student = app.as_(Persona::Student).await;
    let submit = format!("{}/submit", path(&proposal));
    let send =
        || student.request("POST", &submit).key("once").if_match(&proposal).json(&read_version(1)).send();
    let first = send().await.expect(200);
    assert_eq!(send().await.expect(200), first);
    assert_eq!(app.count("SELECT count(*) FROM proposal_submissions").await, 1);
}
