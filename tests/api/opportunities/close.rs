//! Closing: the clock's act at the closing instant.

use api::audit;
use api::stream::Stream;
use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use shared::demonstration::Persona;
use shared::fairness::{Hash, root};
use tests::{TestApp, builders};

async fn kinds(app: &TestApp, persona: Persona) -> Vec<String> {
    let list = app.as_(persona).await.get("/notifications?limit=100").await.expect(200);
    let items = list["items"].as_array().expect("a list").clone();
    items.iter().map(|item| item["kind"].as_str().expect("a kind").to_owned()).collect()
}

fn closes_at(file: &Value) -> DateTime<Utc> {
    serde_json::from_value(file["facts"]["publication"]["closes_at"].clone()).expect("a moment")
}

fn stream(file: &Value) -> Stream {
    Stream::Opportunity(builders::id(file).parse().expect("an id"))
}

#[tokio::test]
async fn closing_counts_roots_and_opens_the_live_proposals_under_numbers() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let one = builders::submitted(&app, &file, Persona::Student).await;
    let two = builders::submitted(&app, &file, Persona::Freelancer).await;
    let withdrawn = builders::submitted(&app, &file, Persona::SmallFirm).await;
    let path = format!("/proposals/{}/withdraw", builders::id(&withdrawn));
    app.as_(Persona::SmallFirm).await.act_plainly(&path, &withdrawn).await.expect(200);
    builders::started(&app, &file, Persona::MonctonStudent).await;

    let evaluation = builders::closed(&app, &file).await;
    assert_eq!(evaluation["proponents"].as_array().map(Vec::len), Some(2));
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["phase"], "in_evaluation");
    assert_eq!(public["facts"]["closing"]["proposals"], 2);
    let receipts: Vec<Hash> = [&one, &two]
        .map(|view| serde_json::from_value(view["receipt"]["receipt"].clone()).expect("a hash"))
        .to_vec();
    assert_eq!(public["facts"]["closing"]["root"], root(&receipts).to_string());

    let mut numbers = Vec::new();
    for (persona, proposal) in [(Persona::Student, &one), (Persona::Freelancer, &two)] {
        let seen =
            app.as_(persona).await.get(&format!("/proposals/{}", builders::id(proposal))).await.expect(200);
        assert_eq!(seen["phase"], "in_evaluation");
        assert!(seen["debrief"].is_null());
        numbers.push(seen["facts"]["state"]["number"].as_u64().expect("a number"));
        assert_eq!(kinds(&app, persona).await[0], "closed_for_vendor");
    }
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(kinds(&app, Persona::EsdcAuthor).await[0], "closed");
    assert_eq!(kinds(&app, Persona::EsdcContractingAuthority).await[0], "closed");
    assert!(!kinds(&app, Persona::SmallFirm).await.contains(&"closed_for_vendor".to_owned()));
}

#[tokio::test]
async fn the_record_holds_the_heads_of_the_proposals_records() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    let proposal_stream = Stream::Proposal(builders::id(&proposal).parse().expect("an id"));
    assert_eq!(
        app.events(proposal_stream).await,
        ["proposal_started", "proposal_submitted", "proposal_opened"]
    );
    let recorded = app.events(stream(&file)).await;
    assert!(
        recorded.ends_with(&["opportunity_closed".to_owned(), "proposals_opened".to_owned()]),
        "{recorded:?}"
    );
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let events = audit::events(&read, stream(&file)).await.expect("the record");
    let (_, head) = audit::head(&read, proposal_stream).await.expect("a head");
    let closed = events.iter().find(|event| event.name == "opportunity_closed").expect("an event");
    assert!(closed.by.is_none(), "the system closes");
    let said: Value = serde_json::from_str(&closed.canonical).expect("JSON");
    assert_eq!(said["data"]["heads"][0], head);
    let vendor = app.person(Persona::Student).await.to_string();
    assert!(
        events.iter().all(|event| !event.canonical.contains(&vendor)),
        "no vendor's name before the selection"
    );
}

#[tokio::test]
async fn without_proposals_the_opportunity_is_over() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::started(&app, &file, Persona::Student).await;
    app.advance_to(closes_at(&file)).await;
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["phase"], "unsuccessful");
    assert_eq!(public["facts"]["state"]["cause"], "no_proposals");
    assert_eq!(kinds(&app, Persona::EsdcAuthor).await[0], "closed_without_proposals");
    app.advance_by(Duration::days(3)).await;
    assert_eq!(
        kinds(&app, Persona::EsdcAuthor).await[0],
        "closed_without_proposals",
        "nothing is left to remind of"
    );
}

#[tokio::test]
async fn a_timer_that_comes_too_early_waits_for_the_instant() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let early = "UPDATE timers SET due_at = 0 WHERE act = 'close'";
    assert_eq!(app.execute(early).await.expect("an update"), 1);
    assert_eq!(app.run_timers().await, 1);
    assert!(!app.events(stream(&file)).await.contains(&"opportunity_closed".to_owned()));
    app.advance_to(closes_at(&file)).await;
    assert_eq!(app.events(stream(&file)).await.last().map(String::as_str), Some("opportunity_closed"));
}

#[tokio::test]
async fn the_clock_closes_once_and_only_what_is_public() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    let before = app.events(stream(&file)).await;
    app.execute("UPDATE timers SET done_at = NULL, claimed_until = NULL WHERE act = 'close'")
        .await
        .expect("an update");
    assert_eq!(app.run_timers().await, 1);
    assert_eq!(app.events(stream(&file)).await, before);
    assert_eq!(failed(&app, "already_closed").await, 1);

    builders::draft(&app).await;
    let of_the_draft = "UPDATE timers SET done_at = NULL, claimed_until = NULL, subject_id = \
        (SELECT id FROM opportunities WHERE status = 'unpublished') WHERE act = 'close'";
    app.execute(of_the_draft).await.expect("an update");
    assert_eq!(app.run_timers().await, 1);
    assert_eq!(failed(&app, "not_published").await, 1);
}

/// How many timers of closing ended with a refusal.
async fn failed(app: &TestApp, code: &str) -> i64 {
    app.count(&format!("SELECT count(*) FROM timers WHERE act = 'close' AND last_error LIKE '%{code}%'"))
        .await
}
