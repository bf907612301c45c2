//! Proposals: their vendor's alone until closing.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::ids::ProposalId;
use tests::{TestApp, builders};

mod amended;
mod debrief;
mod edit;
mod list;
mod public_servants;
mod seal;
mod start;
mod submit;
mod withdraw;

fn path(proposal: &Value) -> String {
    format!("/proposals/{}", builders::id(proposal))
}

fn id_of(proposal: &Value) -> ProposalId {
    builders::id(proposal).parse().expect("an id")
}

fn read_version(number: u64) -> Value {
    json!({ "opportunity_version": number })
}

/// The kinds of the notifications of a persona, the newest first.
async fn told(app: &TestApp, persona: Persona) -> Vec<String> {
    let list = app.as_(persona).await.get("/notifications").await.expect(200);
    let items = list["items"].as_array().expect("a list").clone();
    items.iter().map(|item| item["kind"].as_str().expect("a kind").to_owned()).collect()
}
