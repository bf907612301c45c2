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

/// A file with an accepted work, ready for its invoice, and its vendor.
async fn drawn(app: &TestApp) -> serde_json::Value {
    let file = builders::published(app).await;
    builders::submitted(app, &file, Persona::Student).await;
    builders::evaluated(app, &file, &[]).await;
    file
}

#[tokio::test]
async fn both_are_reminded_of_a_missing_signature_and_then_only_who_has_not_signed() {
    let app = TestApp::start().await;
    let file = drawn(&app).await;
    let (contract, vendor) = builders::signing(&app, &file).await;
    app.advance_by(Duration::days(4)).await;
    for persona in [vendor, Persona::EsdcContractingAuthority] {
        assert_eq!(count(&app, persona, "reminder_signature").await, 1, "{persona:?}");
    }
    let path = format!("/contracts/{}/sign", builders::id(&contract));
    let signature = serde_json::json!({ "name": "The Vendor", "agree": true });
    app.as_(vendor).await.act(&path, &contract, &signature).await.expect(200);
    app.advance_by(Duration::days(4)).await;
    assert_eq!(count(&app, vendor, "reminder_signature").await, 1, "the vendor has signed");
    assert_eq!(count(&app, Persona::EsdcContractingAuthority, "reminder_signature").await, 2);
}

#[tokio::test]
async fn nobody_is_reminded_to_sign_what_both_signed() {
    let app = TestApp::start().await;
    let file = drawn(&app).await;
    let (_, vendor) = builders::in_force(&app, &file).await;
    app.advance_by(Duration::days(4)).await;
    for persona in [vendor, Persona::EsdcContractingAuthority] {
        assert_eq!(count(&app, persona, "reminder_signature").await, 0, "{persona:?}");
    }
}

#[tokio::test]
async fn the_author_is_reminded_of_changes_asked_for_until_they_are_sent() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let path = format!("/opportunities/{}/request-changes", builders::id(&file));
    let reasons = serde_json::json!({ "kind": "fit", "reasons": "Say which browsers must work." });
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&path, &file, &reasons).await.expect(200);
    app.advance_by(Duration::days(2)).await;
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_changes").await, 1);
    assert_eq!(count(&app, Persona::EsdcApprover, "reminder_changes").await, 0);
}

#[tokio::test]
async fn what_is_approved_and_not_published_is_reminded_of() {
    let app = TestApp::start().await;
    builders::approved(&app).await;
    app.advance_by(Duration::days(2)).await;
    assert_eq!(count(&app, Persona::EsdcContractingAuthority, "reminder_publish").await, 1);
    assert_eq!(count(&app, Persona::EsdcAuthor, "reminder_publish").await, 0);
}

#[tokio::test]
async fn the_vendor_is_reminded_of_the_invoice_and_of_the_word_that_the_money_arrived() {
    let app = TestApp::start().await;
    let file = drawn(&app).await;
    let (contract, vendor) = builders::accepted(&app, &file).await;
    app.advance_by(Duration::days(4)).await;
    assert_eq!(count(&app, vendor, "reminder_invoice").await, 1);
    let act = |verb: &str| format!("/contracts/{}/{verb}", builders::id(&contract));
    let client = app.as_(vendor).await;
    let invoiced = client.act_plainly(&act("send-invoice"), &contract).await.expect(200);
    let certify = serde_json::json!({ "certify": true });
    let certifier = app.as_(Persona::EsdcCertifier).await;
    let certified = certifier.act(&act("certify"), &invoiced, &certify).await.expect(200);
    let payment = serde_json::json!({ "method": "card", "reference": "V-0042" });
    app.as_(Persona::EsdcPayer).await.act(&act("pay"), &certified, &payment).await.expect(200);
    app.advance_by(Duration::days(4)).await;
    assert_eq!(count(&app, vendor, "reminder_receipt").await, 1);
    assert_eq!(count(&app, vendor, "reminder_invoice").await, 1, "it was sent");
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
