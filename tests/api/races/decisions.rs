//! Withdrawing against the closing instant, and completing an evaluation twice at once.

use chrono::{DateTime, Utc};
use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};
use tokio::task::JoinSet;

use super::{ROUNDS, VENDORS, once, published, together};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn at_the_closing_instant_a_proposal_is_withdrawn_or_opened_and_never_both() {
    let app = TestApp::start().await;
    for round in 0..tests::rounds("SOAK_ROUNDS", ROUNDS) {
        let file = published(&app, round).await;
        let mut live = Vec::new();
        for vendor in VENDORS {
            live.push((app.as_(vendor).await, builders::submitted(&app, &file, vendor).await));
        }
        let closes_at: DateTime<Utc> =
            serde_json::from_value(file["facts"]["publication"]["closes_at"].clone()).expect("a moment");
        app.advance_to(closes_at - chrono::Duration::milliseconds(150)).await;
        let mut racing = JoinSet::new();
        for (number, (client, proposal)) in live.iter().cloned().enumerate() {
            racing.spawn(async move {
                let wait = 50 * u64::try_from(number).unwrap_or_default();
                tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
                let path = format!("/proposals/{}/withdraw", builders::id(&proposal));
                client.act_plainly(&path, &proposal).await.status
            });
        }
        let address = format!("/opportunities/{}", builders::id(&file));
        while app.nobody().get(&address).await.expect(200)["facts"]["closing"].is_null() {
            app.run_timers().await;
        }
        let ended = racing.join_all().await;
        assert!(ended.iter().all(|status| [200, 409, 412].contains(status)), "{ended:?}");
        let withdrawn = ended.iter().filter(|status| **status == 200).count();
        let mut opened = 0;
        for (client, proposal) in &live {
            let seen = client.get(&format!("/proposals/{}", builders::id(proposal))).await.expect(200);
            opened += usize::from(seen["facts"]["state"]["status"] == "opened");
        }
        assert_eq!(withdrawn + opened, live.len(), "round {round}: {ended:?}");
        let public = app.nobody().get(&address).await.expect(200);
        assert_eq!(public["facts"]["closing"]["proposals"], opened, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_evaluation_is_completed_once() {
    let app = TestApp::start().await;
    for round in 0..tests::rounds("SOAK_ROUNDS", ROUNDS) {
        let file = published(&app, round).await;
        builders::submitted(&app, &file, Persona::Student).await;
        let evaluation = builders::assessed(&app, &file, &[]).await;
        let path = format!("/opportunities/{}/complete-evaluation", builders::id(&file));
        once(&together(&app, Persona::EsdcAuthor, &path, &evaluation, &Value::Null).await);
        let draws = app.count("SELECT count(*) FROM selections").await;
        assert_eq!(usize::try_from(draws), Ok(round + 1), "one draw for each file");
    }
}
