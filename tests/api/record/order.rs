//! Positions: one for every event that may show, without gaps, in the order of each stream.

use api::stream::Stream;
use api::{audit, sequencer};
use serde_json::json;
use shared::demonstration::Persona;
use shared::platform::Register;
use tests::{TestApp, builders, is_postgres};

use super::{checked, settled};

const WAITING: &str = "SELECT count(*) FROM event_arrivals";
const PLACED: &str = "SELECT count(*) FROM event_positions";

#[tokio::test]
async fn every_event_gets_the_next_position_once() {
    let app = TestApp::start().await;
    app.as_(Persona::Freelancer).await;
    app.as_(Persona::Student).await;
    let waiting = app.count(WAITING).await;
    assert_eq!(waiting, app.count("SELECT count(*) FROM events").await);
    let placed = sequencer::place_waiting(&app.ctx).await.unwrap();
    assert_eq!(i64::try_from(placed).unwrap(), waiting);
    assert_eq!(app.count(WAITING).await, 0);
    assert_eq!(app.count("SELECT max(position) FROM event_positions").await, waiting);
    assert_eq!(sequencer::place_waiting(&app.ctx).await.unwrap(), 0);
    assert_eq!(checked(&app).await.findings, []);
}

#[tokio::test]
async fn the_database_refuses_to_change_or_delete_a_position_or_a_checkpoint() {
    let app = TestApp::start().await;
    app.as_(Persona::Freelancer).await;
    settled(&app).await;
    for table in ["event_positions", "checkpoints"] {
        for sql in [format!("UPDATE {table} SET hash = ''"), format!("DELETE FROM {table}")] {
            let sql = sql.replace("checkpoints SET hash", "checkpoints SET note");
            let error = app.execute(&sql).await.unwrap_err().to_string();
            assert!(error.contains("append-only"), "{sql}: {error}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_at_once_never_place_an_event_twice() {
    let app = TestApp::start().await;
    let url = app.ctx.config.database_url.clone();
    let other = TestApp::with(|config| config.database_url.clone_from(&url)).await;
    for round in 0..10 {
        let persona = if round % 2 == 0 { Persona::Freelancer } else { Persona::Student };
        tokio::join!(app.as_(persona), other.as_(Persona::SmallFirm));
        let (one, two) =
            tokio::join!(sequencer::place_waiting(&app.ctx), sequencer::place_waiting(&other.ctx));
        one.unwrap();
        two.unwrap();
    }
    sequencer::place_waiting(&other.ctx).await.unwrap();
    let events = app.count("SELECT count(*) FROM events").await;
    assert_eq!(app.count(PLACED).await, events);
    assert_eq!(app.count("SELECT max(position) FROM event_positions").await, events);
    let (one, two) = tokio::join!(api::checkpoints::sign(&app.ctx), api::checkpoints::sign(&other.ctx));
    assert!(one.unwrap().is_some() || two.unwrap().is_some());
    assert_eq!(app.count("SELECT count(*) FROM checkpoints").await, 1);
    assert_eq!(checked(&app).await.findings, []);
}

#[tokio::test]
async fn what_commits_late_comes_later_and_is_not_lost() {
    if !is_postgres() {
        // One transaction writes at a time there: nothing commits out of order.
        return;
    }
    let app = TestApp::start().await;
    settled(&app).await;
    let before = app.count(PLACED).await;
    let early = app.ctx.begin_system().await.unwrap();
    let stream = |register| Stream::Platform(register);
    audit::record(&early, stream(Register::Skills), "early", &json!({})).await.unwrap();
    let late = app.ctx.begin_system().await.unwrap();
    audit::record(&late, stream(Register::Holidays), "late", &json!({})).await.unwrap();
    late.commit().await.unwrap();
    settled(&app).await;
    early.commit().await.unwrap();
    settled(&app).await;
    let position = |name: &str| {
        format!(
            "SELECT position FROM event_positions JOIN events ON events.id = event_id WHERE name = '{name}'"
        )
    };
    assert_eq!(app.count(&position("late")).await, before + 1);
    assert_eq!(app.count(&position("early")).await, before + 2);
    assert_eq!(checked(&app).await.findings, []);
}

#[tokio::test]
async fn a_sealed_proposal_has_no_position_before_closing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    settled(&app).await;
    let public = app.nobody().get("/checkpoints").await.expect(200);
    let auditor = app.as_(Persona::Auditor).await;
    builders::submitted(&app, &file, Persona::Freelancer).await;
    settled(&app).await;
    let of_proposals = "SELECT count(*) FROM event_positions WHERE stream_kind = 'proposal'";
    assert_eq!(app.count(of_proposals).await, 0);
    let seen = auditor.get("/record/verification").await.expect(200);
    assert_eq!(seen["findings"], json!([]));
    assert_eq!(seen["events"].as_i64(), Some(app.count(PLACED).await));
    assert!(public["items"][0]["size"].as_i64() <= seen["positions"].as_i64());

    builders::closed(&app, &file).await;
    settled(&app).await;
    let events = app.count("SELECT count(*) FROM events WHERE stream_kind = 'proposal'").await;
    assert!(events >= 3, "started, submitted, opened: {events}");
    assert_eq!(app.count(of_proposals).await, events);
    assert_eq!(app.count(WAITING).await, 0);
    assert_eq!(checked(&app).await.findings, []);
}
