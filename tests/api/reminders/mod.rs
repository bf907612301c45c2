//! Reminders: sent when their moment comes, if they are still true.

use chrono::Duration;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

async fn count(app: &TestApp, persona: Persona, kind: &str) -> usize {
    let list = app.as_(persona).await.get("/notifications?limit=100").await.expect(200);
    let items = list["items"].as_array().expect("a list").clone();
    items.iter().filter(|item| item["kind"] == kind).count()
}

#[tokio::test]
async fn whoever_has_to_approve_is_reminded_when_the_time_is_over() {
    let app = TestApp::start().await;
    builders::sent(&app).await;
    app.advance_to(app.now().await + Duration::days(2)).await;
    assert_eq!(count(&app, Persona::EsdcApprover, "reminder_review").await, 1);
    assert_eq!(count(&app, Persona::EsdcContractingAuthority, "reminder_review").await, 1);
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_review").await, 0);
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_done() {
    let app = TestApp::start().await;
    builders::approved(&app).await;
    app.advance_to(app.now().await + Duration::days(2)).await;
    assert_eq!(count(&app, Persona::EsdcApprover, "reminder_review").await, 0);
}

#[tokio::test]
async fn a_draft_is_reminded_of_twice_and_a_submitted_proposal_never() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::started(&app, &file, Persona::Freelancer).await;
    builders::submitted(&app, &file, Persona::Student).await;
    let start = app.now().await;
    app.advance_to(start + Duration::days(1) + Duration::minutes(1)).await;
    assert_eq!(count(&app, Persona::Freelancer, "reminder_draft").await, 1);
    app.advance_to(start + Duration::hours(68) + Duration::minutes(1)).await;
    assert_eq!(count(&app, Persona::Freelancer, "reminder_draft").await, 2);
    assert_eq!(count(&app, Persona::Student, "reminder_draft").await, 0);
}

#[tokio::test]
async fn the_author_is_reminded_of_a_question_and_then_of_the_evaluation() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let path = format!("/opportunities/{}/questions", builders::id(&file));
    let question = serde_json::json!({ "language": "fr", "text": "Quel navigateur utilisez-vous?" });
    app.as_(Persona::MontrealFreelancer).await.post(&path, &question).await.expect(201);
    builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_question").await, 1);
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_evaluation").await, 0);
    app.advance_to(app.now().await + Duration::days(1) + Duration::minutes(1)).await;
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_evaluation").await, 1);
}

#[tokio::test]
async fn the_vendor_with_an_offer_is_reminded_and_then_the_authority_of_the_next() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::submitted(&app, &file, Persona::Freelancer).await;
    builders::evaluated(&app, &file, &[]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let expires_at = serde_json::from_value(offer["facts"]["expires_at"].clone()).expect("a moment");
    app.advance_to(expires_at).await;
    assert_eq!(count(&app, vendor, "reminder_offer").await, 1);
    assert_eq!(count(&app, vendor, "your_offer_expired").await, 1);
    app.advance_by(Duration::days(4)).await;
    assert_eq!(count(&app, Persona::EsdcContractingAuthority, "reminder_offer_to_make").await, 1);
}

#[tokio::test]
async fn the_work_is_reminded_of_before_it_is_due_and_when_it_is_late() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let due = serde_json::from_value(contract["facts"]["delivery_due_at"].clone()).expect("a moment");
    app.advance_to(due).await;
    app.advance_by(Duration::minutes(1)).await;
    assert_eq!(count(&app, vendor, "reminder_delivery").await, 1);
    for persona in [vendor, Persona::EsdcAuthor, Persona::EsdcContractingAuthority] {
        assert_eq!(count(&app, persona, "reminder_overdue").await, 1, "{persona:?}");
    }
}

#[tokio::test]
async fn the_author_is_reminded_of_a_delivery_that_nobody_reviewed() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::delivered(&app, &file).await;
    app.advance_by(Duration::days(14)).await;
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_acceptance").await, 1);
}

#[tokio::test]
async fn whoever_has_to_certify_or_pay_is_reminded_before_it_is_due() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::invoiced(&app, &file).await;
    app.advance_by(Duration::days(26)).await;
    assert_eq!(count(&app, Persona::EsdcCertifier, "reminder_payment").await, 1);
    assert_eq!(count(&app, Persona::EsdcPayer, "reminder_payment").await, 0, "it is not certified yet");
}
