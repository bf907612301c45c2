//! `POST /opportunities/{id}/copy`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, stream};

async fn into(app: &TestApp, department: &str) -> Value {
    json!({ "department_id": app.department(department).await["id"] })
}

#[tokio::test]
async fn what_is_public_starts_a_draft_anywhere_without_its_dates() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let author = app.as_(Persona::CraAuthor).await;
    let body = into(&app, "CRA").await;
    let send = || author.request("POST", &at(&file, "copy")).key("once").json(&body).send();
    let copy = send().await.expect(201);
    assert_eq!(copy["phase"], "draft");
    assert_eq!(copy["content"]["title"], file["content"]["title"]);
    assert_eq!(copy["content"]["closes_at"], Value::Null);
    assert_eq!(copy["content"]["delivery_at"], Value::Null);
    assert_eq!(copy["content"]["declarations"]["unclassified"], false, "declared anew");
    assert_eq!(app.events(stream(&copy)).await, ["opportunity_created"]);
    assert_eq!(send().await.expect(201), copy);
}

#[tokio::test]
async fn the_public_sees_copies_of_what_is_public_and_not_of_its_next_version() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let mut content = file["content"].clone();
    content["background"]["en"] = json!("Not public yet.");
    let path = format!("/opportunities/{}", builders::id(&file));
    author.put(&path, &file, &json!({ "content": content })).await.expect(200);
    let body = into(&app, "CRA").await;
    let copy = app.as_(Persona::CraAuthor).await.post(&at(&file, "copy"), &body).await.expect(201);
    assert_eq!(copy["content"]["background"], file["content"]["background"]);
}

#[tokio::test]
async fn by_authors_of_what_they_may_read() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let path = at(&file, "copy");
    let esdc = into(&app, "ESDC").await;
    app.as_(Persona::Student).await.post(&path, &esdc).await.refused(403, "not_your_role");
    app.as_(Persona::CraAuthor).await.post(&path, &esdc).await.refused(403, "not_your_department");
    let draft = builders::draft(&app).await;
    let cra = into(&app, "CRA").await;
    app.as_(Persona::CraAuthor).await.post(&at(&draft, "copy"), &cra).await.refused(404, "not_found");
}
