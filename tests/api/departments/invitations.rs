//! `POST /departments/{id}/invitations` and what becomes of invitations.

use api::stream::Stream;
use chrono::Duration;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;

use super::{below, esdc, newcomer};

const ADDRESS: &str = "amelie.roy@esdc-edsc.example";

fn draft(email: &str) -> Value {
    json!({ "email": email, "roles": ["payer", "author"], "language": "fr" })
}

async fn invited(app: &TestApp, email: &str) -> Value {
    let department = esdc(app).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.post(&below(&department, "/invitations"), &draft(email)).await.expect(201)
}

fn path(invitation: &Value, verb: &str) -> String {
    format!("/department-invitations/{}{verb}", invitation["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn whoever_owns_the_address_registers_finds_the_invitation_and_has_the_roles() {
    let app = TestApp::start().await;
    let invitation = invited(&app, "Amelie.Roy@esdc-edsc.example").await;
    assert_eq!(invitation["email"], ADDRESS);
    assert_eq!(invitation["roles"], json!(["author", "payer"]));
    let mail = app.mails_to(ADDRESS).await.pop().expect("a letter");
    assert_eq!(mail.kind, "department_invitation");
    assert!(mail.text.contains(&path(&invitation, "").replace("/department-", "/fr/administration/")));
    let amelie = newcomer(&app, ADDRESS).await;
    let waiting = amelie.get("/department-invitations").await.expect(200);
    assert_eq!(waiting["items"][0]["id"], invitation["id"]);
    let work = amelie.get("/work").await.expect(200);
    assert_eq!(work["items"][0]["step"], "answer_invitation");
    let accepted = amelie.act_plainly(&path(&invitation, "/accept"), &invitation).await.expect(200);
    assert_eq!(accepted["state"]["status"], "accepted");
    let roles = amelie.get("/session").await.expect(200)["person"]["actor"]["roles"].clone();
    assert_eq!(roles.as_array().map(Vec::len), Some(2), "{roles}");
    app.told_of("department_invitation_answered", &[Persona::EsdcAdministrator]).await;
    let department: Value = esdc(&app).await;
    let id = department["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    let events = app.events(Stream::Department(id)).await;
    assert_eq!(events, ["official_invited", "invitation_accepted"]);
    // The record holds no address: people may leave, the record stays.
    let named = format!("SELECT count(*) FROM events WHERE canonical LIKE '%{ADDRESS}%'");
    assert_eq!(app.count(&named).await, 0);
}

#[tokio::test]
async fn for_anybody_else_the_invitation_is_not_there() {
    let app = TestApp::start().await;
    let invitation = invited(&app, ADDRESS).await;
    let wrong = app.as_(Persona::CraPayer).await;
    wrong.get(&path(&invitation, "")).await.refused(404, "not_found");
    wrong.act_plainly(&path(&invitation, "/accept"), &invitation).await.refused(404, "not_found");
    wrong.act_plainly(&path(&invitation, "/decline"), &invitation).await.refused(404, "not_found");
    wrong.act_plainly(&path(&invitation, "/withdraw"), &invitation).await.refused(404, "not_found");
    assert_eq!(wrong.get("/department-invitations").await.expect(200)["items"], json!([]));
    app.as_(Persona::EsdcPayer)
        .await
        .act_plainly(&path(&invitation, "/withdraw"), &invitation)
        .await
        .refused(403, "not_your_role");
}

#[tokio::test]
async fn an_address_of_another_domain_needs_a_reason() {
    let app = TestApp::start().await;
    let path = below(&esdc(&app).await, "/invitations");
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    for email in ["a@elsewhere.example", "a@sub.esdc-edsc.example", "a@esdc-edsc.example.org"] {
        administrator.post(&path, &draft(email)).await.refused(409, "not_the_departments_address");
    }
    let mut with_reason = draft("a@elsewhere.example");
    with_reason["reason"] = json!("On secondment from a Crown corporation until March.");
    let invitation = administrator.post(&path, &with_reason).await.expect(201);
    assert_eq!(invitation["reason"], "On secondment from a Crown corporation until March.");
    let wrong = json!({ "email": "nobody", "roles": [], "language": "en" });
    administrator.post(&path, &wrong).await.invalid(&["/email", "/roles"]);
}

#[tokio::test]
async fn only_administrators_invite_and_the_product_owner_only_administrators() {
    let app = TestApp::start().await;
    let path = below(&esdc(&app).await, "/invitations");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.post(&path, &draft(ADDRESS)).await.refused(403, "not_your_role");
    let stranger = app.as_(Persona::CraAdministrator).await;
    stranger.post(&path, &draft(ADDRESS)).await.refused(404, "not_found");
    let owner = app.as_(Persona::ProductOwner).await;
    owner.post(&path, &draft(ADDRESS)).await.refused(403, "not_your_role");
    let administrator = json!({ "email": ADDRESS, "roles": ["department_administrator"], "language": "en" });
    owner.post(&path, &administrator).await.expect(201);
}

#[tokio::test]
async fn an_invitation_is_answered_once_and_in_time() {
    let app = TestApp::start().await;
    let first = invited(&app, ADDRESS).await;
    let second = invited(&app, ADDRESS).await;
    let amelie = newcomer(&app, ADDRESS).await;
    // The newer one replaced the first.
    let seen = amelie.get(&path(&first, "")).await.expect(200);
    assert_eq!(seen["state"]["status"], "withdrawn");
    amelie.act_plainly(&path(&first, "/accept"), &seen).await.refused(409, "invitation_over");
    amelie.act_plainly(&path(&second, "/accept"), &seen).await.refused(412, "changed_meanwhile");
    let declined = amelie.act_plainly(&path(&second, "/decline"), &second).await.expect(200);
    assert_eq!(declined["state"]["status"], "declined");
    amelie.act_plainly(&path(&second, "/accept"), &declined).await.refused(409, "invitation_over");
    let third = invited(&app, ADDRESS).await;
    app.advance_by(Duration::days(14)).await;
    amelie.act_plainly(&path(&third, "/accept"), &third).await.refused(409, "invitation_over");
    assert_eq!(amelie.get("/department-invitations").await.expect(200)["items"], json!([]));
}

#[tokio::test]
async fn while_it_waits_it_is_sent_once_more() {
    let app = TestApp::start().await;
    invited(&app, ADDRESS).await;
    let answered = invited(&app, "rene.cote@esdc-edsc.example").await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.act_plainly(&path(&answered, "/withdraw"), &answered).await.expect(200);
    let over = administrator.get(&path(&answered, "")).await.expect(200);
    administrator.act_plainly(&path(&answered, "/withdraw"), &over).await.refused(409, "invitation_over");
    app.advance_by(Duration::days(8)).await;
    app.run_timers().await;
    let kinds = |mails: Vec<tests::Mail>| mails.into_iter().map(|mail| mail.kind).collect::<Vec<_>>();
    let waiting = kinds(app.mails_to(ADDRESS).await);
    assert_eq!(waiting, ["department_invitation", "department_invitation_reminder"]);
    assert_eq!(kinds(app.mails_to("rene.cote@esdc-edsc.example").await), ["department_invitation"]);
}
