//! What each stage opens, and that nothing opens before.

use api::sealing::{self, Opening};
use api::stream::Stream;
use serde_json::Value;
use shared::demonstration::Persona;
use shared::ids::OpportunityId;
use shared::programmes::SealPart;
use tests::{TestApp, builders};

use super::{CHANGED, submitted};

async fn opened(app: &TestApp, id: OpportunityId) -> (bool, bool) {
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let openings = sealing::openings(&read, id).await.expect("openings");
    (openings.answers.is_some(), openings.identity.is_some())
}

/// What the record says of each opening.
async fn recorded(app: &TestApp, id: OpportunityId) -> Vec<Value> {
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let events = api::audit::events(&read, Stream::Opportunity(id)).await.expect("the record");
    let said = events.into_iter().filter(|event| event.name == "proposals_opened");
    said.map(|event| serde_json::from_str::<Value>(&event.canonical).expect("JSON")["data"].clone()).collect()
}

#[tokio::test]
async fn closing_opens_the_answers_and_the_selection_who_proposed() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let id: OpportunityId = builders::id(&file).parse().expect("an id");
    submitted(&app, &file, Persona::Student).await;
    assert_eq!(opened(&app, id).await, (false, false));
    let evaluation = builders::closed(&app, &file).await;
    assert_eq!(opened(&app, id).await, (true, false));
    assert_eq!(evaluation["proponents"][0]["answers"][0], CHANGED);
    assert_eq!(evaluation["proponents"][0]["identity"], Value::Null);
    assert_eq!(recorded(&app, id).await.len(), 1);
    let file = builders::published(&app).await;
    let id: OpportunityId = builders::id(&file).parse().expect("an id");
    submitted(&app, &file, Persona::Student).await;
    let complete = builders::evaluated(&app, &file, &[]).await;
    assert_eq!(opened(&app, id).await, (true, true));
    assert!(complete["proponents"][0]["identity"]["name"].is_string());
    let record = recorded(&app, id).await;
    assert_eq!(record.len(), 2);
    assert_eq!(record[0]["stage"], "closing");
    assert_eq!(record[0]["parts"], serde_json::json!(["answers"]));
    assert_eq!(record[0]["proposals"], 1);
    assert_eq!(record[1]["parts"], serde_json::json!(["identity"]));
}

#[tokio::test]
async fn nothing_opens_before_closing_and_an_opening_cannot_be_undone() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let id: OpportunityId = builders::id(&file).parse().expect("an id");
    submitted(&app, &file, Persona::Student).await;
    let write = app.ctx.begin_system().await.expect("a transaction");
    let facts = api::opportunities::store::lock_unchecked(&write, id).await.expect("a file");
    let early = sealing::open(&write, &facts, Opening::Closing, &[SealPart::Answers], 1).await;
    assert!(format!("{:?}", early.expect_err("a refusal")).contains("NotClosedYet"));
    drop(write);
    builders::closed(&app, &file).await;
    assert!(app.execute("DELETE FROM proposal_openings").await.is_err());
    assert!(app.execute("UPDATE proposal_openings SET part = 'price'").await.is_err());
}

#[tokio::test]
async fn closing_asks_as_many_queries_to_open_one_as_to_open_three() {
    let app = TestApp::start().await;
    let mut counts = Vec::new();
    for vendors in
        [&[Persona::Student][..], &[Persona::Student, Persona::SmallFirm, Persona::MontrealFreelancer]]
    {
        let file = builders::published(&app).await;
        for vendor in vendors {
            builders::submitted(&app, &file, *vendor).await;
        }
        builders::closed(&app, &file).await;
        let author = app.as_(Persona::EsdcAuthor).await;
        let before = app.queries();
        author.get(&format!("/opportunities/{}/evaluation", builders::id(&file))).await.expect(200);
        counts.push(app.queries() - before);
    }
    assert_eq!(counts.first(), counts.last(), "{counts:?}");
}
