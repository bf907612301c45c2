//! Proposing for an organization: who sees it, who stands behind it, who signs.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};
use tokio::task::JoinSet;

use super::{OWNER, joined, made};

/// A complete draft for an organization.
async fn started(app: &TestApp, file: &Value, by: Persona, organization: &Value) -> Value {
    let mut draft = builders::answers("We repaired two public forms last year.", "With a keyboard.");
    draft["organization_id"] = organization["id"].clone();
    let path = format!("/opportunities/{}/proposals", builders::id(file));
    app.as_(by).await.post(&path, &draft).await.expect(201)
}

/// Submitted by whoever wrote it.
pub async fn submitted(app: &TestApp, file: &Value, by: Persona, organization: &Value) -> Value {
    let proposal = started(app, file, by, organization).await;
    submit(app, by, &proposal).await.expect(200)
}

async fn submit(app: &TestApp, by: Persona, proposal: &Value) -> tests::Reply {
    let path = format!("/proposals/{}/submit", builders::id(proposal));
    app.as_(by).await.act(&path, proposal, &json!({ "opportunity_version": 1 })).await
}

fn at(proposal: &Value) -> String {
    format!("/proposals/{}", builders::id(proposal))
}

#[tokio::test]
async fn the_writer_and_those_who_bind_it_read_it_and_no_other_member_does() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "member").await;
    joined(&app, &made, Persona::Student, "member").await;
    let file = builders::published(&app).await;
    let proposal = submitted(&app, &file, Persona::Freelancer, &made).await;
    assert_eq!(proposal["proponent"], "Tidewater Code Inc.");
    for persona in [Persona::Freelancer, OWNER] {
        let client = app.as_(persona).await;
        assert_eq!(client.get(&at(&proposal)).await.expect(200)["id"], proposal["id"]);
        let list = client.get("/proposals").await.expect(200);
        assert_eq!(list["items"][0]["organization"], "Tidewater Code Inc.");
    }
    for persona in [Persona::Student, Persona::MontrealFreelancer, Persona::EsdcAuthor, Persona::Auditor] {
        let client = app.as_(persona).await;
        client.get(&at(&proposal)).await.refused(404, "not_found");
        assert_eq!(client.get("/proposals").await.expect(200)["items"], json!([]), "{persona:?}");
    }
    app.told_of("proposal_submitted", &[Persona::Freelancer, OWNER]).await;
}

#[tokio::test]
async fn the_writer_who_left_reads_it_no_more_and_the_owner_goes_on() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "member").await;
    let file = builders::published(&app).await;
    let proposal = submitted(&app, &file, Persona::Freelancer, &made).await;
    let maya = app.as_(Persona::Freelancer).await;
    maya.act_plainly(&super::at(&made, "/leave"), &now).await.expect(204);
    maya.get(&at(&proposal)).await.refused(404, "not_found");
    let withdraw = format!("{}/withdraw", at(&proposal));
    maya.act_plainly(&withdraw, &proposal).await.refused(404, "not_found");
    app.as_(OWNER).await.act_plainly(&withdraw, &proposal).await.expect(200);
}

#[tokio::test]
async fn an_organization_has_one_proposal_on_a_file_and_a_person_stands_behind_one() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "administrator").await;
    let file = builders::published(&app).await;
    let of_firm = started(&app, &file, Persona::Freelancer, &made).await;
    let path = format!("/opportunities/{}/proposals", builders::id(&file));
    let twice = json!({ "content": {}, "organization_id": made["id"] });
    let owner = app.as_(OWNER).await;
    owner.post(&path, &twice).await.refused(409, "organization_proposed");
    let maya = app.as_(Persona::Freelancer).await;
    maya.post(&path, &json!({ "content": {} })).await.refused(409, "already_proposed");
    // The owner proposes for themself: then somebody else submits the organization's.
    let own = builders::submitted(&app, &file, OWNER).await;
    submit(&app, OWNER, &of_firm).await.refused(409, "behind_another");
    let sent = submit(&app, Persona::Freelancer, &of_firm).await.expect(200);
    assert_eq!(sent["facts"]["submitted_by"], app.person(Persona::Freelancer).await.to_string());
    // Or they take their own back, and stand behind the organization's.
    owner.act_plainly(&format!("{}/withdraw", at(&own)), &own).await.expect(200);
    submit(&app, OWNER, &sent).await.expect(200);
}

#[tokio::test]
async fn strangers_and_those_of_the_departments_own_people_do_not() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let file = builders::published(&app).await;
    let path = format!("/opportunities/{}/proposals", builders::id(&file));
    let body = json!({ "content": {}, "organization_id": made["id"] });
    app.as_(Persona::Student).await.post(&path, &body).await.refused(404, "not_found");
    joined(&app, &made, Persona::Student, "member").await;
    app.grant(OWNER, "author", "esdc").await;
    app.as_(Persona::Student).await.post(&path, &body).await.refused(403, "own_department");
}

#[tokio::test]
async fn the_organization_gets_the_offer_signs_and_is_the_contractor() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "member").await;
    let file = builders::published(&app).await;
    let proposal = submitted(&app, &file, Persona::Freelancer, &made).await;
    builders::evaluated(&app, &file, &[]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let path = format!("/opportunities/{}", builders::id(&file));
    let on_file = authority.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    let offer = authority.act(&format!("{path}/make-offer"), &on_file, &json!({})).await.expect(200);
    assert_eq!(offer["vendor_name"], "Tidewater Code Inc.");
    app.told_of("offer_made", &[Persona::Freelancer, OWNER]).await;
    let accept = format!("/offers/{}/accept", builders::id(&offer));
    let maya = app.as_(Persona::Freelancer).await;
    maya.act_plainly(&accept, &offer).await.refused(403, "not_your_role");
    let owner = app.as_(OWNER).await;
    owner.act_plainly(&accept, &offer).await.refused(409, "tax_data_missing");
    let profile = json!({ "legal_name": "Tidewater Code Inc.", "tax": { "kind": "small_supplier" } });
    let named = owner.put(&super::at(&made, ""), &now, &profile).await.expect(200);
    owner.act_plainly(&accept, &offer).await.expect(200);
    // A later name does not rewrite the contract.
    let other = json!({ "legal_name": "Renamed Inc.", "tax": { "kind": "small_supplier" } });
    owner.put(&super::at(&made, ""), &named, &other).await.expect(200);
    let contract = contract_of(&app, OWNER).await;
    assert_eq!(contract["contractor"], "Tidewater Code Inc.");
    let sign = format!("/contracts/{}/sign", builders::id(&contract));
    let signature = json!({ "name": "Kenji Mori", "agree": true });
    maya.act(&sign, &contract, &signature).await.refused(403, "not_your_role");
    let signed = owner.act(&sign, &contract, &signature).await.expect(200);
    assert_eq!(signed["facts"]["vendor_signature"]["by"], app.person(OWNER).await.to_string());
    authority.act(&sign, &signed, &signature).await.expect(200);
    let public = app.nobody().get(&path).await.expect(200);
    assert_eq!(public["award"]["vendor_name"], "Tidewater Code Inc.");
    let archive = owner.get(&super::at(&made, "")).await.expect(200);
    let refused = owner.act_plainly(&super::at(&made, "/archive"), &archive).await;
    refused.refused(409, "organization_in_use");
    assert_eq!(maya.get(&at(&proposal)).await.expect(200)["phase"], "accepted");
}

async fn contract_of(app: &TestApp, persona: Persona) -> Value {
    let client = app.as_(persona).await;
    let list = client.get("/contracts").await.expect(200);
    client.get(&format!("/contracts/{}", builders::id(&list["items"][0]))).await.expect(200)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_races_the_organization_has_one_proposal_and_nobody_stands_behind_two() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "administrator").await;
    let (owner, maya) = (app.as_(OWNER).await, app.as_(Persona::Freelancer).await);
    for round in 0..10 {
        let mut content = builders::content(app.now().await + chrono::Duration::days(4));
        content["repository"]["url"] = json!(format!("https://github.com/esdc-edsc/firm-{round}"));
        content["price"]["amount"] = json!("100.00");
        let file = builders::published_of(&app, &content).await;
        let path = format!("/opportunities/{}/proposals", builders::id(&file));
        let mut draft = builders::answers("We repaired two public forms last year.", "With a keyboard.");
        draft["organization_id"] = made["id"].clone();
        let mut racing = JoinSet::new();
        for client in [owner.clone(), maya.clone(), owner.clone(), maya.clone()] {
            let (path, draft) = (path.clone(), draft.clone());
            racing.spawn(async move { client.post(&path, &draft).await });
        }
        let replies = racing.join_all().await;
        let of_firm: Vec<_> = replies.iter().filter(|reply| reply.status == 201).collect();
        assert_eq!(of_firm.len(), 1, "round {round}");
        let of_firm = of_firm[0].json.clone();
        // Whoever did not write it has one of their own; both are submitted by the same person at once.
        let wrote = of_firm["facts"]["vendor_id"] == app.person(OWNER).await.to_string();
        let (client, persona) = if wrote { (&maya, Persona::Freelancer) } else { (&owner, OWNER) };
        let own = builders::started(&app, &file, persona).await;
        let mut racing = JoinSet::new();
        for proposal in [of_firm, own] {
            let (client, path) = (client.clone(), format!("{}/submit", at(&proposal)));
            let body = json!({ "opportunity_version": 1 });
            racing.spawn(async move { client.act(&path, &proposal, &body).await.status });
        }
        let mut ended = racing.join_all().await;
        ended.sort_unstable();
        assert_eq!(ended, [200, 409], "round {round}");
    }
}

#[tokio::test]
async fn a_draft_changes_its_name_until_it_is_submitted_and_only_by_its_writer() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "administrator").await;
    let file = builders::published(&app).await;
    let own = builders::started(&app, &file, Persona::Freelancer).await;
    let maya = app.as_(Persona::Freelancer).await;
    let owner = app.as_(OWNER).await;
    let change = format!("{}/change-proponent", at(&own));
    let to_firm = json!({ "organization_id": made["id"] });
    let to_self = json!({});
    owner.act(&change, &own, &to_firm).await.refused(404, "not_found");
    maya.act(&change, &own, &to_self).await.refused(409, "nothing_changed");
    app.as_(Persona::Student).await.act(&change, &own, &to_firm).await.refused(404, "not_found");
    let of_firm = maya.act(&change, &own, &to_firm).await.expect(200);
    assert_eq!(of_firm["proponent"], "Tidewater Code Inc.");
    assert_eq!(of_firm["content"], own["content"], "what was typed stays");
    maya.act(&change, &own, &to_self).await.refused(412, "changed_meanwhile");
    owner.get(&at(&own)).await.expect(200);
    owner.act(&change, &of_firm, &to_self).await.refused(403, "not_yours");

    let again = maya.act(&change, &of_firm, &to_self).await.expect(200);
    owner.get(&at(&own)).await.refused(404, "not_found");
    let of_owner = started(&app, &file, OWNER, &made).await;
    maya.act(&change, &again, &to_firm).await.refused(409, "organization_proposed");
    let submitted = submit(&app, OWNER, &of_owner).await.expect(200);
    let change = format!("{}/change-proponent", at(&of_owner));
    owner.act(&change, &submitted, &to_self).await.refused(409, "proponent_settled");
    let withdrawn = owner.act_plainly(&format!("{}/withdraw", at(&of_owner)), &submitted).await.expect(200);
    owner.act(&change, &withdrawn, &to_self).await.refused(409, "proponent_settled");
}

#[tokio::test]
async fn no_draft_moves_to_an_organization_one_is_not_in_or_that_works_for_the_department() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let file = builders::published(&app).await;
    let own = builders::started(&app, &file, Persona::Student).await;
    let student = app.as_(Persona::Student).await;
    let change = format!("{}/change-proponent", at(&own));
    let to_firm = json!({ "organization_id": made["id"] });
    student.act(&change, &own, &to_firm).await.refused(404, "not_found");
    joined(&app, &made, Persona::Student, "member").await;
    app.grant(OWNER, "author", "esdc").await;
    student.act(&change, &own, &to_firm).await.refused(403, "own_department");
    builders::closed(&app, &file).await;
    student.act(&change, &own, &json!({})).await.refused(409, "proposal_period_over");
}
