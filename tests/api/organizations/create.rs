//! `POST /organizations` and the warning about similar names.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use shared::organizations::settings::OWNED_MAX;
use tests::TestApp;

use super::{OWNER, id_of, made, named};

#[tokio::test]
async fn whoever_makes_it_owns_it() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    assert_eq!(made["legal_name"], "Tidewater Code Inc.");
    assert_eq!(made["inside"]["role"], "owner");
    assert_eq!(app.events(Stream::Organization(id_of(&made))).await, ["organization_created"]);
    let list = app.as_(OWNER).await.get("/organizations").await.expect(200);
    assert!(list["items"].to_string().contains("Tidewater Code Inc."), "{list}");
    let session = app.as_(OWNER).await.get("/session").await.expect(200);
    assert!(session["person"]["actor"]["memberships"].to_string().contains("owner"), "{session}");
}

#[tokio::test]
async fn the_same_request_sent_twice_makes_one() {
    let app = TestApp::start().await;
    let client = app.as_(OWNER).await;
    let send = || client.request("POST", "/organizations").key("once").json(&named("Once Ltd.")).send();
    assert_eq!(send().await.expect(201)["id"], send().await.expect(201)["id"]);
}

#[tokio::test]
async fn every_number_must_hold_up_and_a_business_number_is_one_organizations() {
    let app = TestApp::start().await;
    let client = app.as_(OWNER).await;
    let wrong = json!({
        "legal_name": " ", "business_number": "123456789", "website": "http://example.ca",
        "address": { "postal_code": "12345" }, "contact": { "email": "nobody" },
        "tax": { "kind": "registered", "gst_hst": "1", "qst": null },
    });
    client.post("/organizations", &wrong).await.invalid(&[
        "/address/postal_code",
        "/business_number",
        "/contact/email",
        "/legal_name",
        "/tax/gst_hst",
        "/website",
    ]);
    let numbered = json!({ "legal_name": "Numbered Inc.", "business_number": "123 456 782" });
    let made = client.post("/organizations", &numbered).await.expect(201);
    assert_eq!(made["inside"]["profile"]["business_number"], "123456782");
    let other = app.as_(Persona::Freelancer).await;
    let same = json!({ "legal_name": "Something Else", "business_number": "123456782" });
    other.post("/organizations", &same).await.refused(409, "business_number_taken");
    app.nobody().post("/organizations", &numbered).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn one_person_owns_only_so_many() {
    let app = TestApp::start().await;
    let client = app.as_(OWNER).await;
    let owned = "SELECT count(*) FROM organization_members m JOIN people p ON p.id = m.person_id \
                 WHERE m.role = 'owner' AND p.persona = 'small_firm'";
    let already = usize::try_from(app.count(owned).await).expect("a count");
    for number in already..OWNED_MAX {
        client.post("/organizations", &named(&format!("Firm number {number}"))).await.expect(201);
    }
    client.post("/organizations", &named("One too many")).await.refused(409, "too_many_organizations");
}

#[tokio::test]
async fn names_that_are_nearly_the_same_are_shown() {
    let app = TestApp::start().await;
    made(&app).await;
    let client = app.as_(Persona::Freelancer).await;
    let near = client.get("/similar-organizations?name=Tidewater%20C%C3%B6de").await.expect(200);
    assert_eq!(near["items"][0]["legal_name"], "Tidewater Code Inc.");
    let far = client.get("/similar-organizations?name=Northern%20Lights").await.expect(200);
    assert_eq!(far["items"], json!([]));
    app.nobody().get("/similar-organizations?name=Tidewater").await.refused(401, "not_signed_in");
}
