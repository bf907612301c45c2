//! Announcements: shown to everybody from a moment to another.

use serde_json::{Value, json};
use shared::platform::Register;
use tests::TestApp;

use super::{act, both, events, nobody_else, once};

fn news(from: &str, until: &str) -> Value {
    json!({
        "level": "warning",
        "text": both("No service tonight from 8 to 9.", "Pas de service ce soir de 20 h à 21 h."),
        "from": from,
        "until": until,
    })
}

async fn shown(app: &TestApp) -> Vec<Value> {
    app.nobody().get("/session").await.expect(200)["announcements"].as_array().unwrap().clone()
}

#[tokio::test]
async fn everybody_reads_an_announcement_while_it_lasts() {
    let app = TestApp::start().await;
    let body = news("2026-09-14T15:00:00Z", "2026-09-14T16:00:00Z");
    once(&app, "announcements", "announcements/announce", &body).await;
    nobody_else(&app, "announcements/announce", &body).await;
    assert!(shown(&app).await.is_empty(), "it is to come");
    app.advance_to("2026-09-14T15:00:00Z".parse().unwrap()).await;
    let found = shown(&app).await;
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["level"], &found[0]["text"]), (&body["level"], &body["text"]));
    app.advance_to("2026-09-14T16:00:00Z".parse().unwrap()).await;
    assert!(shown(&app).await.is_empty(), "it is over");
    let one = json!({ "id": found[0]["id"] });
    act(&app, "announcements", "announcements/withdraw", &one).await.refused(409, "already_over");
}

#[tokio::test]
async fn an_announcement_is_said_better_and_taken_down() {
    let app = TestApp::start().await;
    let body = news("2026-09-14T12:00:00Z", "2026-09-15T16:00:00Z");
    let view = act(&app, "announcements", "announcements/announce", &body).await.expect(200);
    let id = view["items"][0]["id"].clone();
    let mut better = body.clone();
    better["text"] = both("No service tonight.", "Pas de service ce soir.");
    let correction = json!({ "id": id, "announcement": better });
    act(&app, "announcements", "announcements/correct", &correction).await.expect(200);
    assert_eq!(shown(&app).await[0]["text"]["en"], "No service tonight.");
    act(&app, "announcements", "announcements/correct", &correction).await.refused(409, "nothing_changed");
    act(&app, "announcements", "announcements/withdraw", &json!({ "id": id })).await.expect(200);
    assert!(shown(&app).await.is_empty());
    act(&app, "announcements", "announcements/withdraw", &json!({ "id": id }))
        .await
        .refused(404, "not_found");
    let names = ["announcement_made", "announcement_corrected", "announcement_withdrawn"];
    assert_eq!(events(&app, Register::Announcements).await, names);
}

#[tokio::test]
async fn an_announcement_ends_after_it_begins_and_after_now() {
    let app = TestApp::start().await;
    let backwards = news("2026-09-16T12:00:00Z", "2026-09-15T12:00:00Z");
    let problem =
        act(&app, "announcements", "announcements/announce", &backwards).await.refused(422, "not_valid");
    assert_eq!(problem["errors"][0]["pointer"], "/until");
    let over = news("2026-09-01T12:00:00Z", "2026-09-02T12:00:00Z");
    act(&app, "announcements", "announcements/announce", &over).await.refused(409, "later_date_needed");
}
