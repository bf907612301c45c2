//! `GET /organizations/{id}` and what changed in it.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{OWNER, at, joined, made, seen};

#[tokio::test]
async fn everybody_reads_the_public_part_and_only_members_the_people() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "member").await;
    let public = app.nobody().get(&at(&made, "")).await.expect(200);
    assert_eq!(public["legal_name"], "Tidewater Code Inc.");
    assert!(public["inside"].is_null());
    assert!(!public.to_string().contains("Maya"), "{public}");
    let stranger = seen(&app, Persona::Student, &made).await;
    assert!(stranger["inside"].is_null());
    let member = seen(&app, Persona::Freelancer, &made).await;
    assert_eq!(member["inside"]["people"].as_array().map(Vec::len), Some(2));
    assert_eq!(member["inside"]["invitations"], json!([]), "members do not read who is invited");
}

#[tokio::test]
async fn members_read_what_changed_by_whom_and_about_whom() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "member").await;
    let maya = app.person(Persona::Freelancer).await;
    let draft = json!({ "person_id": maya, "role": "administrator" });
    app.as_(OWNER).await.act(&at(&made, "/change-role"), &now, &draft).await.expect(200);
    let path = at(&made, "/changes?limit=2");
    let page = app.as_(Persona::Freelancer).await.get(&path).await.expect(200);
    assert_eq!(page["items"][0]["about"], "Maya Campbell");
    assert_eq!(page["items"][0]["by"], "Kenji Mori");
    assert_eq!(page["items"][0]["role"], "administrator");
    let cursor = page["next_cursor"].as_str().expect("more").to_owned();
    let rest = app.as_(OWNER).await.get(&format!("{path}&cursor={cursor}")).await.expect(200);
    assert_eq!(rest["items"].as_array().map(Vec::len), Some(2), "{rest}");
    app.as_(Persona::Student).await.get(&path).await.refused(404, "not_found");
    app.nobody().get(&path).await.refused(401, "not_signed_in");
}
