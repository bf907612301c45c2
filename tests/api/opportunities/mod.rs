//! Opportunities.

mod amend;
mod approve;
mod cancel;
mod close;
mod copy;
mod create;
mod edit;
mod files;
mod list;
mod publish;
mod request_changes;
mod send_for_review;

use api::stream::Stream;
use serde_json::{Value, json};
use tests::builders;

fn at(file: &Value, verb: &str) -> String {
    format!("/opportunities/{}/{verb}", builders::id(file))
}

fn stream(file: &Value) -> Stream {
    Stream::Opportunity(builders::id(file).parse().expect("an id"))
}

fn both(en: &str, fr: &str) -> Value {
    json!({ "en": en, "fr": fr })
}
