//! People: found, deactivated and reactivated, and given roles on the platform.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::ids::PersonId;
use shared::platform::Register;
use tests::{Reply, TestApp};

use super::{events, nobody_else, owner};

async fn person(app: &TestApp, id: PersonId) -> Value {
    owner(app).await.get(&format!("/platform/people/{id}")).await.expect(200)
}

async fn decide(app: &TestApp, id: PersonId, verb: &str, body: &Value) -> Reply {
    let seen = person(app, id).await;
    owner(app).await.act(&format!("/platform/people/{id}/{verb}"), &seen, body).await
}

fn reason() -> Value {
    json!({ "reason": "Left the public service at the end of summer." })
}

#[tokio::test]
async fn somebody_is_found_by_name_or_address() {
    let app = TestApp::start().await;
    let client = owner(&app).await;
    for words in ["whiteduck", "SAMUEL", "samuel.whiteduck%40tbs"] {
        let list = client.get(&format!("/platform/people?q={words}")).await.expect(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1), "{words}: {list}");
    }
    let nobody = client.get("/platform/people?q=%25").await.expect(200);
    assert_eq!(nobody["items"], json!([]), "a percent sign is a percent sign");
    let first = client.get("/platform/people?limit=2").await.expect(200);
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = client.get(&format!("/platform/people?limit=2&cursor={cursor}")).await.expect(200);
    let names = |page: &Value| -> Vec<String> {
        page["items"].as_array().unwrap().iter().map(|one| one["name"].to_string()).collect()
    };
    assert!(names(&first).iter().all(|name| !names(&second).contains(name)));
    app.as_(Persona::Support).await.get("/platform/people").await.refused(403, "not_your_role");
}

#[tokio::test]
async fn a_deactivation_ends_every_session_at_the_next_request_and_is_told() {
    let app = TestApp::start().await;
    let id = app.person(Persona::TbsAuthor).await;
    let theirs = app.as_(Persona::TbsAuthor).await;
    theirs.get("/account").await.expect(200);
    let view = decide(&app, id, "deactivate", &reason()).await.expect(200);
    assert_eq!(view["access"], "deactivated");
    assert_eq!(view["deactivations"][0]["reason"], reason()["reason"]);
    theirs.get("/account").await.refused(401, "session_over");
    let sign_in = json!({ "email": "samuel.whiteduck@tbs-sct.example", "password": "demonstration-only" });
    app.nobody().request("POST", "/session").json(&sign_in).send().await.refused(401, "credentials_refused");
    let mails = app.mails_to("samuel.whiteduck@tbs-sct.example").await;
    let mail = mails.iter().find(|mail| mail.kind == "person_deactivated").expect("a mail");
    assert!(mail.text.contains("end of summer"), "{}", mail.text);
    decide(&app, id, "deactivate", &reason()).await.refused(409, "nothing_changed");
    decide(&app, id, "reactivate", &reason()).await.expect(200);
    let session = app.nobody().request("POST", "/session").json(&sign_in).send().await.expect(200);
    assert!(session["access_token"].is_string(), "{session}");
    let names = app.events(Stream::Person(id)).await;
    for name in ["person_deactivated", "person_reactivated"] {
        assert!(names.iter().any(|one| one == name), "{names:?}");
    }
    let told = "SELECT count(*) FROM events WHERE canonical LIKE '%end of summer%'";
    assert_eq!(app.count(told).await, 0, "the reason is about a person and not in the record");
}

#[tokio::test]
async fn a_decision_needs_a_reason_the_version_and_somebody_else() {
    let app = TestApp::start().await;
    let id = app.person(Persona::Freelancer).await;
    let short = decide(&app, id, "deactivate", &json!({ "reason": "No." })).await.refused(422, "not_valid");
    assert_eq!(short["errors"][0]["pointer"], "/reason");
    let seen = person(&app, id).await;
    let path = format!("/platform/people/{id}/grant-role");
    let support = json!({ "role": "support" });
    owner(&app).await.act(&path, &seen, &support).await.expect(200);
    owner(&app).await.act(&path, &seen, &support).await.refused(412, "changed_meanwhile");
    let own = app.person(Persona::ProductOwner).await;
    for (verb, body) in [
        ("deactivate", reason()),
        ("grant-role", support.clone()),
        ("revoke-role", json!({ "role": "product_owner" })),
    ] {
        decide(&app, own, verb, &body).await.refused(403, "own_access");
    }
    nobody_else(&app, &format!("people/{id}/deactivate"), &reason()).await;
}

#[tokio::test]
async fn a_closed_account_is_its_persons_alone_to_open_again() {
    let app = TestApp::start().await;
    let id = app.person(Persona::Freelancer).await;
    let close = "UPDATE people SET closed_at = 1, deactivated_at = 1 WHERE persona = 'freelancer'";
    app.execute(close).await.expect("an update");
    assert_eq!(person(&app, id).await["access"], "closed");
    decide(&app, id, "reactivate", &reason()).await.refused(409, "nothing_changed");
}

#[tokio::test]
async fn the_person_sees_that_their_account_was_read() {
    let app = TestApp::start().await;
    let id = app.person(Persona::Freelancer).await;
    person(&app, id).await;
    let reads = format!("SELECT count(*) FROM personal_data_reads WHERE act = '{}'", "read_person");
    assert_eq!(app.count(&reads).await, 1);
}

#[tokio::test]
async fn a_role_on_the_platform_is_given_and_taken_away() {
    let app = TestApp::start().await;
    let id = app.person(Persona::Freelancer).await;
    let role = json!({ "role": "auditor" });
    let view = decide(&app, id, "grant-role", &role).await.expect(200);
    assert_eq!(view["platform_roles"], json!(["auditor"]));
    decide(&app, id, "grant-role", &role).await.refused(409, "nothing_changed");
    let session = app.as_(Persona::Freelancer).await.get("/session").await.expect(200);
    assert_eq!(session["person"]["actor"]["platform_roles"], json!(["auditor"]));
    decide(&app, id, "revoke-role", &role).await.expect(200);
    decide(&app, id, "revoke-role", &role).await.refused(409, "nothing_changed");
    let mails = app.mails_to("maya.campbell@freelance.example").await;
    let kinds: Vec<&str> = mails.iter().map(|mail| mail.kind.as_str()).collect();
    assert_eq!(kinds, ["platform_role_granted", "platform_role_revoked"]);
    let names = ["platform_role_granted", "platform_role_revoked"];
    assert_eq!(events(&app, Register::PlatformRoles).await, names);
}
