//! Money: invoice, certification, payment, confirmation, feedback.

mod certify;
mod confirm_payment;
mod feedback;
mod pay;
mod return_invoice;
mod send_invoice;

use api::stream::Stream;
use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

fn at(contract: &Value, verb: &str) -> String {
    format!("/contracts/{}/{verb}", builders::id(contract))
}

/// A file whose draw is made, with one vendor.
async fn drawn(app: &TestApp, vendor: Persona) -> Value {
    let file = builders::published(app).await;
    builders::submitted(app, &file, vendor).await;
    builders::evaluated(app, &file, &[]).await;
    file
}

async fn last_event(app: &TestApp, contract: &Value) -> String {
    let stream = Stream::Contract(builders::id(contract).parse().expect("an id"));
    app.events(stream).await.pop().expect("an event")
}
