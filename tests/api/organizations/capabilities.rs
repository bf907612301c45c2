//! What people can do, and what an organization is missing.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{OWNER, joined, made, seen};

#[tokio::test]
async fn the_members_together_cover_what_is_asked_for() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    joined(&app, &made, Persona::Freelancer, "member").await;
    let listed = app.nobody().get("/capabilities").await.expect(200);
    let ids: Vec<_> =
        listed["items"].as_array().expect("a list").iter().map(|one| one["id"].clone()).collect();
    assert_eq!(ids.len(), 9);
    let choose = async |persona: Persona, chosen: &[serde_json::Value]| {
        let body = json!({ "capabilities": chosen });
        let client = app.as_(persona).await;
        let own = client.get("/account/capabilities").await.expect(200);
        client.put("/account/capabilities", &own, &body).await.expect(200)
    };
    choose(OWNER, &ids[..5]).await;
    choose(Persona::Freelancer, &ids[3..7]).await;
    let view = seen(&app, OWNER, &made).await;
    let found = &view["inside"]["qualification"];
    assert_eq!((found["qualified"].clone(), found["asked"].clone()), (json!(false), json!(9)));
    assert_eq!(found["missing"], json!(ids[7..]));
    choose(Persona::Freelancer, &ids[3..]).await;
    assert_eq!(seen(&app, OWNER, &made).await["inside"]["qualification"]["qualified"], true);
    let public = app.nobody().get(&super::at(&made, "")).await.expect(200);
    assert_eq!(public["capabilities"].as_array().map(Vec::len), Some(9));
}

#[tokio::test]
async fn one_chooses_from_the_list_and_for_oneself() {
    let app = TestApp::start().await;
    let client = app.as_(OWNER).await;
    let unknown = json!({ "capabilities": ["01900000-0000-7000-8000-000000000000"] });
    let own = client.get("/account/capabilities").await.expect(200);
    client.put("/account/capabilities", &own, &unknown).await.invalid(&["/capabilities/0"]);
    let none = json!({ "capabilities": [] });
    let saved = client.put("/account/capabilities", &own, &none).await.expect(200);
    assert_eq!(saved["capabilities"], json!([]));
    client.put("/account/capabilities", &own, &none).await.refused(412, "changed_meanwhile");
    app.nobody().get("/account/capabilities").await.refused(401, "not_signed_in");
}
