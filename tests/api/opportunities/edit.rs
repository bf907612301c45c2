//! `PUT /opportunities/{id}`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Reply, TestApp, builders};

use super::{both, stream};

async fn save(app: &TestApp, persona: Persona, file: &Value, content: &Value) -> Reply {
    let path = format!("/opportunities/{}", builders::id(file));
    app.as_(persona).await.put(&path, file, &json!({ "content": content })).await
}

#[tokio::test]
async fn a_draft_is_saved_as_often_as_wanted_and_leaves_no_event() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    assert_eq!(file["missing"], json!([]), "the builder's draft is complete");
    let mut content = file["content"].clone();
    content["price"] = Value::Null;
    content["title"]["fr"] = json!("");
    let saved = save(&app, Persona::EsdcAuthor, &file, &content).await.expect(200);
    let missing: Vec<_> =
        saved["missing"].as_array().expect("a list").iter().map(|one| &one["check"]).collect();
    assert_eq!(missing, ["presentation", "price"], "half done is fine for a draft");
    assert_eq!(saved["facts"]["content_number"], 1);
    assert_eq!(app.events(stream(&file)).await, ["opportunity_created"]);
    save(&app, Persona::EsdcAuthor, &file, &content).await.refused(412, "changed_meanwhile");
    let same = save(&app, Persona::EsdcAuthor, &saved, &content).await.expect(200);
    assert_eq!(same["version"], saved["version"], "nothing changed");
}

#[tokio::test]
async fn the_first_change_after_sending_begins_a_version_and_voids_what_it_touches() {
    let app = TestApp::start().await;
    let file = builders::approved(&app).await;
    let mut content = file["content"].clone();
    content["background"] = both("Other.", "Autre.");
    let edited = save(&app, Persona::EsdcAuthor, &file, &content).await.expect(200);
    assert_eq!(edited["phase"], "draft");
    assert_eq!(edited["facts"]["content_number"], 2);
    assert_eq!(edited["facts"]["approvals"][0]["kind"], "money", "the price is the same");
    assert!(edited["facts"]["approvals"][1].is_null(), "fit was about another text");
    assert_eq!(edited["changes"], json!(["background"]));
    content["price"]["amount"] = json!("6600.00");
    let edited = save(&app, Persona::EsdcAuthor, &edited, &content).await.expect(200);
    assert_eq!(edited["facts"]["content_number"], 2);
    assert_eq!(edited["facts"]["approvals"], json!([]));
}

#[tokio::test]
async fn by_its_author_alone_and_only_until_closing() {
    let app = TestApp::start().await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    let draft = builders::draft(&app).await;
    let content = draft["content"].clone();
    for (persona, status, code) in [
        (Persona::EsdcPayer, 403, "not_yours"),
        (Persona::EsdcContractingAuthority, 403, "not_your_role"),
        (Persona::CraAuthor, 404, "not_found"),
        (Persona::Student, 404, "not_found"),
    ] {
        save(&app, persona, &draft, &content).await.refused(status, code);
    }
    let file = builders::published(&app).await;
    save(&app, Persona::CraAuthor, &file, &content).await.refused(403, "not_your_department");
    builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    let seen =
        app.as_(Persona::EsdcAuthor).await.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    save(&app, Persona::EsdcAuthor, &seen, &content).await.refused(409, "not_editable");
}

#[tokio::test]
async fn within_its_limits() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    let mut content = file["content"].clone();
    content["title"]["en"] = json!("x".repeat(101));
    content["repository"]["url"] = json!("no address");
    let reply = save(&app, Persona::EsdcAuthor, &file, &content).await;
    reply.invalid(&["/content/repository", "/content/title/en"]);
    content["title"]["en"] = json!(7);
    save(&app, Persona::EsdcAuthor, &file, &content).await.refused(400, "not_readable");
    let path = format!("/opportunities/{}", builders::id(&file));
    let author = app.as_(Persona::EsdcAuthor).await;
    let without = author.request("PUT", &path).json(&json!({ "content": file["content"] }));
    without.send().await.refused(428, "version_needed");
}
