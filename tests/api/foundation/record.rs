//! The record is append-only, and shows when somebody went around that.

use api::audit::{self, Verdict};
use api::stream::Stream;
use shared::demonstration::Persona;
use tests::{TestApp, is_postgres};

#[tokio::test]
async fn every_event_follows_from_the_one_before() {
    let app = TestApp::start().await;
    let person = app.person(Persona::Freelancer).await;
    for _ in 0..3 {
        app.as_(Persona::Freelancer).await;
    }
    let read = app.ctx.begin_read().await.unwrap();
    let verdict = audit::verify(&read, Stream::Person(person)).await.unwrap();
    assert!(matches!(verdict, Verdict::Whole { events: 4, .. }), "{verdict:?}");
    let (sequence, head) = audit::head(&read, Stream::Person(person)).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { events: sequence, head });
}

#[tokio::test]
async fn the_database_refuses_to_change_or_delete_an_event() {
    let app = TestApp::start().await;
    app.as_(Persona::Freelancer).await;
    for sql in ["UPDATE events SET name = 'nothing'", "DELETE FROM events"] {
        let error = app.execute(sql).await.unwrap_err().to_string();
        assert!(error.contains("append-only"), "{sql}: {error}");
    }
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'signed_in'").await, 1);
}

#[tokio::test]
async fn an_event_that_was_changed_all_the_same_shows() {
    let app = TestApp::start().await;
    let person = app.person(Persona::Freelancer).await;
    app.as_(Persona::Freelancer).await;
    let drop = if is_postgres() {
        "DROP TRIGGER events_refuse_change ON events"
    } else {
        "DROP TRIGGER events_refuse_update"
    };
    app.execute(drop).await.unwrap();
    app.execute(
        "UPDATE events SET canonical = replace(canonical, 'signed_in', 'signed_on') WHERE sequence = 1",
    )
    .await
    .unwrap();
    let read = app.ctx.begin_read().await.unwrap();
    let verdict = audit::verify(&read, Stream::Person(person)).await.unwrap();
    assert_eq!(verdict, Verdict::Broken { sequence: 1 });
}

#[tokio::test]
async fn streams_do_not_touch_each_other() {
    let app = TestApp::start().await;
    let maya = app.person(Persona::Freelancer).await;
    let amara = app.person(Persona::Student).await;
    assert_eq!(app.events(Stream::Person(maya)).await, ["signed_in"]);
    assert_eq!(app.events(Stream::Person(amara)).await, ["signed_in"]);
}
