//! Other roles, and removing people.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{OWNER, at, joined, made, role_of, seen};

#[tokio::test]
async fn a_member_becomes_an_administrator_and_a_member_again() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let mut now = joined(&app, &made, Persona::Freelancer, "member").await;
    let maya = app.person(Persona::Freelancer).await;
    let owner = app.as_(OWNER).await;
    for role in ["administrator", "member"] {
        let draft = json!({ "person_id": maya, "role": role });
        now = owner.act(&at(&made, "/change-role"), &now, &draft).await.expect(200);
        assert_eq!(role_of(&app, &made, Persona::Freelancer).await, role);
    }
    let same = json!({ "person_id": maya, "role": "member" });
    owner.act(&at(&made, "/change-role"), &now, &same).await.refused(409, "nothing_changed");
    owner.act(&at(&made, "/change-role"), &made, &same).await.refused(412, "changed_meanwhile");
    let owns = json!({ "person_id": maya, "role": "owner" });
    owner.act(&at(&made, "/change-role"), &now, &owns).await.invalid(&["/role"]);
    app.told_of("member_role_changed", &[Persona::Freelancer, Persona::Freelancer]).await;
}

#[tokio::test]
async fn nobody_changes_or_removes_the_owner_nor_a_stranger() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "administrator").await;
    let administrator = app.as_(Persona::Freelancer).await;
    let owner = json!({ "person_id": app.person(OWNER).await });
    administrator.act(&at(&made, "/remove-member"), &now, &owner).await.refused(409, "owner_stays");
    let stranger = json!({ "person_id": app.person(Persona::Student).await });
    administrator.act(&at(&made, "/remove-member"), &now, &stranger).await.refused(409, "not_a_member");
    let student = app.as_(Persona::Student).await;
    student.act(&at(&made, "/remove-member"), &now, &owner).await.refused(404, "not_found");
}

#[tokio::test]
async fn whoever_was_removed_reads_nothing_inside_at_the_next_request() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "administrator").await;
    let maya = app.as_(Persona::Freelancer).await;
    let draft = json!({ "person_id": app.person(Persona::Freelancer).await });
    app.as_(OWNER).await.act(&at(&made, "/remove-member"), &now, &draft).await.expect(200);
    assert!(maya.get(&at(&made, "")).await.expect(200)["inside"].is_null());
    maya.get(&at(&made, "/changes")).await.refused(404, "not_found");
    app.told_of("member_removed", &[Persona::Freelancer]).await;
    assert_eq!(seen(&app, OWNER, &made).await["inside"]["people"].as_array().map(Vec::len), Some(1));
}
