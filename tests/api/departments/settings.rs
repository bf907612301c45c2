//! `POST /departments/{id}/settings`: numbered, and never for files under way.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{below, esdc};

fn settings(change: Value) -> Value {
    let mut settings = json!({
        "address": { "line": "140 Promenade du Portage", "city": "Gatineau", "province": "QC", "postal_code": "K1A 0J9" },
    });
    for (name, value) in change.as_object().expect("fields") {
        settings[name] = value.clone();
    }
    settings
}

async fn change(app: &TestApp, change: Value) -> tests::Reply {
    let department = esdc(app).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.act(&below(&department, "/settings"), &department, &settings(change)).await
}

#[tokio::test]
async fn files_under_way_keep_the_settings_they_began_with() {
    let app = TestApp::start().await;
    let before = builders::draft(&app).await;
    let changed = change(
        &app,
        json!({
            "ceiling": { "amount": "5000.00", "currency": "CAD" },
            "approval_business_days": 7,
            "terms": { "en": "Meetings are in French.", "fr": "Les rencontres sont en français." },
        }),
    )
    .await
    .expect(200);
    assert_eq!(changed["settings"]["number"], 2);
    let author = app.as_(Persona::EsdcAuthor).await;
    let kept = author.get(&format!("/files/{}", builders::id(&before))).await.expect(200);
    assert_eq!(kept["department"]["contracting_province"], "ON");
    assert_eq!(kept["programme"]["document"]["ceiling"]["amount"]["amount"], "10000.00");
    let after = builders::draft(&app).await;
    let document = &after["programme"]["document"];
    assert_eq!(after["department"]["contracting_province"], "QC");
    assert_eq!(document["ceiling"]["amount"]["amount"], "5000.00");
    assert_eq!(document["approval_business_days"], 7);
    assert!(document["terms"]["fr"].as_str().is_some_and(|terms| terms.contains("Les rencontres")));
    // The price that passed before is over the department's limit now.
    let missing = after["missing"].as_array().expect("a list").iter();
    assert!(missing.clone().any(|one| one["code"] == "over_the_ceiling"), "{after}");
    let history = app.as_(Persona::EsdcAdministrator).await;
    let list = history.get(&below(&esdc(&app).await, "/settings?limit=1")).await.expect(200);
    assert_eq!(list["items"][0]["number"], 2);
    assert!(list["next_cursor"].is_string());
}

#[tokio::test]
async fn a_contract_and_its_invoice_keep_the_address_that_the_file_began_with() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    change(&app, json!({})).await.expect(200);
    let (contract, vendor) = builders::accepted(&app, &file).await;
    let read =
        app.as_(vendor).await.get(&format!("/contracts/{}", builders::id(&contract))).await.expect(200);
    let begun =
        json!({ "line": "347 Preston Street", "city": "Ottawa", "province": "ON", "postal_code": "K1S 3J4" });
    assert_eq!(read["contracting_address"], begun);
}

#[tokio::test]
async fn settings_stay_within_the_platforms_rules() {
    let app = TestApp::start().await;
    let over = json!({ "ceiling": { "amount": "10000.01", "currency": "CAD" } });
    change(&app, over).await.invalid(&["/ceiling"]);
    change(&app, json!({ "programmes": ["01900000-0000-7000-8000-000000000000"] }))
        .await
        .invalid(&["/programmes/0"]);
    change(&app, json!({ "terms": { "en": "Only half.", "fr": "" } })).await.invalid(&["/terms/fr"]);
    change(&app, json!({ "approval_business_days": 0 })).await.invalid(&["/approval_business_days"]);
    change(&app, json!({ "address": {} })).await.invalid(&[
        "/address/line",
        "/address/city",
        "/address/province",
        "/address/postal_code",
    ]);
    let department = esdc(&app).await;
    let path = below(&department, "/settings");
    let payer = app.as_(Persona::EsdcPayer).await;
    payer.act(&path, &department, &settings(json!({}))).await.refused(403, "not_your_role");
    let stranger = app.as_(Persona::CraAdministrator).await;
    stranger.act(&path, &department, &settings(json!({}))).await.refused(404, "not_found");
    change(&app, json!({})).await.expect(200);
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let stale = administrator.act(&path, &department, &settings(json!({}))).await;
    stale.refused(412, "changed_meanwhile");
}

#[tokio::test]
async fn a_programme_that_the_department_does_not_use_begins_no_file() {
    let app = TestApp::start().await;
    let other = "INSERT INTO programmes (id, number, slug, document, in_force_from) \
                 SELECT d.id, 1, 'other', p.document, 0 FROM programmes p, departments d WHERE d.slug = 'tbs'";
    app.execute(other).await.expect("an insert");
    let tbs = app.department("TBS").await["id"].clone();
    change(&app, json!({ "programmes": [tbs] })).await.expect(200);
    let department = esdc(&app).await["id"].clone();
    let start = json!({ "department_id": department, "programme_id": builders::programme(&app).await["key"]["id"], "kind": "data" });
    let author = app.as_(Persona::EsdcAuthor).await;
    author.post("/opportunities", &start).await.refused(409, "programme_not_allowed");
}

#[tokio::test]
async fn where_money_comes_first_the_authority_is_asked_after_it() {
    let app = TestApp::start().await;
    change(&app, json!({ "routing": "money_first" })).await.expect(200);
    let file = builders::sent(&app).await;
    app.told_of("review_requested", &[Persona::EsdcApprover]).await;
    let money = format!("/opportunities/{}/approve-money", builders::id(&file));
    let approver = app.as_(Persona::EsdcApprover).await;
    approver.act(&money, &file, &builders::money()).await.expect(200);
    app.told_of("review_requested", &[Persona::EsdcApprover, Persona::EsdcContractingAuthority]).await;
}

#[tokio::test]
async fn authors_start_from_the_files_that_the_settings_name() {
    let app = TestApp::start().await;
    let file = builders::draft(&app).await;
    let templates = json!({ "templates": [builders::id(&file)] });
    change(&app, templates).await.expect(200);
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = below(&esdc(&app).await, "/templates");
    let list = author.get(&path).await.expect(200);
    assert_eq!(list["items"][0]["id"], file["id"]);
    assert_eq!(list["items"][0]["kind"], file["content"]["kind"]);
    app.as_(Persona::CraAuthor).await.get(&path).await.refused(404, "not_found");
    let unknown = json!({ "templates": ["01900000-0000-7000-8000-000000000000"] });
    change(&app, unknown).await.invalid(&["/templates/0"]);
}
