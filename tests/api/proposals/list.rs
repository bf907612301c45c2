//! `GET /proposals`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

/// A second file with the same text: the splitting check wants a reason.
async fn published_again(app: &TestApp) -> Value {
    let file = builders::approved(app).await;
    let path = format!("/opportunities/{}/publish", builders::id(&file));
    let reason = json!({ "splitting_reason": "Another calculator, by another team, of other code." });
    app.as_(Persona::EsdcContractingAuthority).await.act(&path, &file, &reason).await.expect(200)
}

#[tokio::test]
async fn a_vendor_lists_their_own_newest_change_first_page_by_page() {
    let app = TestApp::start().await;
    let (first, second) = (builders::published(&app).await, published_again(&app).await);
    let one = builders::submitted(&app, &first, Persona::Student).await;
    let two = builders::started(&app, &second, Persona::Student).await;
    builders::started(&app, &second, Persona::Freelancer).await;
    let student = app.as_(Persona::Student).await;
    let page = student.get("/proposals?limit=1").await.expect(200);
    assert_eq!(page["items"][0]["id"], two["id"]);
    assert_eq!(page["items"][0]["phase"], "draft");
    let cursor = page["next_cursor"].as_str().expect("a cursor");
    let page = student.get(&format!("/proposals?limit=1&cursor={cursor}")).await.expect(200);
    assert_eq!(page["items"][0]["id"], one["id"]);
    assert_eq!(page["items"][0]["phase"], "submitted");
    assert_eq!(page["items"][0]["title"], one["opportunity"]["content"]["title"]);
    assert!(page["next_cursor"].is_null());
    let path = format!("/proposals?opportunity={}", builders::id(&first));
    let page = student.get(&path).await.expect(200);
    assert_eq!(page["items"].as_array().map(Vec::len), Some(1));
    let author = app.as_(Persona::EsdcAuthor).await;
    assert_eq!(author.get("/proposals").await.expect(200)["items"].as_array().map(Vec::len), Some(0));
}
