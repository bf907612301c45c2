//! `POST /opportunities/{id}/questions`.

use api::stream::Stream;
use chrono::{DateTime, Utc};
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{asked, path, question};

#[tokio::test]
async fn a_waiting_question_is_read_by_who_asked_and_by_the_department_alone() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let made = asked(&app, &file).await;
    assert_eq!(made["mine"], true);
    assert_eq!(made["asked"]["value"], question()["text"]);
    for (persona, mine, count) in [
        (Persona::Student, true, 1),
        (Persona::EsdcApprover, false, 1),
        (Persona::Freelancer, false, 0),
        (Persona::CraAuthor, false, 0),
    ] {
        let list = app.as_(persona).await.get(&path(&file)).await.expect(200);
        let items = list["items"].as_array().expect("a list");
        assert_eq!(items.len(), count, "{persona:?}");
        assert!(items.iter().all(|item| item["mine"] == mine), "{persona:?}: {items:?}");
    }
    assert_eq!(app.nobody().get(&path(&file)).await.expect(200)["items"], json!([]));
}

#[tokio::test]
async fn nobody_learns_who_asked() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    asked(&app, &file).await;
    let id = builders::id(&file);
    let student = app.person(Persona::Student).await.to_string();
    let author = app.as_(Persona::EsdcAuthor).await;
    for path in [path(&file), format!("/files/{id}"), "/notifications".to_owned(), "/work".to_owned()] {
        let reply = author.get(&path).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        assert!(!reply.text.contains(&student), "{path}");
    }
    let file = author.get(&format!("/files/{id}")).await.expect(200);
    let record = file["record"].as_array().expect("a record");
    let entry = record.iter().find(|entry| entry["event"] == "question_asked").expect("an event");
    assert!(entry["by"].is_null(), "{entry}");
}

#[tokio::test]
async fn the_author_is_told_and_the_record_says_it() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    asked(&app, &file).await;
    let list = app.as_(Persona::EsdcAuthor).await.get("/notifications").await.expect(200);
    assert_eq!(list["items"][0]["kind"], "question_asked");
    let id = builders::id(&file).parse().expect("an id");
    let events = app.events(Stream::Opportunity(id)).await;
    assert_eq!(events.last().map(String::as_str), Some("question_asked"));
}

#[tokio::test]
async fn the_same_request_sent_twice_asks_once() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let student = app.as_(Persona::Student).await;
    let send = || student.request("POST", &path(&file)).key("once").json(&question()).send();
    let first = send().await.expect(201);
    assert_eq!(send().await.expect(201), first);
    assert_eq!(app.count("SELECT count(*) FROM questions").await, 1);
}

#[tokio::test]
async fn not_by_the_department_not_to_a_draft_and_not_after_the_time_for_questions() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let student = app.as_(Persona::Student).await;
    student.post(&path(&draft), &question()).await.refused(404, "not_found");
    let file = builders::published(&app).await;
    app.nobody().post(&path(&file), &question()).await.refused(401, "not_signed_in");
    let own = app.as_(Persona::EsdcPayer).await;
    own.post(&path(&file), &question()).await.refused(403, "own_department");
    for persona in [Persona::ProductOwner, Persona::Support, Persona::Auditor] {
        let platform = app.as_(persona).await;
        platform.post(&path(&file), &question()).await.refused(403, "platform_role_held");
    }
    app.as_(Persona::CraAuthor).await.post(&path(&file), &question()).await.expect(201);
    let short = json!({ "language": "en", "text": "Why?" });
    student.post(&path(&file), &short).await.invalid(&["/text"]);

    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    let moment = |name: &str| -> DateTime<Utc> {
        serde_json::from_value(public["facts"]["publication"][name].clone()).expect("a moment")
    };
    app.advance_to(moment("questions_until")).await;
    student.post(&path(&file), &question()).await.refused(409, "questions_over");
    app.advance_to(moment("closes_at")).await;
    student.post(&path(&file), &question()).await.refused(409, "not_open");
}
