//! Offers.

mod accept;
mod answer;
mod disqualify;
mod end_without_award;
mod make_offer;

use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

fn at(file: &Value, verb: &str) -> String {
    format!("/opportunities/{}/{verb}", builders::id(file))
}

fn of(offer: &Value, verb: &str) -> String {
    format!("/offers/{}/{verb}", builders::id(offer))
}

/// A file whose draw is made among these vendors, as the contracting authority sees it.
async fn selected(app: &TestApp, vendors: &[Persona]) -> Value {
    let file = builders::published(app).await;
    drawn(app, &file, vendors).await
}

async fn drawn(app: &TestApp, file: &Value, vendors: &[Persona]) -> Value {
    for vendor in vendors {
        builders::submitted(app, file, *vendor).await;
    }
    builders::evaluated(app, file, &[]).await;
    seen(app, file).await
}

async fn seen(app: &TestApp, file: &Value) -> Value {
    let path = format!("/files/{}", builders::id(file));
    app.as_(Persona::EsdcContractingAuthority).await.get(&path).await.expect(200)
}

async fn last_event(app: &TestApp, file: &Value) -> String {
    let stream = api::stream::Stream::Opportunity(builders::id(file).parse().expect("an id"));
    app.events(stream).await.pop().expect("an event")
}
