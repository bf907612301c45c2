//! `GET /account/profile`, `PUT /account/profile` and `GET /skills`.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;

fn content() -> Value {
    json!({
        "kinds": ["freelancer", "small_business"],
        "region": null,
        "languages": ["en", "fr"],
        "other_languages": [" Inuktitut "],
        "skills": ["Rust", "rust ", "Relecture de code hérité"],
        "repositories": [{ "host": "GitHub.com", "name": "maya-c" }],
        "business_number": "123 456 782",
    })
}

#[tokio::test]
async fn a_vendor_says_what_they_can_do() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let empty = maya.get("/account/profile").await.expect(200);
    assert_eq!((&empty["version"], &empty["content"]["skills"]), (&json!(0), &json!([])));
    let edited = maya.put("/account/profile", &empty, &content()).await.expect(200);
    assert_eq!(edited["version"], 1);
    assert_eq!(edited["content"]["skills"], json!(["Rust", "Relecture de code hérité"]));
    assert_eq!(edited["content"]["other_languages"], json!(["Inuktitut"]));
    assert_eq!(edited["content"]["repositories"], json!([{ "host": "github.com", "name": "maya-c" }]));
    assert_eq!(edited["content"]["business_number"], "123456782");
    assert_eq!(maya.get("/account/profile").await.expect(200), edited);
    let again = maya.put("/account/profile", &edited, &json!({})).await.expect(200);
    assert_eq!((&again["version"], &again["content"]["kinds"]), (&json!(2), &json!([])));
}

#[tokio::test]
async fn the_region_follows_from_the_address_and_can_be_corrected() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    let moved = json!({ "name": "Maya Campbell", "language": "en", "address": { "postal_code": "j8x3x4", "province": "QC" } });
    maya.put("/account", &account, &moved).await.expect(200);
    let profile = maya.get("/account/profile").await.expect(200);
    assert_eq!(profile["derived_region"], "national_capital");
    let corrected = json!({ "region": "quebec" });
    let profile = maya.put("/account/profile", &profile, &corrected).await.expect(200);
    assert_eq!(profile["content"]["region"], "quebec");
    assert_eq!(profile["derived_region"], "national_capital");
}

#[tokio::test]
async fn every_limit_is_said_where_it_is_passed() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let empty = maya.get("/account/profile").await.expect(200);
    let wrong = json!({
        "kinds": ["student", "student"],
        "skills": ["x".repeat(101)],
        "repositories": [{ "host": "localhost", "name": "../maya" }],
        "business_number": "123456789",
    });
    let problem = maya.put("/account/profile", &empty, &wrong).await;
    problem.invalid(&[
        "/business_number",
        "/kinds",
        "/repositories/0/host",
        "/repositories/0/name",
        "/skills",
    ]);
    let many = json!({ "skills": vec!["a"; 31] });
    maya.put("/account/profile", &empty, &many).await.invalid(&["/skills"]);
    let unknown = json!({ "kinds": ["giant"] });
    maya.put("/account/profile", &empty, &unknown).await.refused(400, "not_readable");
}

#[tokio::test]
async fn an_older_version_changes_nothing_and_the_record_does_not_say_what_changed() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let empty = maya.get("/account/profile").await.expect(200);
    maya.put("/account/profile", &empty, &content()).await.expect(200);
    maya.put("/account/profile", &empty, &json!({})).await.refused(412, "changed_meanwhile");
    let person = app.person(Persona::Freelancer).await;
    let events = app.events(Stream::Person(person)).await;
    assert_eq!(events.iter().filter(|name| *name == "profile_edited").count(), 1);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%maya-c%'").await, 0);
    app.nobody().get("/account/profile").await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn anybody_reads_the_skills_to_pick_from_in_both_languages() {
    let app = TestApp::start().await;
    let list = app.nobody().get("/skills").await.expect(200);
    let items = list["items"].as_array().unwrap();
    assert!(items.len() >= 90, "{}", items.len());
    let name = json!({ "en": "Plain language", "fr": "Langage clair" });
    assert!(items.iter().any(|item| item["name"] == name));
    app.execute("UPDATE skills SET retired_at = 1 WHERE name_en = 'Plain language'").await.unwrap();
    let list = app.nobody().get("/skills").await.expect(200);
    assert!(list["items"].as_array().unwrap().iter().all(|item| item["name"] != name));
}

#[tokio::test]
async fn a_name_and_a_confirmed_address_are_enough_to_propose() {
    let app = TestApp::start().await;
    let file = tests::builders::published(&app).await;
    let student = app.as_(Persona::Student).await;
    let account = student.get("/account").await.expect(200);
    let bare = json!({ "name": "Somebody", "language": "en" });
    student.put("/account", &account, &bare).await.expect(200);
    tests::builders::submitted(&app, &file, Persona::Student).await;
}
