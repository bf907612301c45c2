//! The whole micro file with the pilot's real opportunity, through the API alone: written in both
//! languages, approved after changes, published, proposed to by four vendors of whom two pass,
//! drawn, declined, accepted, signed, delivered, sent back, accepted, invoiced, certified, paid.

mod buying;
mod paying;
mod source;

use serde_json::Value;
use shared::demonstration::Persona;
use tests::TestApp;

/// The morning of the day before the pilot's text was last changed.
const BEGINS: &str = "2021-06-29T13:00:00Z";

/// The four who propose; the first two answers pass.
const VENDORS: [Persona; 4] =
    [Persona::Freelancer, Persona::MontrealFreelancer, Persona::Student, Persona::SmallFirm];

#[tokio::test]
async fn the_pilots_opportunity_goes_from_need_to_paid() {
    let Some(content) = source::content() else {
        println!("skipped: the pilot's opportunity is not beside the project");
        return;
    };
    let app = TestApp::first_start(|config| config.sandbox_start = BEGINS.parse().ok()).await;
    let file = buying::write_and_publish(&app, &content).await;
    buying::ask_and_answer(&app, &file).await;
    let proposals = buying::propose(&app, &file).await;
    buying::close(&app, &file, &proposals).await;
    buying::evaluate(&app, &file).await;
    let (contract, vendor) = buying::offer_until_accepted(&app, &file).await;
    paying::sign(&app, &contract, vendor).await;
    paying::deliver_twice(&app, &contract, vendor).await;
    paying::invoice_to_paid(&app, &contract, vendor).await;
    the_public_page_shows_how_it_went(&app, &file).await;
}

async fn the_public_page_shows_how_it_went(app: &TestApp, file: &str) {
    let page = app.nobody().get(&format!("/opportunities/{file}")).await.expect(200);
    assert_eq!(page["phase"], "completed");
    let award = &page["award"];
    assert_eq!(award["proposals"], 4);
    assert_eq!(award["passed"], 2);
    assert_eq!(award["rank"], 2, "the first declined");
    assert!(award["vendor_name"].is_string() && award["paid_at"].is_string(), "{award}");
    let kinds: Vec<&str> = array(&award["spans"]).iter().filter_map(|span| span["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        ["writing", "approval", "posting", "evaluation", "award", "work", "acceptance", "payment"]
    );
    let selection = serde_json::from_value(award["selection"].clone()).expect("a draw");
    let id = file.parse().expect("an id");
    assert!(shared::evaluations::replay(id, &selection), "anybody can replay the draw");
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}
