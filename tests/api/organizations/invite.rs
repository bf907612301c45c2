//! Invitations: to an address, before or after there is an account.

use chrono::Duration;
use serde_json::json;
use shared::demonstration::Persona;
use shared::organizations::settings::INVITATION_DAYS;
use tests::{Client, TestApp, builders};

use super::{AMARA, MAYA, OWNER, at, invited, joined, made, role_of, seen};

const ZOE: &str = "zoe.new@example.ca";

fn path(invitation: &serde_json::Value, verb: &str) -> String {
    format!("/organization-invitations/{}{verb}", builders::id(invitation))
}

/// Somebody registers an address, follows the link and signs in.
async fn registered(app: &TestApp, email: &str) -> Client {
    let post = async |path: &str, body: serde_json::Value| {
        app.nobody().request("POST", path).json(&body).send().await
    };
    let password = "quatre mots sans lien";
    let draft = json!({ "name": "Zoé Arsenault", "email": email, "password": password, "language": "fr" });
    post("/accounts", draft).await.expect(202);
    let token = app.mails_to(email).await.last().expect("a mail").token();
    post("/accounts/confirm-email", json!({ "token": token, "password": password })).await.expect(204);
    let session = post("/session", json!({ "email": email, "password": password })).await.expect(200);
    app.with_token(session["access_token"].as_str().expect("a token"))
}

#[tokio::test]
async fn an_invitation_waits_for_somebody_to_register_its_address() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let invitation = invited(&app, &made, "Zoe.New@Example.CA", "administrator").await;
    assert_eq!(invitation["email"], ZOE);
    let mails = app.mails_to(ZOE).await;
    assert_eq!(mails[0].kind, "organization_invitation");
    assert!(mails[0].text.contains("/en/organizations/invitations/"), "{}", mails[0].text);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%zoe.new%'").await, 0);
    let zoe = registered(&app, ZOE).await;
    let work = zoe.get("/work").await.expect(200);
    assert_eq!(work["items"][0]["step"], "answer_invitation", "{work}");
    let mine = zoe.get("/organization-invitations").await.expect(200);
    assert_eq!(mine["items"][0]["organization_name"], "Tidewater Code Inc.");
    let found = zoe.get(&path(&invitation, "")).await.expect(200);
    let joined = zoe.act_plainly(&path(&invitation, "/accept"), &found).await.expect(200);
    assert_eq!(joined["inside"]["role"], "administrator");
    zoe.act_plainly(&path(&invitation, "/accept"), &found).await.refused(412, "changed_meanwhile");
    app.told_of("invitation_accepted", &[OWNER]).await;
}

#[tokio::test]
async fn to_anybody_else_an_invitation_does_not_exist() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let invitation = invited(&app, &made, MAYA, "member").await;
    app.told_of("organization_invited", &[Persona::Freelancer]).await;
    for persona in [Persona::Student, OWNER, Persona::ProductOwner] {
        let client = app.as_(persona).await;
        client.get(&path(&invitation, "")).await.refused(404, "not_found");
        for verb in ["/accept", "/decline"] {
            client.act_plainly(&path(&invitation, verb), &invitation).await.refused(404, "not_found");
        }
    }
    app.nobody().get(&path(&invitation, "")).await.refused(401, "not_signed_in");
    assert!(role_of(&app, &made, Persona::Student).await.is_null());
}

#[tokio::test]
async fn an_unconfirmed_address_finds_nothing() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let invitation = invited(&app, &made, MAYA, "member").await;
    app.execute("UPDATE people SET email_confirmed_at = NULL WHERE persona = 'freelancer'")
        .await
        .expect("an update");
    let maya = app.as_(Persona::Freelancer).await;
    assert_eq!(maya.get("/organization-invitations").await.expect(200)["items"], json!([]));
    maya.get(&path(&invitation, "")).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_declined_invitation_is_over_and_the_organization_is_told() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let invitation = invited(&app, &made, MAYA, "member").await;
    let maya = app.as_(Persona::Freelancer).await;
    let declined = maya.act_plainly(&path(&invitation, "/decline"), &invitation).await.expect(200);
    assert_eq!(declined["open"], false);
    maya.act_plainly(&path(&invitation, "/accept"), &declined).await.refused(409, "invitation_over");
    app.told_of("invitation_declined", &[OWNER]).await;
}

#[tokio::test]
async fn it_ends_after_fourteen_days_is_reminded_of_before_and_can_be_sent_again() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let invitation = invited(&app, &made, MAYA, "member").await;
    app.advance_by(Duration::days(INVITATION_DAYS - 2)).await;
    app.run_timers().await;
    app.told_of("organization_invited", &[Persona::Freelancer, Persona::Freelancer]).await;
    app.advance_by(Duration::days(2)).await;
    let maya = app.as_(Persona::Freelancer).await;
    maya.act_plainly(&path(&invitation, "/accept"), &invitation).await.refused(409, "invitation_over");
    let owner = app.as_(OWNER).await;
    let again = owner.act_plainly(&path(&invitation, "/resend"), &invitation).await.expect(200);
    let again = again["inside"]["invitations"][0].clone();
    maya.act_plainly(&path(&invitation, "/accept"), &again).await.expect(200);
    assert_eq!(role_of(&app, &made, Persona::Freelancer).await, "member");
}

#[tokio::test]
async fn what_was_taken_back_is_over() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let invitation = invited(&app, &made, MAYA, "member").await;
    app.as_(Persona::Student)
        .await
        .act_plainly(&path(&invitation, "/revoke"), &invitation)
        .await
        .refused(404, "not_found");
    let owner = app.as_(OWNER).await;
    let view = owner.act_plainly(&path(&invitation, "/revoke"), &invitation).await.expect(200);
    assert_eq!(view["inside"]["invitations"], json!([]));
    let maya = app.as_(Persona::Freelancer).await;
    let found = maya.get(&path(&invitation, "")).await.expect(200);
    maya.act_plainly(&path(&invitation, "/accept"), &found).await.refused(409, "invitation_over");
    owner.act_plainly(&path(&invitation, "/resend"), &found).await.refused(409, "invitation_over");
}

#[tokio::test]
async fn one_address_is_invited_once_and_nobody_who_is_in_already() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "member").await;
    let invite = async |persona: Persona, email: &str, role: &str| {
        let draft = json!({ "email": email, "role": role, "language": "fr" });
        app.as_(persona).await.post(&at(&made, "/invitations"), &draft).await
    };
    invite(OWNER, MAYA, "member").await.refused(409, "already_member");
    invite(OWNER, AMARA, "member").await.expect(201);
    invite(OWNER, AMARA, "member").await.refused(409, "already_invited");
    invite(OWNER, "nobody", "owner").await.invalid(&["/email", "/role"]);
    invite(Persona::Freelancer, ZOE, "member").await.refused(403, "not_your_role");
    invite(Persona::Student, ZOE, "member").await.refused(404, "not_found");
    let view = seen(&app, OWNER, &made).await;
    assert_eq!(view["inside"]["invitations"].as_array().map(Vec::len), Some(1));
}
