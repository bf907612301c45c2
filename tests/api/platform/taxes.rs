//! Sales taxes: rows that begin on a day.

use serde_json::{Value, json};
use shared::platform::Register;
use tests::TestApp;

use super::{act, events, nobody_else, once, read};

fn hst(from: &str, rate: u32) -> Value {
    json!({ "province": "ON", "from": from, "taxes": [{ "kind": "hst", "rate": rate }] })
}

fn standing(view: &Value, from: &str) -> Value {
    let items = view["items"].as_array().unwrap();
    let found = items.iter().find(|one| one["row"]["province"] == "ON" && one["row"]["from"] == from);
    found.map(|one| one["standing"].clone()).unwrap_or_default()
}

#[tokio::test]
async fn a_rate_is_scheduled_corrected_and_withdrawn_before_it_begins() {
    let app = TestApp::start().await;
    let view = once(&app, "tax-rates", "tax-rates/schedule", &hst("2026-10-01", 12_000)).await;
    assert_eq!(standing(&view, "2026-10-01"), "scheduled");
    act(&app, "tax-rates", "tax-rates/schedule", &hst("2026-10-01", 11_000))
        .await
        .refused(409, "already_listed");
    act(&app, "tax-rates", "tax-rates/correct", &hst("2026-10-01", 11_000)).await.expect(200);
    let public = app.nobody().get("/tax-rates").await.expect(200);
    assert!(public["items"].as_array().unwrap().contains(&hst("2026-10-01", 11_000)));
    let one = json!({ "province": "ON", "from": "2026-10-01" });
    let view = act(&app, "tax-rates", "tax-rates/withdraw", &one).await.expect(200);
    assert_eq!(standing(&view, "2026-10-01"), "withdrawn");
    let public = app.nobody().get("/tax-rates").await.expect(200);
    assert!(!public["items"].as_array().unwrap().contains(&hst("2026-10-01", 11_000)));
    nobody_else(&app, "tax-rates/schedule", &hst("2026-10-01", 12_000)).await;
    let names = ["taxes_scheduled", "taxes_corrected", "taxes_withdrawn"];
    assert_eq!(events(&app, Register::TaxRates).await, names);
}

#[tokio::test]
async fn a_rate_that_has_begun_stays_as_it_is() {
    let app = TestApp::start().await;
    act(&app, "tax-rates", "tax-rates/schedule", &hst("2026-09-14", 12_000))
        .await
        .refused(409, "later_date_needed");
    act(&app, "tax-rates", "tax-rates/schedule", &hst("2026-09-15", 12_000)).await.expect(200);
    app.advance_by(chrono::Duration::days(1)).await;
    act(&app, "tax-rates", "tax-rates/correct", &hst("2026-09-15", 11_000))
        .await
        .refused(409, "already_begun");
    let one = json!({ "province": "ON", "from": "2026-09-15" });
    act(&app, "tax-rates", "tax-rates/withdraw", &one).await.refused(409, "already_begun");
    assert_eq!(standing(&read(&app, "tax-rates").await, "2026-09-15"), "in_force");
}

#[tokio::test]
async fn a_row_has_each_tax_once_at_a_rate_that_can_be() {
    let app = TestApp::start().await;
    let row = |taxes: Value| json!({ "province": "QC", "from": "2027-01-01", "taxes": taxes });
    for (taxes, code) in [
        (json!([]), "length"),
        (json!([{ "kind": "gst", "rate": 0 }]), "tax_rate"),
        (json!([{ "kind": "gst", "rate": 31_000 }]), "tax_rate"),
        (json!([{ "kind": "gst", "rate": 5_000 }, { "kind": "gst", "rate": 6_000 }]), "duplicate"),
    ] {
        let problem =
            act(&app, "tax-rates", "tax-rates/schedule", &row(taxes)).await.refused(422, "not_valid");
        assert_eq!(problem["errors"][0]["pointer"], "/taxes");
        assert_eq!(problem["errors"][0]["code"], code, "{problem}");
    }
}
