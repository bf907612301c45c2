//! After the evaluation each vendor reads the decisions on their own proposal, and why.

use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::path;

async fn seen(app: &TestApp, persona: Persona, proposal: &Value) -> Value {
    app.as_(persona).await.get(&path(proposal)).await.expect(200)
}

#[tokio::test]
async fn each_decision_is_shown_to_its_vendor_with_its_reason() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let one = builders::submitted(&app, &file, Persona::Student).await;
    let two = builders::submitted(&app, &file, Persona::Freelancer).await;
    builders::evaluated(&app, &file, &[1]).await;
    let mut phases = Vec::new();
    for (persona, proposal) in [(Persona::Student, &one), (Persona::Freelancer, &two)] {
        let view = seen(&app, persona, proposal).await;
        let debrief = &view["debrief"];
        let results = debrief["results"].as_array().expect("results");
        assert_eq!(results.len(), 2);
        assert_eq!(results[0]["criterion"], view["opportunity"]["content"]["evaluation_criteria"][0]["text"]);
        assert_eq!(results[0]["met"], debrief["number"] == 2);
        assert_eq!(debrief["passed"], 1);
        assert!(debrief["complaint_until"].is_null(), "nothing is awarded yet");
        phases.push((debrief["number"].clone(), view["phase"].clone(), debrief["rank"].clone()));
    }
    phases.sort_by_key(|(number, _, _)| number.as_u64());
    assert_eq!(phases[0].1, "not_passed");
    assert!(phases[0].2.is_null());
    assert_eq!((&phases[1].1, &phases[1].2), (&Value::from("reserve"), &Value::from(1)));
}

#[tokio::test]
async fn the_offer_and_the_contract_are_found_from_the_proposal() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::offered(&app, &file).await;
    let view = seen(&app, Persona::Student, &proposal).await;
    assert_eq!(view["phase"], "offered");
    assert_eq!(view["offer"]["facts"]["rank"], 1);
    app.advance_by(chrono::Duration::days(4)).await;
    assert_eq!(seen(&app, Persona::Student, &proposal).await["phase"], "expired");
}

#[tokio::test]
async fn an_award_says_until_when_a_complaint_may_be_made() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let one = builders::submitted(&app, &file, Persona::Student).await;
    let two = builders::submitted(&app, &file, Persona::Freelancer).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, winner) = builders::in_force(&app, &file).await;
    for (persona, proposal) in [(Persona::Student, &one), (Persona::Freelancer, &two)] {
        let view = seen(&app, persona, proposal).await;
        assert!(view["debrief"]["complaint_until"].is_string());
        if persona == winner {
            assert_eq!((&view["phase"], &view["contract_id"]), (&Value::from("accepted"), &contract["id"]));
        } else {
            assert_eq!(view["phase"], "not_selected");
        }
    }
}
