//! Holidays: added, renamed and withdrawn before they begin, and read by business days.

use serde_json::json;
use shared::platform::Register;
use tests::TestApp;

use super::{act, both, events, nobody_else, once, read};

#[tokio::test]
async fn a_holiday_is_added_once_and_read_by_the_calendar() {
    let app = TestApp::start().await;
    let body =
        json!({ "day": "2026-09-16", "name": both("National Day of Mourning", "Jour de deuil national") });
    once(&app, "holidays", "holidays/add", &body).await;
    let calendar = app.nobody().get("/calendar").await.expect(200);
    assert!(calendar["holidays"].as_array().unwrap().contains(&json!("2026-09-16")));
    act(&app, "holidays", "holidays/add", &body).await.refused(409, "already_listed");
    let begun = json!({ "day": "2026-09-14", "name": both("Today", "Aujourd’hui") });
    act(&app, "holidays", "holidays/add", &begun).await.refused(409, "later_date_needed");
    nobody_else(&app, "holidays/add", &body).await;
    assert_eq!(events(&app, Register::Holidays).await, ["holiday_added"]);
}

#[tokio::test]
async fn a_holiday_to_come_gets_another_name_or_is_withdrawn() {
    let app = TestApp::start().await;
    let renamed = json!({ "day": "2026-12-25", "name": both("Christmas", "Jour de Noël") });
    act(&app, "holidays", "holidays/rename", &renamed).await.expect(200);
    act(&app, "holidays", "holidays/rename", &renamed).await.refused(409, "nothing_changed");
    let past = json!({ "day": "2026-09-07", "name": both("Work Day", "Travail") });
    act(&app, "holidays", "holidays/rename", &past).await.refused(409, "already_begun");
    act(&app, "holidays", "holidays/withdraw", &json!({ "day": "2026-12-25" })).await.expect(200);
    act(&app, "holidays", "holidays/withdraw", &json!({ "day": "2026-12-25" }))
        .await
        .refused(404, "not_found");
    let calendar = app.nobody().get("/calendar").await.expect(200);
    assert!(!calendar["holidays"].as_array().unwrap().contains(&json!("2026-12-25")));
    // What was withdrawn may be added again.
    act(&app, "holidays", "holidays/add", &renamed).await.expect(200);
    let names = ["holiday_renamed", "holiday_withdrawn", "holiday_added"];
    assert_eq!(events(&app, Register::Holidays).await, names);
}

#[tokio::test]
async fn a_name_is_needed_in_both_languages() {
    let app = TestApp::start().await;
    let half = json!({ "day": "2026-09-16", "name": both("Day", " ") });
    let problem = act(&app, "holidays", "holidays/add", &half).await.refused(422, "not_valid");
    assert_eq!(problem["errors"][0]["pointer"], "/name/fr");
    assert_eq!(problem["errors"][0]["code"], "missing_french");
    assert_eq!(read(&app, "holidays").await["version"], 1);
}
