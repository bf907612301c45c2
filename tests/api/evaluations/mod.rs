//! Evaluations.

mod assess;
mod complete;
mod read;

use serde_json::{Value, json};
use tests::builders;

fn at(file: &Value, verb: &str) -> String {
    format!("/opportunities/{}/{verb}", builders::id(file))
}

fn decision(proponent: u64, criterion: u64, met: bool) -> Value {
    json!({
        "proponent": proponent,
        "criterion": criterion,
        "met": met,
        "rationale": "The answer names the work and says how it was tested.",
    })
}
