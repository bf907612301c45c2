//! Beginning and ending a look.

use api::stream::Stream;
use chrono::Duration;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{REASON, agent, ask, email, look_at};

#[tokio::test]
async fn a_look_is_told_to_the_person_and_stands_on_the_record_without_its_reason() {
    let app = TestApp::start().await;
    let look = look_at(&app, Persona::Student).await;
    assert_eq!((&look["live"], &look["reason"]), (&json!(true), &json!(REASON)));
    assert_eq!(look["person"]["email"], email(&app, Persona::Student).await);
    app.told_of("support_looked", &[Persona::Student]).await;
    let mails = app.mails_to(&email(&app, Persona::Student).await).await;
    assert!(mails.iter().any(|mail| mail.text.contains(REASON)), "{mails:?}");
    let reads = app.as_(Persona::Student).await.get("/account/reads").await.expect(200);
    assert_eq!(reads["items"][0]["what"], "screens", "{reads}");
    assert_eq!(reads["items"][0]["act"], "begin_support_look");
    let person = app.person(Persona::Student).await;
    let names = app.events(Stream::Person(person)).await;
    assert!(names.iter().any(|name| name == "support_look_begun"), "{names:?}");
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%4711%'").await, 0);
}

#[tokio::test]
async fn a_person_is_found_by_their_whole_address_and_by_nothing_less() {
    let app = TestApp::start().await;
    let whole = email(&app, Persona::Student).await;
    for part in ["nobody@example.ca", whole.split('@').next().unwrap(), "%@%", &whole[1..]] {
        ask(&app, part).await.refused(404, "not_found");
    }
    ask(&app, &format!("  {} ", whole.to_uppercase())).await.expect(201);
}

#[tokio::test]
async fn a_look_needs_the_role_and_a_reason() {
    let app = TestApp::start().await;
    let draft = json!({ "email": email(&app, Persona::Student).await, "reason": REASON });
    for persona in [Persona::ProductOwner, Persona::Auditor, Persona::EsdcAdministrator, Persona::Freelancer]
    {
        app.as_(persona).await.post("/support/looks", &draft).await.refused(403, "not_your_role");
        app.as_(persona).await.get("/support/looks").await.refused(403, "not_your_role");
    }
    let short = json!({ "email": draft["email"], "reason": "Help." });
    let problem = agent(&app).await.post("/support/looks", &short).await;
    problem.invalid(&["/reason"]);
}

#[tokio::test]
async fn the_same_request_sent_again_is_one_look() {
    let app = TestApp::start().await;
    let draft = json!({ "email": email(&app, Persona::Student).await, "reason": REASON });
    let client = agent(&app).await;
    let send = || client.request("POST", "/support/looks").key("one-look").json(&draft).send();
    let first = send().await.expect(201);
    assert_eq!(send().await.expect(201), first);
    assert_eq!(app.count("SELECT count(*) FROM support_looks").await, 1);
}

#[tokio::test]
async fn a_look_ends_by_itself_and_when_its_agent_ends_it() {
    let app = TestApp::start().await;
    let client = agent(&app).await;
    let look = look_at(&app, Persona::Student).await;
    let path = format!("/support/looks/{}", builders::id(&look));
    let ended = app.once(&client, &format!("{path}/end"), &look, &json!(null)).await;
    assert_eq!((&ended["live"], &ended["person"]), (&json!(false), &json!(null)));
    client.get(&format!("{path}/work")).await.refused(403, "look_over");
    client.act_plainly(&format!("{path}/end"), &ended).await.refused(403, "look_over");

    let next = look_at(&app, Persona::Student).await;
    let path = format!("/support/looks/{}", builders::id(&next));
    app.advance_by(Duration::minutes(29)).await;
    client.get(&format!("{path}/work")).await.expect(200);
    app.advance_by(Duration::minutes(2)).await;
    for screen in ["work", "proposals", "contracts", "notifications"] {
        client.get(&format!("{path}/{screen}")).await.refused(403, "look_over");
    }
    assert_eq!(client.get(&path).await.expect(200)["person"], json!(null));
    let list = client.get("/support/looks").await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
    assert_eq!(list["items"][0]["id"], next["id"]);
}

#[tokio::test]
async fn nobody_sees_through_the_look_of_another_agent() {
    let app = TestApp::start().await;
    let look = look_at(&app, Persona::Student).await;
    let grant = "INSERT INTO platform_roles (person_id, role, granted_at) \
                 SELECT id, 'support', 0 FROM people WHERE persona = 'auditor'";
    app.execute(grant).await.unwrap();
    let other = app.as_(Persona::Auditor).await;
    let path = format!("/support/looks/{}", builders::id(&look));
    other.get(&path).await.refused(404, "not_found");
    other.get(&format!("{path}/work")).await.refused(404, "not_found");
    other.act_plainly(&format!("{path}/end"), &look).await.refused(404, "not_found");
}
