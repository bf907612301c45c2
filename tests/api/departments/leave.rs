//! `POST /departments/{id}/leave`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{below, esdc, person};

#[tokio::test]
async fn whoever_has_open_files_hands_them_over_first() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    let department = esdc(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let leave = below(&department, "/leave");
    author.act_plainly(&leave, &department).await.refused(409, "files_to_hand_over");
    let own = json!(app.person(Persona::EsdcAuthor).await);
    let list = below(&department, &format!("/open-files?author_id={}", own.as_str().unwrap_or_default()));
    let files = author.get(&list).await.expect(200);
    assert_eq!(files["items"][0]["id"], file["id"]);
    let to = json!({ "author_id": person(&app, Persona::EsdcPayer).await, "reason": "I leave." });
    let path = format!("/opportunities/{}/hand-over", builders::id(&file));
    author.act(&path, &files["items"][0], &to).await.expect(200);
    assert_eq!(author.act_plainly(&leave, &department).await.status, 204);
    author.get(&below(&department, "")).await.refused(404, "not_found");
    author.get(&format!("/files/{}", builders::id(&file))).await.refused(404, "not_found");
    let stranger = app.as_(Persona::Freelancer).await;
    stranger.act_plainly(&leave, &department).await.refused(404, "not_found");
}

#[tokio::test]
async fn whoever_is_removed_leaves_files_that_the_administrator_sees() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let department = esdc(&app).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let author = person(&app, Persona::EsdcAuthor).await;
    let change = json!({ "person_id": author, "role": "author", "reason": "Left the public service." });
    administrator.act(&below(&department, "/revoke-role"), &department, &change).await.expect(200);
    app.told_of("files_without_author", &[Persona::EsdcAdministrator]).await;
    let orphans = administrator.get(&below(&department, "/open-files")).await.expect(200);
    assert_eq!(orphans["items"][0]["id"], file["id"]);
    assert_eq!(orphans["items"][0]["orphaned"], true);
    let work = administrator.get("/work").await.expect(200);
    let steps: Vec<_> = work["items"].as_array().expect("lines").iter().map(|line| &line["step"]).collect();
    assert!(steps.contains(&&json!("hand_over")), "{work}");
    let approver = app.as_(Persona::EsdcApprover).await;
    approver.get(&below(&department, "/open-files")).await.refused(403, "not_your_role");
}
