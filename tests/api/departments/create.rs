//! `POST /departments` and `PUT /departments/{id}`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;

use super::{below, newcomer};

const ADDRESS: &str = "first.person@pc.example";

fn draft() -> Value {
    json!({
        "identity": {
            "name": { "en": "Parks Canada", "fr": "Parcs Canada" },
            "acronym": { "en": "PC", "fr": "PC" },
            "domains": ["pc.example"],
        },
        "slug": "pc",
        "settings": { "address": { "line": "30 Victoria Street", "city": "Gatineau", "province": "QC", "postal_code": "J8X 0B3" } },
        "administrator_email": ADDRESS,
        "administrator_language": "en",
    })
}

#[tokio::test]
async fn the_product_owner_makes_a_department_and_its_first_administrator_takes_over() {
    let app = TestApp::start().await;
    let owner = app.as_(Persona::ProductOwner).await;
    let made = owner.post("/departments", &draft()).await.expect(201);
    assert_eq!(made["settings"]["number"], 1);
    let first = newcomer(&app, ADDRESS).await;
    first.get(&below(&made, "")).await.refused(404, "not_found");
    let invitation = first.get("/department-invitations").await.expect(200)["items"][0].clone();
    let accept = format!("/department-invitations/{}/accept", invitation["id"].as_str().expect("an id"));
    first.act_plainly(&accept, &invitation).await.expect(200);
    let seen = first.get(&below(&made, "")).await.expect(200);
    assert_eq!(seen["domains"], json!(["pc.example"]));
    let identity = &draft()["identity"];
    first.put(&below(&made, ""), &seen, identity).await.refused(403, "not_your_role");
}

#[tokio::test]
async fn what_a_department_is_called_is_checked_and_changed_by_the_product_owner() {
    let app = TestApp::start().await;
    let owner = app.as_(Persona::ProductOwner).await;
    let made = owner.post("/departments", &draft()).await.expect(201);
    let mut again = draft();
    owner.post("/departments", &again).await.refused(409, "short_name_taken");
    again["slug"] = json!("Parks Canada");
    again["identity"]["domains"] = json!(["not a domain"]);
    again["identity"]["name"]["fr"] = json!("");
    owner.post("/departments", &again).await.invalid(&["/identity/domains", "/identity/name", "/slug"]);
    let mut elsewhere = draft();
    elsewhere["slug"] = json!("pc-2");
    elsewhere["administrator_email"] = json!("somebody@elsewhere.example");
    owner.post("/departments", &elsewhere).await.refused(409, "not_the_departments_address");
    let mut identity = draft()["identity"].clone();
    identity["domains"] = json!(["pc.example", "parks.example"]);
    let edited = owner.put(&below(&made, ""), &made, &identity).await.expect(200);
    assert_eq!(edited["domains"], json!(["pc.example", "parks.example"]));
    owner.put(&below(&made, ""), &made, &identity).await.refused(412, "changed_meanwhile");
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.post("/departments", &draft()).await.refused(403, "not_your_role");
    administrator.put(&below(&made, ""), &edited, &identity).await.refused(404, "not_found");
}
