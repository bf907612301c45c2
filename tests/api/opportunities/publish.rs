//! `POST /opportunities/{id}/publish`.

use chrono::Duration;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, stream};

#[tokio::test]
async fn from_then_on_everybody_reads_it_and_the_clock_closes_it() {
    let app = TestApp::start().await;
    let file = builders::approved(&app).await;
    let page = format!("/opportunities/{}", builders::id(&file));
    app.nobody().get(&page).await.refused(404, "not_found");
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let published = app.once(&authority, &at(&file, "publish"), &file, &json!({})).await;
    assert_eq!(published["phase"], "open");
    let public = app.nobody().get(&page).await.expect(200);
    assert_eq!(public["content"]["title"], file["content"]["title"]);
    assert_eq!(public["facts"]["publication"]["commitment"].as_str().map(str::len), Some(64));
    assert_eq!(public["facts"]["approvals"], json!([]), "who approved what is not public");
    assert!(!public.to_string().contains("FR-1042"));
    assert_eq!(app.events(stream(&file)).await.last().map(String::as_str), Some("opportunity_published"));
    assert_eq!(app.count("SELECT count(*) FROM timers WHERE act = 'close' AND done_at IS NULL").await, 1);
    app.told_of("published", &[Persona::EsdcAuthor, Persona::EsdcApprover]).await;
    authority.act(&at(&file, "publish"), &published, &json!({})).await.refused(409, "not_a_draft");
}

#[tokio::test]
async fn with_every_approval_by_somebody_who_did_not_write_it() {
    let app = TestApp::start().await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let draft = builders::draft(&app).await;
    let path = at(&draft, "publish");
    authority.act(&path, &draft, &json!({})).await.refused(409, "not_in_review");
    let file = builders::send(&app, &draft).await;
    authority.act(&path, &file, &json!({})).await.refused(409, "approval_missing");
    let file = builders::approve(&app, &file).await;
    app.as_(Persona::EsdcApprover).await.act(&path, &file, &json!({})).await.refused(403, "not_your_role");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&path, &file, &json!({})).await.refused(403, "not_your_role");
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    author.act(&path, &file, &json!({})).await.refused(403, "duties_separated");
    app.as_(Persona::CraContractingAuthority)
        .await
        .act(&path, &file, &json!({}))
        .await
        .refused(404, "not_found");
}

#[tokio::test]
async fn what_is_not_ready_says_where() {
    let app = TestApp::start().await;
    let file = builders::approved(&app).await;
    app.advance_to(app.now().await + Duration::days(3)).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let problem = authority.act(&at(&file, "publish"), &file, &json!({})).await.refused(409, "not_ready");
    assert_eq!(problem["missing"][0]["pointer"], "/closes_at", "{problem}");
}

#[tokio::test]
async fn a_second_piece_of_the_same_need_wants_a_reason() {
    let app = TestApp::start().await;
    builders::published(&app).await;
    let file = builders::approved(&app).await;
    assert_eq!(file["splitting"]["similar"].as_array().map(Vec::len), Some(1), "shown before it is decided");
    assert_eq!(file["splitting"]["sum"]["amount"], "14690.00");
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&file, "publish"), &file, &json!({})).await.refused(409, "splitting_undecided");
    let short = json!({ "splitting_reason": "It is not." });
    authority.act(&at(&file, "publish"), &file, &short).await.invalid(&["/splitting_reason"]);
    let reason = json!({ "splitting_reason": "Another calculator, by another team, of other code." });
    authority.act(&at(&file, "publish"), &file, &reason).await.expect(200);
    let record =
        authority.get(&format!("/files/{}", builders::id(&file))).await.expect(200)["record"].to_string();
    assert!(record.contains("Another calculator"), "{record}");
}

#[tokio::test]
async fn the_splitting_check_asks_as_many_queries_whatever_was_bought_before() {
    let app = TestApp::start().await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let mut asked = Vec::new();
    for _ in 0..3 {
        let file = builders::published(&app).await;
        let before = app.queries();
        author.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
        asked.push(app.queries() - before);
    }
    assert!(asked.iter().all(|count| *count == asked[0] && *count > 0), "{asked:?}");
}
