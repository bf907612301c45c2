//! What time causes happens once, after its moment, in the order of time.

use api::stream::Stream;
use api::timers::{self, TimerAct};
use chrono::{DateTime, Duration, Utc};
use shared::ids::OpportunityId;
use tests::{TestApp, builders};
use uuid::Uuid;

/// An opportunity that is not there: its timer finds nothing to close, and is over with that.
const NOTHING: Stream = Stream::Opportunity(OpportunityId(Uuid::from_u128(1)));

async fn schedule(app: &TestApp, detail: &str, due_at: DateTime<Utc>) {
    let write = app.ctx.begin_system().await.unwrap();
    timers::schedule(&write, TimerAct::Close, NOTHING, detail, due_at).await.unwrap();
    write.commit().await.unwrap();
}

async fn done(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM timers WHERE done_at IS NOT NULL").await
}

#[tokio::test]
async fn a_timer_runs_once_and_not_before_its_moment() {
    let app = TestApp::start().await;
    let due = app.now().await + Duration::hours(1);
    schedule(&app, "", due).await;
    assert_eq!(app.run_timers().await, 0);
    app.advance_to(due - Duration::minutes(1)).await;
    assert_eq!(done(&app).await, 0);
    app.advance_to(due + Duration::minutes(1)).await;
    assert_eq!(done(&app).await, 1);
    assert_eq!(app.run_timers().await, 0);
}

#[tokio::test]
async fn two_nodes_at_once_run_it_once() {
    let app = TestApp::start().await;
    schedule(&app, "", app.now().await).await;
    let (first, second) = tokio::join!(app.run_timers(), app.run_timers());
    assert_eq!(first + second, 1);
    assert_eq!(done(&app).await, 1);
}

#[tokio::test]
async fn a_timer_that_is_set_again_replaces_the_one_that_waits() {
    let app = TestApp::start().await;
    let soon = app.now().await + Duration::hours(1);
    schedule(&app, "", soon).await;
    schedule(&app, "", soon + Duration::hours(5)).await;
    schedule(&app, "another", soon + Duration::hours(6)).await;
    app.advance_to(soon + Duration::hours(1)).await;
    assert_eq!(done(&app).await, 0);
    app.advance_to(soon + Duration::hours(7)).await;
    assert_eq!(done(&app).await, 2);
}

#[tokio::test]
async fn a_timer_that_was_taken_back_does_not_run() {
    let app = TestApp::start().await;
    schedule(&app, "", app.now().await).await;
    let write = app.ctx.begin_system().await.unwrap();
    timers::cancel(&write, TimerAct::Close, NOTHING).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(app.run_timers().await, 0);
    assert_eq!(done(&app).await, 0);
}

/// Another worker has the closing in hand: moving the time on waits for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn moving_time_on_waits_for_what_another_worker_has_in_hand() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let closes_at =
        serde_json::from_value(file["facts"]["publication"]["closes_at"].clone()).expect("a moment");
    app.execute("UPDATE timers SET claimed_until = 99999999999999 WHERE act = 'close'").await.unwrap();
    let anybody = app.nobody();
    let advancing = tokio::spawn(async move {
        let to: chrono::DateTime<chrono::Utc> = closes_at;
        anybody.post("/demonstration/advance", &serde_json::json!({ "to": to })).await.expect(200);
    });
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(!advancing.is_finished(), "it is not closed yet");
    app.execute("UPDATE timers SET claimed_until = NULL WHERE act = 'close'").await.unwrap();
    advancing.await.unwrap();
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["phase"], "unsuccessful");
}
