//! Delegations: lent for some days, acted in, recorded, kept apart, ended.

use api::stream::Stream;
use chrono::Duration;
use serde_json::{Value, json};
use shared::calendar::eastern_day;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{below, esdc, person};

/// A draft: from so many days after today, for so many days.
async fn draft(app: &TestApp, role: &str, to: Persona, begins: i64, days: i64) -> Value {
    let today = eastern_day(app.now().await);
    let from = today + Duration::days(begins);
    json!({
        "role": role,
        "delegate_id": person(app, to).await,
        "from": from,
        "to": from + Duration::days(days - 1),
    })
}

async fn lent(app: &TestApp, role: &str, from: Persona, to: Persona) -> Value {
    let path = below(&esdc(app).await, "/delegations");
    app.as_(from).await.post(&path, &draft(app, role, to, 0, 5).await).await.expect(201)
}

#[tokio::test]
async fn the_delegate_acts_for_the_holder_and_everybody_reads_that() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let lent = lent(&app, "approver", Persona::EsdcApprover, Persona::EsdcPayer).await;
    assert_eq!(lent["delegator_id"], person(&app, Persona::EsdcApprover).await);
    app.told_of("role_delegated", &[Persona::EsdcApprover, Persona::EsdcPayer]).await;
    let payer = app.as_(Persona::EsdcPayer).await;
    let work = payer.get("/work").await.expect(200);
    assert_eq!(work["items"][0]["step"], "approve_money");
    let path = format!("/opportunities/{}/approve-money", builders::id(&file));
    let approved = payer.act(&path, &file, &builders::money()).await.expect(200);
    let entry = &approved["record"][0];
    assert_eq!((&entry["by"], &entry["for_whom"]), (&json!("Omar Siddiqui"), &json!("Sophie Bergeron")));
    let id = builders::id(&file).parse().expect("an id");
    app.events(Stream::Opportunity(id)).await;
    app.advance_by(Duration::days(6)).await;
    let roles = payer.get("/session").await.expect(200)["person"]["actor"]["roles"].clone();
    assert_eq!(roles.as_array().map(Vec::len), Some(1), "over with its last day: {roles}");
}

#[tokio::test]
async fn both_count_for_the_separation_of_duties() {
    let app = TestApp::start().await;
    // The author is lent the approver's role: not on their own file.
    let file = builders::sent(&app).await;
    lent(&app, "approver", Persona::EsdcApprover, Persona::EsdcAuthor).await;
    let money = format!("/opportunities/{}/approve-money", builders::id(&file));
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&money, &file, &builders::money()).await.refused(403, "duties_separated");
}

#[tokio::test]
async fn whoever_stands_in_for_the_author_does_not_check_the_fit_of_their_file() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    lent(&app, "author", Persona::EsdcAuthor, Persona::EsdcContractingAuthority).await;
    let fit = format!("/opportunities/{}/approve-fit", builders::id(&file));
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&fit, &file, &builders::fit()).await.refused(403, "duties_separated");
}

#[tokio::test]
async fn the_holder_is_kept_apart_from_what_was_done_for_them() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    app.grant(Persona::EsdcContractingAuthority, "certifier", "esdc").await;
    lent(&app, "contracting_authority", Persona::EsdcContractingAuthority, Persona::EsdcPayer).await;
    let fit = format!("/opportunities/{}/approve-fit", builders::id(&file));
    let payer = app.as_(Persona::EsdcPayer).await;
    let approved = payer.act(&fit, &file, &builders::fit()).await.expect(200);
    let both = json!([
        person(&app, Persona::EsdcPayer).await,
        person(&app, Persona::EsdcContractingAuthority).await,
    ]);
    assert_eq!(approved["facts"]["authorities"], both);
}

#[tokio::test]
async fn the_delegate_writes_for_the_author_and_is_a_co_author_from_then_on() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    lent(&app, "author", Persona::EsdcAuthor, Persona::EsdcApprover).await;
    let approver = app.as_(Persona::EsdcApprover).await;
    let path = format!("/opportunities/{}", builders::id(&file));
    let mut content = file["content"].clone();
    content["title"]["en"] = json!("Another title");
    let edited = approver.put(&path, &file, &json!({ "content": content })).await.expect(200);
    assert_eq!(edited["facts"]["author_id"], person(&app, Persona::EsdcAuthor).await);
    assert_eq!(edited["facts"]["co_authors"], json!([person(&app, Persona::EsdcApprover).await]));
    let sent = approver.act_plainly(&format!("{path}/send-for-review"), &edited).await.expect(200);
    app.advance_by(Duration::days(7)).await;
    let money = format!("{path}/approve-money");
    approver.act(&money, &sent, &builders::money()).await.refused(403, "duties_separated");
}

#[tokio::test]
async fn nobody_lends_onward_in_a_circle_or_twice() {
    let app = TestApp::start().await;
    let path = below(&esdc(&app).await, "/delegations");
    lent(&app, "approver", Persona::EsdcApprover, Persona::EsdcPayer).await;
    let payer = app.as_(Persona::EsdcPayer).await;
    let onward = draft(&app, "approver", Persona::EsdcCertifier, 0, 2).await;
    payer.post(&path, &onward).await.refused(409, "delegation_chained");
    let circle = draft(&app, "payer", Persona::EsdcApprover, 2, 2).await;
    payer.post(&path, &circle).await.refused(409, "delegation_chained");
    let away_too = draft(&app, "payer", Persona::EsdcCertifier, 2, 2).await;
    payer.post(&path, &away_too).await.refused(409, "delegation_chained");
    let approver = app.as_(Persona::EsdcApprover).await;
    let twice = draft(&app, "approver", Persona::EsdcCertifier, 4, 2).await;
    approver.post(&path, &twice).await.refused(409, "role_lent");
    let later = draft(&app, "approver", Persona::EsdcCertifier, 5, 2).await;
    approver.post(&path, &later).await.expect(201);
}

#[tokio::test]
async fn only_ones_own_role_to_a_colleague_for_ninety_days_at_most() {
    let app = TestApp::start().await;
    let path = below(&esdc(&app).await, "/delegations");
    let approver = app.as_(Persona::EsdcApprover).await;
    let other = draft(&app, "payer", Persona::EsdcCertifier, 0, 2).await;
    approver.post(&path, &other).await.refused(403, "not_your_role");
    let elsewhere = draft(&app, "approver", Persona::CraApprover, 0, 2).await;
    approver.post(&path, &elsewhere).await.refused(409, "not_an_official");
    let oneself = draft(&app, "approver", Persona::EsdcApprover, 0, 2).await;
    approver.post(&path, &oneself).await.refused(403, "not_on_yourself");
    app.grant(Persona::EsdcCertifier, "approver", "esdc").await;
    let holder = draft(&app, "approver", Persona::EsdcCertifier, 0, 2).await;
    approver.post(&path, &holder).await.refused(409, "role_held");
    let past = draft(&app, "approver", Persona::EsdcPayer, -1, 2).await;
    approver.post(&path, &past).await.invalid(&["/from"]);
    let backwards = draft(&app, "approver", Persona::EsdcPayer, 3, 0).await;
    approver.post(&path, &backwards).await.invalid(&["/to"]);
    let long = draft(&app, "approver", Persona::EsdcPayer, 0, 91).await;
    approver.post(&path, &long).await.invalid(&["/to"]);
    let longest = draft(&app, "approver", Persona::EsdcPayer, 0, 90).await;
    approver.post(&path, &longest).await.expect(201);
    let stranger = app.as_(Persona::CraApprover).await;
    stranger.post(&path, &longest).await.refused(404, "not_found");
}

#[tokio::test]
async fn it_ends_early_and_with_the_role() {
    let app = TestApp::start().await;
    let lent = lent(&app, "approver", Persona::EsdcApprover, Persona::EsdcPayer).await;
    let end = format!("/delegations/{}/end", builders::id(&lent));
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act_plainly(&end, &lent).await.refused(403, "not_your_role");
    app.as_(Persona::CraAuthor).await.act_plainly(&end, &lent).await.refused(404, "not_found");
    let payer = app.as_(Persona::EsdcPayer).await;
    let ended = payer.act_plainly(&end, &lent).await.expect(200);
    assert_eq!(ended["over"], true);
    payer.act_plainly(&end, &ended).await.refused(409, "delegation_over");
    app.told_of("delegation_ended", &[Persona::EsdcApprover, Persona::EsdcPayer]).await;
    let roles = |client: tests::Client| async move {
        let session = client.get("/session").await.expect(200);
        session["person"]["actor"]["roles"].as_array().map(Vec::len)
    };
    assert_eq!(roles(app.as_(Persona::EsdcPayer).await).await, Some(1));
    // Lent again: whoever loses the role lends nothing.
    super::delegations::lent(&app, "approver", Persona::EsdcApprover, Persona::EsdcPayer).await;
    assert_eq!(roles(app.as_(Persona::EsdcPayer).await).await, Some(2));
    let department = esdc(&app).await;
    let change = json!({
        "person_id": person(&app, Persona::EsdcApprover).await,
        "role": "approver",
        "reason": "Another section.",
    });
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.act(&below(&department, "/revoke-role"), &department, &change).await.expect(200);
    assert_eq!(roles(app.as_(Persona::EsdcPayer).await).await, Some(1));
    let list = author.get(&below(&department, "/delegations")).await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
}
