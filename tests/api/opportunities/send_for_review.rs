//! `POST /opportunities/{id}/send-for-review`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, stream};

#[tokio::test]
async fn both_approvers_are_asked() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let sent = app.once(&author, &at(&draft, "send-for-review"), &draft, &Value::Null).await;
    assert_eq!(sent["phase"], "in_review");
    assert_eq!(app.events(stream(&draft)).await, ["opportunity_created", "opportunity_sent_for_review"]);
    app.told_of("review_requested", &[Persona::EsdcApprover, Persona::EsdcContractingAuthority]).await;
    author.act_plainly(&at(&draft, "send-for-review"), &sent).await.refused(409, "not_a_draft");
}

#[tokio::test]
async fn what_was_sent_back_is_changed_first() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let request = json!({ "kind": "money", "reasons": "The price is too high for this." });
    let approver = app.as_(Persona::EsdcApprover).await;
    let returned = approver.act(&at(&file, "request-changes"), &file, &request).await.expect(200);
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act_plainly(&at(&file, "send-for-review"), &returned).await.refused(409, "nothing_changed");
}

#[tokio::test]
async fn by_its_author() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let path = at(&draft, "send-for-review");
    app.as_(Persona::EsdcApprover).await.act_plainly(&path, &draft).await.refused(403, "not_your_role");
    app.as_(Persona::Freelancer).await.act_plainly(&path, &draft).await.refused(404, "not_found");
    app.nobody().act_plainly(&path, &draft).await.refused(401, "not_signed_in");
}
