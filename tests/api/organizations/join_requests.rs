//! Asking to join, and the answer.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::organizations::settings::MEMBERS_MAX;
use tests::{TestApp, builders};

use super::{OWNER, at, joined, made, role_of, seen};

fn note() -> Value {
    json!({ "note": "I work with you on the forms." })
}

/// Maya asks; the request as the owner sees it.
async fn asked(app: &TestApp, made: &Value) -> Value {
    let maya = app.as_(Persona::Freelancer).await;
    let view = maya.post(&at(made, "/join-requests"), &note()).await.expect(201);
    assert_eq!(view["asked"], true);
    seen(app, OWNER, made).await["inside"]["requests"][0].clone()
}

fn path(request: &Value, verb: &str) -> String {
    format!("/join-requests/{}/{verb}", builders::id(request))
}

#[tokio::test]
async fn an_approved_request_makes_a_member() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let request = asked(&app, &made).await;
    assert_eq!(request["note"], "I work with you on the forms.");
    app.told_of("join_requested", &[OWNER]).await;
    let owner = app.as_(OWNER).await;
    assert_eq!(owner.get("/work").await.expect(200)["items"][0]["step"], "decide_request");
    owner.act_plainly(&path(&request, "approve"), &request).await.expect(200);
    assert_eq!(role_of(&app, &made, Persona::Freelancer).await, "member");
    app.told_of("join_approved", &[Persona::Freelancer]).await;
    owner.act_plainly(&path(&request, "approve"), &request).await.refused(412, "changed_meanwhile");
    let maya = app.as_(Persona::Freelancer).await;
    maya.post(&at(&made, "/join-requests"), &note()).await.refused(409, "already_member");
}

#[tokio::test]
async fn a_refused_one_gives_its_reason_and_may_be_made_again() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let request = asked(&app, &made).await;
    let maya = app.as_(Persona::Freelancer).await;
    maya.post(&at(&made, "/join-requests"), &note()).await.refused(409, "already_asked");
    let owner = app.as_(OWNER).await;
    let reason = json!({ "reason": "We do not know you." });
    owner.act(&path(&request, "refuse"), &request, &json!({ "reason": " " })).await.invalid(&["/reason"]);
    owner.act(&path(&request, "refuse"), &request, &reason).await.expect(200);
    app.told_of("join_refused", &[Persona::Freelancer]).await;
    let settled = request["version"].as_i64().expect("a version") + 1;
    let again = owner.request("POST", &path(&request, "approve")).fresh_key().version(settled).send().await;
    again.refused(409, "request_over");
    assert_eq!(maya.post(&at(&made, "/join-requests"), &note()).await.expect(201)["asked"], true);
}

/// So many people in it that nobody more fits.
async fn filled(app: &TestApp) {
    let id = if tests::is_postgres() { "gen_random_uuid()" } else { "randomblob(16)" };
    let people = format!(
        "INSERT INTO people (id, version, email, name, language, created_at) \
         SELECT {id}, 1, 'n' || x || '@full.example', 'Somebody', 'en', 0 FROM \
         (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < {MEMBERS_MAX}) \
          SELECT x FROM n) AS numbers"
    );
    app.execute(&people).await.expect("people");
    let members = "INSERT INTO organization_members (organization_id, person_id, role, since) \
         SELECT o.id, p.id, 'member', 0 FROM organizations o, people p \
         WHERE o.legal_name = 'Tidewater Code Inc.' AND p.email LIKE 'n%@full.example'";
    app.execute(members).await.expect("members");
}

#[tokio::test]
async fn an_organization_has_only_so_many_people() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let request = asked(&app, &made).await;
    filled(&app).await;
    let owner = app.as_(OWNER).await;
    owner.act_plainly(&path(&request, "approve"), &request).await.refused(409, "organization_full");
}

#[tokio::test]
async fn only_those_who_bind_it_answer() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Student, "member").await;
    let request = asked(&app, &made).await;
    let approve = async |persona: Persona| {
        app.as_(persona).await.act_plainly(&path(&request, "approve"), &request).await
    };
    approve(Persona::Student).await.refused(403, "not_your_role");
    approve(Persona::Freelancer).await.refused(404, "not_found");
    approve(Persona::MontrealFreelancer).await.refused(404, "not_found");
    app.nobody().post(&at(&made, "/join-requests"), &note()).await.refused(401, "not_signed_in");
}
