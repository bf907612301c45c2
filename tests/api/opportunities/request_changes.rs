//! `POST /opportunities/{id}/request-changes`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, both, stream};

#[tokio::test]
async fn it_goes_back_with_reasons_and_the_other_approval_holds() {
    let app = TestApp::start().await;
    let file = builders::approved(&app).await;
    let request = json!({ "kind": "fit", "reasons": "Name the browsers that are used." });
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let returned = app.once(&authority, &at(&file, "request-changes"), &file, &request).await;
    assert_eq!(returned["phase"], "changes_requested");
    assert_eq!(returned["facts"]["review"]["reasons"], request["reasons"]);
    assert_eq!(returned["facts"]["approvals"].as_array().map(Vec::len), Some(1));
    assert_eq!(app.events(stream(&file)).await.last().map(String::as_str), Some("changes_requested"));
    app.told_of("changes_requested", &[Persona::EsdcAuthor]).await;

    let author = app.as_(Persona::EsdcAuthor).await;
    let mut content = file["content"].clone();
    content["work"] = both("Make them reachable in Firefox.", "Les rendre accessibles dans Firefox.");
    let path = format!("/opportunities/{}", builders::id(&file));
    let edited = author.put(&path, &returned, &json!({ "content": content })).await.expect(200);
    let again = builders::send(&app, &edited).await;
    assert_eq!(again["phase"], "in_review");
    assert_eq!(again["changes"], json!(["work"]), "what changed since is shown");
    app.told_of(
        "review_requested",
        &[Persona::EsdcApprover, Persona::EsdcContractingAuthority, Persona::EsdcContractingAuthority],
    )
    .await;
}

#[tokio::test]
async fn by_whoever_may_give_that_approval() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let request = |kind: &str| json!({ "kind": kind, "reasons": "Too little is said of the work." });
    let approver = app.as_(Persona::EsdcApprover).await;
    approver
        .act(&at(&draft, "request-changes"), &draft, &request("money"))
        .await
        .refused(409, "not_in_review");
    let file = builders::send(&app, &draft).await;
    let path = at(&file, "request-changes");
    approver.act(&path, &file, &request("fit")).await.refused(403, "not_your_role");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&path, &file, &request("fit")).await.refused(403, "not_your_role");
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    author.act(&path, &file, &request("fit")).await.refused(403, "duties_separated");
    let short = json!({ "kind": "money", "reasons": "No." });
    approver.act(&path, &file, &short).await.invalid(&["/reasons"]);
}
