//! What several people do at the same moment. Each race is run many times; on PostgreSQL the
//! connections really compete, on SQLite one waits for the other.

mod decisions;
mod last_ones;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::fairness::{Hash, root};
use tests::{TestApp, builders};
use tokio::task::JoinSet;

/// How many rounds CI runs; `cargo xtask soak` runs thousands.
const ROUNDS: usize = 50;
const VENDORS: [Persona; 5] = [
    Persona::Freelancer,
    Persona::Student,
    Persona::MontrealFreelancer,
    Persona::MonctonStudent,
    Persona::SmallFirm,
];

/// A file of its own kind, so that the rounds do not look like one need cut into pieces.
async fn published(app: &TestApp, round: usize) -> Value {
    // A week, so that every round has business days, whatever day it begins on.
    let mut content = builders::content(app.now().await + chrono::Duration::days(4));
    content["repository"]["url"] = json!(format!("https://github.com/esdc-edsc/round-{round}"));
    content["price"]["amount"] = json!("100.00");
    builders::published_of(app, &content).await
}

/// Sends the same act several times at once, each with a key of its own; says how each ended.
async fn together(app: &TestApp, persona: Persona, path: &str, seen: &Value, body: &Value) -> Vec<u16> {
    let client = app.as_(persona).await;
    let mut racing = JoinSet::new();
    for _ in 0..4 {
        let (client, path, seen, body) = (client.clone(), path.to_owned(), seen.clone(), body.clone());
        racing.spawn(async move {
            match body.is_null() {
                true => client.act_plainly(&path, &seen).await.status,
                false => client.act(&path, &seen, &body).await.status,
            }
        });
    }
    let mut ended = racing.join_all().await;
    ended.sort_unstable();
    ended
}

/// One of them acted; the others saw an older version, or that it was done.
fn once(ended: &[u16]) {
    assert_eq!(ended.first(), Some(&200), "{ended:?}");
    assert!(ended[1..].iter().all(|status| [409, 412].contains(status)), "{ended:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn at_the_closing_instant_nothing_late_is_accepted_and_nothing_accepted_is_lost() {
    let app = TestApp::start().await;
    for round in 0..tests::rounds("SOAK_ROUNDS", ROUNDS) {
        let file = published(&app, round).await;
        let mut drafts = Vec::new();
        for vendor in VENDORS {
            drafts.push((app.as_(vendor).await, builders::started(&app, &file, vendor).await));
        }
        let closes_at: DateTime<Utc> =
            serde_json::from_value(file["facts"]["publication"]["closes_at"].clone()).expect("a moment");
        app.advance_to(closes_at - chrono::Duration::milliseconds(150)).await;
        let mut racing = JoinSet::new();
        for (number, (client, proposal)) in drafts.into_iter().enumerate() {
            racing.spawn(async move {
                // From well before to well after the instant.
                let wait = 50 * u64::try_from(number).unwrap_or_default();
                tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
                let path = format!("/proposals/{}/submit", builders::id(&proposal));
                client.act(&path, &proposal, &json!({ "opportunity_version": 1 })).await
            });
        }
        let address = format!("/opportunities/{}", builders::id(&file));
        while app.nobody().get(&address).await.expect(200)["facts"]["closing"].is_null() {
            app.run_timers().await;
        }
        let mut receipts: Vec<Hash> = Vec::new();
        for reply in racing.join_all().await {
            match reply.status {
                200 => {
                    let receipt = &reply.json["receipt"];
                    let at: DateTime<Utc> =
                        serde_json::from_value(receipt["received_at"].clone()).expect("a moment");
                    assert!(at < closes_at, "accepted at {at}, closed at {closes_at}");
                    receipts.push(serde_json::from_value(receipt["receipt"].clone()).expect("a hash"));
                }
                _ => {
                    reply.refused(409, "proposal_period_over");
                }
            }
        }
        let public = app.nobody().get(&address).await.expect(200);
        assert_eq!(public["facts"]["closing"]["proposals"], receipts.len(), "round {round}");
        assert_eq!(public["facts"]["closing"]["root"], root(&receipts).to_string(), "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_offer_is_made_and_accepted_once() {
    let app = TestApp::start().await;
    for round in 0..tests::rounds("SOAK_ROUNDS", ROUNDS) {
        let file = published(&app, round).await;
        let vendor = VENDORS[round % 2];
        builders::submitted(&app, &file, vendor).await;
        builders::evaluated(&app, &file, &[]).await;
        let authority = app.as_(Persona::EsdcContractingAuthority).await;
        let seen = authority.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
        let path = format!("/opportunities/{}/make-offer", builders::id(&file));
        once(&together(&app, Persona::EsdcContractingAuthority, &path, &seen, &json!({})).await);
        let offers =
            authority.get(&format!("/opportunities/{}/offers", builders::id(&file))).await.expect(200);
        assert_eq!(offers["items"].as_array().map(Vec::len), Some(1), "{offers}");
        let offer = &offers["items"][0];
        let path = format!("/offers/{}/accept", builders::id(offer));
        once(&together(&app, vendor, &path, offer, &Value::Null).await);
        let of_the_offer = "SELECT count(*) FROM contracts WHERE status = 'signing'";
        assert_eq!(app.count(of_the_offer).await, 1, "round {round}");
        // So that the vendor may get the next one.
        app.execute("UPDATE contracts SET status = 'terminated'").await.expect("an update");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_invoice_is_certified_once_and_paid_once() {
    for _ in 0..tests::rounds("SOAK_ROUNDS", ROUNDS) / 5 {
        let app = TestApp::start().await;
        let file = published(&app, 0).await;
        builders::submitted(&app, &file, Persona::Student).await;
        builders::evaluated(&app, &file, &[]).await;
        let (contract, _) = builders::invoiced(&app, &file).await;
        let path = |verb: &str| format!("/contracts/{}/{verb}", builders::id(&contract));
        let certify = json!({ "certify": true });
        once(&together(&app, Persona::EsdcCertifier, &path("certify"), &contract, &certify).await);
        let payer = app.as_(Persona::EsdcPayer).await;
        let certified = payer.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
        let payment = json!({ "method": "card", "reference": "0042-7781" });
        once(&together(&app, Persona::EsdcPayer, &path("pay"), &certified, &payment).await);
        for name in ["invoice_certified", "payment_made"] {
            let events = format!("SELECT count(*) FROM events WHERE name = '{name}'");
            assert_eq!(app.count(&events).await, 1, "{name}");
        }
    }
}
