//! `GET /account/declarations`, `PUT /account/declarations` and
//! `POST /account/declarations/withdraw`: optional, seen by nobody else, deleted at once.

use api::openapi;
use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

const PATH: &str = "/account/declarations";

/// The person, a stranger, and everybody whose role could lead them to the person's file.
const READERS: [Persona; 10] = [
    Persona::Student,
    Persona::Freelancer,
    Persona::EsdcAuthor,
    Persona::EsdcApprover,
    Persona::EsdcContractingAuthority,
    Persona::EsdcCertifier,
    Persona::EsdcAdministrator,
    Persona::ProductOwner,
    Persona::Support,
    Persona::Auditor,
];

fn draft() -> Value {
    json!({ "consent": true, "answers": [
        { "group": "two_spirit_lgbtqi", "answer": "yes" },
        { "group": "newcomer", "answer": "prefer_not_to_say" },
    ] })
}

#[tokio::test]
async fn a_person_declares_changes_and_deletes() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let none = maya.get(PATH).await.expect(200);
    assert_eq!(none, json!({ "version": 0, "consented_at": null, "answers": [] }));
    let declared = maya.put(PATH, &none, &draft()).await.expect(200);
    assert_eq!(declared["answers"], draft()["answers"]);
    assert!(declared["consented_at"].is_string());
    let changed = json!({ "consent": true, "answers": [] });
    let changed = maya.put(PATH, &declared, &changed).await.expect(200);
    assert_eq!(changed["consented_at"], declared["consented_at"]);
    maya.put(PATH, &declared, &draft()).await.refused(412, "changed_meanwhile");

    let withdraw = format!("{PATH}/withdraw");
    maya.act_plainly(&withdraw, &declared).await.refused(412, "changed_meanwhile");
    assert_eq!(maya.act_plainly(&withdraw, &changed).await.expect(200), none);
    assert_eq!(app.count("SELECT count(*) FROM declarations").await, 0);
    maya.act_plainly(&withdraw, &none).await.refused(409, "nothing_declared");
    let events = app.events(Stream::Person(app.person(Persona::Freelancer).await)).await;
    let about = |name: &str| events.iter().filter(|event| *event == name).count();
    assert_eq!((about("declarations_saved"), about("declarations_deleted")), (2, 1));
}

#[tokio::test]
async fn nothing_is_taken_without_consent_or_twice() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let none = maya.get(PATH).await.expect(200);
    let mut without = draft();
    without["consent"] = json!(false);
    maya.put(PATH, &none, &without).await.invalid(&["/consent"]);
    let twice = json!({ "consent": true, "answers": [
        { "group": "youth", "answer": "yes" }, { "group": "youth", "answer": "no" },
    ] });
    maya.put(PATH, &none, &twice).await.invalid(&["/answers"]);
    let unknown = json!({ "consent": true, "answers": [{ "group": "tall", "answer": "yes" }] });
    maya.put(PATH, &none, &unknown).await.refused(400, "not_readable");
    app.nobody().get(PATH).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn groups_of_fewer_than_five_are_no_public_number() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, vendor) = builders::paid(&app, &file).await;
    let client = app.as_(vendor).await;
    let path = format!("/contracts/{}/confirm-payment", builders::id(&contract));
    client.act_plainly(&path, &contract).await.expect(200);
    let none = client.get(PATH).await.expect(200);
    client.put(PATH, &none, &draft()).await.expect(200);
    let counts = app.nobody().get("/results/declared-groups").await.expect(200);
    assert_eq!(counts["items"], json!([]));
}

/// Every GET of the document, with every id there is in its place.
async fn addresses(app: &TestApp) -> Vec<String> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut ids = Vec::new();
    for table in ["opportunities", "proposals", "offers", "contracts", "people", "departments"] {
        ids.extend(app.ids(table).await);
    }
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let path = path.trim_start_matches("/api/v1");
        if item["get"].is_null() || path.starts_with("/account/declarations") || path == "/account/copy" {
            continue;
        }
        match path.contains("{id}") {
            true => found.extend(ids.iter().map(|id| path.replace("{id}", id))),
            false => found.push(path.to_owned()),
        }
    }
    found
}

#[tokio::test]
async fn nobody_else_ever_reads_a_declaration_wherever_they_look() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let student = app.as_(Persona::Student).await;
    let none = student.get(PATH).await.expect(200);
    student.put(PATH, &none, &draft()).await.expect(200);
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::paid(&app, &file).await;
    let addresses = addresses(&app).await;
    assert!(addresses.len() > 40, "{}", addresses.len());
    for persona in READERS {
        let client = app.as_(persona).await;
        for address in &addresses {
            let text = client.get(address).await.text;
            assert!(!text.contains("two_spirit_lgbtqi"), "{address} as {persona:?}");
        }
        if persona != Persona::Student {
            let own = client.get(PATH).await.text + &client.get("/account/copy").await.text;
            assert!(!own.contains("two_spirit_lgbtqi"), "as {persona:?}");
        }
    }
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%lgbtqi%'").await, 0);
    assert_eq!(app.count("SELECT count(*) FROM outbox WHERE body LIKE '%lgbtqi%'").await, 0);
}
