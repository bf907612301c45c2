//! `POST /questions/{id}/answer`.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{answer, asked, path};

fn answering(question: &Value) -> String {
    format!("/questions/{}/answer", builders::id(question))
}

#[tokio::test]
async fn an_answer_is_published_in_both_languages_and_everybody_concerned_is_told() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::started(&app, &file, Persona::Freelancer).await;
    let question = asked(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let answered = author.act(&answering(&question), &question, &answer()).await.expect(200);
    assert_eq!(answered["version"], 2);
    let list = app.nobody().get(&path(&file)).await.expect(200);
    assert_eq!(list["items"][0]["question"], answer()["question"]);
    assert_eq!(list["items"][0]["answer"], answer()["answer"]);
    assert!(list["items"][0]["asked"].is_null(), "the words of who asked are not shown any more");
    for vendor in [Persona::Student, Persona::Freelancer] {
        let told = app.as_(vendor).await.get("/notifications").await.expect(200);
        assert_eq!(told["items"][0]["kind"], "question_answered", "{vendor:?}");
    }
    let id = builders::id(&file).parse().expect("an id");
    let events = app.events(Stream::Opportunity(id)).await;
    assert_eq!(events.last().map(String::as_str), Some("question_answered"));
}

#[tokio::test]
async fn by_the_author_once_and_with_the_version_seen() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let question = asked(&app, &file).await;
    let path = answering(&question);
    let author = app.as_(Persona::EsdcAuthor).await;
    app.nobody().act(&path, &question, &answer()).await.refused(401, "not_signed_in");
    let stranger = app.as_(Persona::Freelancer).await;
    stranger.act(&path, &question, &answer()).await.refused(404, "not_found");
    let asker = app.as_(Persona::Student).await;
    asker.act(&path, &question, &answer()).await.refused(403, "not_your_role");
    author.act(&path, &json!({ "version": 7 }), &answer()).await.refused(412, "changed_meanwhile");
    let half = json!({ "question": answer()["question"], "answer": { "en": "NVDA.", "fr": "" } });
    assert_eq!(author.act(&path, &question, &half).await.status, 422);
    let answered = author.act(&path, &question, &answer()).await.expect(200);
    author.act(&path, &answered, &answer()).await.refused(409, "already_answered");
}

#[tokio::test]
async fn not_after_closing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let question = asked(&app, &file).await;
    builders::closed(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&answering(&question), &question, &answer()).await.refused(409, "not_open");
}
