//! What is forgotten when its time is over, and not a day before.

use api::privacy::retention;
use chrono::Duration;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

async fn sweep_after(app: &TestApp, days: i64) {
    app.advance_by(Duration::days(days)).await;
    retention::sweep(&app.ctx).await.unwrap();
}

#[tokio::test]
async fn a_draft_that_was_never_submitted_goes_a_year_after_closing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::started(&app, &file, Persona::Student).await;
    builders::submitted(&app, &file, Persona::MonctonStudent).await;
    let count = || app.count("SELECT count(*) FROM proposals");
    sweep_after(&app, 360).await;
    assert_eq!(count().await, 2);
    sweep_after(&app, 10).await;
    assert_eq!(count().await, 1, "what was submitted is of the record");
}

#[tokio::test]
async fn readings_and_read_notices_go_after_two_years() {
    let app = TestApp::with(|config| config.retention.notifications = 100).await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, _) = builders::in_force(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    app.execute("UPDATE notifications SET read_at = made_at").await.unwrap();
    app.execute("UPDATE notifications SET read_at = NULL WHERE kind = 'offer_made'").await.unwrap();
    let reads = || app.count("SELECT count(*) FROM personal_data_reads");
    let before = reads().await;
    assert!(before > 0);
    sweep_after(&app, 101).await;
    assert_eq!(reads().await, before);
    let read = "SELECT count(*) FROM notifications WHERE read_at IS NOT NULL";
    assert_eq!(app.count(read).await, 0);
    assert_eq!(app.count("SELECT count(*) FROM notifications WHERE kind = 'offer_made'").await, 1);
    sweep_after(&app, 350).await;
    sweep_after(&app, 350).await;
    assert_eq!(reads().await, 0);
}

#[tokio::test]
async fn a_person_reads_how_long_what_is_kept() {
    let app = TestApp::with(|config| config.retention.closed_accounts = 10).await;
    let privacy = app.as_(Persona::Freelancer).await.get("/account/privacy").await.expect(200);
    let rules = privacy["retention"].as_array().unwrap();
    let days = |rule: &str| rules.iter().find(|one| one["rule"] == rule).unwrap()["days"].clone();
    assert_eq!(
        (days("closed_accounts"), days("reads"), days("sessions")),
        (10.into(), 730.into(), 30.into())
    );
}
