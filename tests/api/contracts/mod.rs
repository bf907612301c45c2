//! Contracts, from the signatures to the accepted work.

mod accept_work;
mod deliver;
mod disputes;
mod extend;
mod messages;
mod read;
mod sign;
mod terminate;

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

fn at(contract: &Value, verb: &str) -> String {
    format!("/contracts/{}/{verb}", builders::id(contract))
}

/// A file whose draw is made among these vendors.
async fn drawn(app: &TestApp, vendors: &[Persona]) -> Value {
    let file = builders::published(app).await;
    for vendor in vendors {
        builders::submitted(app, &file, *vendor).await;
    }
    builders::evaluated(app, &file, &[]).await;
    file
}

async fn last_event(app: &TestApp, contract: &Value) -> String {
    let stream = Stream::Contract(builders::id(contract).parse().expect("an id"));
    app.events(stream).await.pop().expect("an event")
}

/// A check of every criterion, met but for one.
fn review(contract: &Value, failing: Option<u64>) -> Value {
    let count = contract["facts"]["criteria"].as_u64().expect("a count");
    let check = |number| {
        let reason = if Some(number) == failing { "The second control cannot be reached." } else { "" };
        json!({ "criterion": number, "met": Some(number) != failing, "reason": reason })
    };
    json!({ "checks": (0..count).map(check).collect::<Vec<_>>() })
}
