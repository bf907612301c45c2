//! Making, rotating and revoking, by the department's administrators alone.

use api::stream::Stream;
use chrono::Duration;
use serde_json::json;
use shared::demonstration::Persona;
use shared::language::Language;
use shared::systems::Scope;
use tests::{TestApp, builders};

use super::{draft, key_of, made, said, systems_of};

#[tokio::test]
async fn an_administrator_makes_a_system_and_its_key_is_shown_once() {
    let app = TestApp::start().await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let list = systems_of(&app, "ESDC").await;
    let request = || administrator.request("POST", &list).key("the-one").json(&draft(&[Scope::Payments]));
    let made = request().send().await.expect(201);
    let key = key_of(&made).to_owned();
    assert!(key.starts_with("gcdx_live_"), "{key}");
    let again = request().send().await.expect(201);
    assert_eq!(again["system"]["id"], made["system"]["id"]);
    assert!(again["key"].is_null(), "{again}");
    let seen = administrator.get(&list).await.expect(200);
    assert_eq!(seen["items"][0]["scopes"], json!(["payments"]));
    assert_eq!(seen["items"][0]["keys"].as_array().map(Vec::len), Some(1));
    assert!(!seen.to_string().contains(&key));
    let secret = key.split('_').nth(3).expect("a secret").to_owned();
    let kept = app.count(&format!("SELECT count(*) FROM client_keys WHERE hash = '{secret}'")).await;
    assert_eq!(kept, 0, "only the hash is kept");
    let department = serde_json::from_value(made["system"]["department_id"].clone()).expect("an id");
    let record = said(&app, Stream::Department(department)).await;
    let last = record.last().expect("an event");
    assert_eq!(last["name"], "system_created");
    assert!(!last.to_string().contains(&secret));
}

#[tokio::test]
async fn nobody_else_learns_of_a_departments_systems() {
    let app = TestApp::start().await;
    let list = systems_of(&app, "ESDC").await;
    let made = made(&app, &[Scope::Payments]).await;
    let path = format!("/systems/{}", builders::id(&made["system"]));
    for (persona, status, code) in [
        (Persona::EsdcPayer, 403, "not_your_role"),
        (Persona::CraAdministrator, 404, "not_found"),
        (Persona::Freelancer, 404, "not_found"),
    ] {
        let client = app.as_(persona).await;
        client.get(&list).await.refused(status, code);
        client.post(&list, &draft(&[Scope::Payments])).await.refused(status, code);
        client.get(&path).await.refused(status, code);
        client.get(&format!("{path}/acts")).await.refused(status, code);
        let rotation = json!({ "overlap_days": 0 });
        client.act(&format!("{path}/rotate-key"), &made, &rotation).await.refused(status, code);
        let reason = json!({ "reason": "Not needed any more." });
        client.act(&format!("{path}/revoke"), &made, &reason).await.refused(status, code);
    }
}

#[tokio::test]
async fn a_draft_that_does_not_hold_up_names_its_places() {
    let app = TestApp::start().await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let list = systems_of(&app, "ESDC").await;
    let mut wrong = draft(&[]);
    wrong["name"] = json!("x");
    wrong["contact"] = json!("nobody");
    administrator.post(&list, &wrong).await.invalid(&["/contact", "/name", "/scopes"]);
    for day in ["2026-09-13", "2030-01-01"] {
        let mut wrong = draft(&[Scope::Awards]);
        wrong["ends_on"] = json!(day);
        administrator.post(&list, &wrong).await.invalid(&["/ends_on"]);
    }
}

#[tokio::test]
async fn a_department_has_a_limit_of_systems() {
    let app = TestApp::start().await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let list = systems_of(&app, "ESDC").await;
    for _ in 0..20 {
        administrator.post(&list, &draft(&[Scope::Awards])).await.expect(201);
    }
    administrator.post(&list, &draft(&[Scope::Awards])).await.refused(409, "too_many_systems");
}

#[tokio::test]
async fn the_key_before_goes_on_for_the_overlap_and_no_longer() {
    let app = TestApp::start().await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let made = made(&app, &[Scope::OpportunitiesRead]).await;
    let path = format!("/systems/{}/rotate-key", builders::id(&made["system"]));
    let rotated = administrator.act(&path, &made, &json!({ "overlap_days": 7 })).await.expect(200);
    let (old, new) = (app.with_token(key_of(&made)), app.with_token(key_of(&rotated)));
    old.get("/files").await.expect(200);
    new.get("/files").await.expect(200);
    administrator.act(&path, &made, &json!({ "overlap_days": 0 })).await.refused(412, "changed_meanwhile");
    administrator.act(&path, &rotated, &json!({ "overlap_days": 8 })).await.invalid(&["/overlap_days"]);
    app.advance_by(Duration::days(7)).await;
    old.get("/files").await.refused(401, "client_refused");
    new.get("/files").await.expect(200);
    let newest = administrator.act(&path, &rotated, &json!({ "overlap_days": 0 })).await.expect(200);
    new.get("/files").await.refused(401, "client_refused");
    app.with_token(key_of(&newest)).get("/files").await.expect(200);
    assert_eq!(newest["system"]["keys"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_revoked_system_is_over_at_once() {
    let app = TestApp::start().await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let made = made(&app, &[Scope::OpportunitiesRead]).await;
    let system = app.with_token(key_of(&made));
    system.get("/files").await.expect(200);
    let path = format!("/systems/{}", builders::id(&made["system"]));
    let reason = json!({ "reason": "Its server was replaced." });
    let revoked = administrator.act(&format!("{path}/revoke"), &made, &reason).await.expect(200);
    assert_eq!((&revoked["live"], revoked["keys"].as_array().map(Vec::len)), (&json!(false), Some(0)));
    assert!(revoked["last_used_at"].is_string());
    system.get("/files").await.refused(401, "client_refused");
    administrator.act(&format!("{path}/revoke"), &revoked, &reason).await.refused(409, "system_over");
    let rotation = json!({ "overlap_days": 0 });
    administrator.act(&format!("{path}/rotate-key"), &revoked, &rotation).await.refused(409, "system_over");
}

#[tokio::test]
async fn a_system_ends_with_its_last_day() {
    let app = TestApp::start().await;
    let system = app.with_token(key_of(&made(&app, &[Scope::OpportunitiesRead]).await));
    app.advance_to("2027-04-01T03:59:59Z".parse().expect("a time")).await;
    system.get("/files").await.expect(200);
    app.advance_to("2027-04-01T04:00:00Z".parse().expect("a time")).await;
    system.get("/files").await.refused(401, "client_refused");
}

#[tokio::test]
async fn administrators_are_told_in_time_that_a_system_stops() {
    let app = TestApp::start().await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let list = systems_of(&app, "ESDC").await;
    let last = shared::calendar::eastern_day(app.now().await + Duration::days(20));
    let mut short = draft(&[Scope::Payments]);
    short["ends_on"] = json!(last);
    let kept = administrator.post(&list, &short).await.expect(201);
    short["name"] = json!("Trial bridge");
    let ended = administrator.post(&list, &short).await.expect(201);
    let path = format!("/systems/{}/revoke", builders::id(&ended["system"]));
    administrator.act(&path, &ended["system"], &json!({ "reason": "The trial is over." })).await.expect(200);
    // Thirty days before its end it was not there yet.
    app.advance_by(Duration::days(12)).await;
    app.told_of("system_ending", &[]).await;
    app.advance_by(Duration::days(3)).await;
    app.told_of("system_ending", &[Persona::EsdcAdministrator]).await;
    let notices = app.as_(Persona::EsdcAdministrator).await.get("/notifications").await.expect(200);
    let body = notices["items"][0]["body"]["en"].as_str().expect("a text").to_owned();
    let name = kept["system"]["name"].as_str().expect("a name");
    assert!(body.contains(name) && body.contains(&shared::format::date(last, Language::En)), "{body}");
}
