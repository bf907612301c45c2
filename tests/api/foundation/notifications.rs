//! Notifications are listed, paged and read; each is a mail in its reader's language too.

use api::notifications;
use serde_json::json;
use shared::demonstration::Persona;
use shared::ids::{OpportunityId, PersonId};
use shared::notifications::{Link, NoticeKind, notice, same};
use tests::TestApp;
use uuid::Uuid;

async fn tell(app: &TestApp, person: PersonId, title: &str) {
    let link = Link::Opportunity(OpportunityId(Uuid::from_u128(7)));
    let values = [("title", same(title)), ("closing", same("2026-10-01"))];
    let write = app.ctx.begin_system().await.unwrap();
    notifications::notify(&write, person, &notice(NoticeKind::Published, &values, link)).await.unwrap();
    write.commit().await.unwrap();
}

#[tokio::test]
async fn a_notice_is_in_the_list_and_in_the_mailbox() {
    let app = TestApp::start().await;
    let genevieve = app.person(Persona::MontrealFreelancer).await;
    tell(&app, genevieve, "Réparer le formulaire").await;
    let list = app.as_(Persona::MontrealFreelancer).await.get("/notifications").await.expect(200);
    assert_eq!(list["items"][0]["kind"], "published");
    assert_eq!(list["items"][0]["read_at"], json!(null));
    let mails = app.mails_to("genevieve.tremblay@pigiste.example").await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].language, "fr");
    assert!(mails[0].subject.contains("Réparer le formulaire"));
    assert!(mails[0].text.contains("https://gcdevexchange.test/fr/occasions/"));
    let others = app.as_(Persona::Student).await.get("/notifications").await.expect(200);
    assert_eq!(others["items"], json!([]));
}

#[tokio::test]
async fn a_list_is_paged_by_cursors_and_links() {
    let app = TestApp::start().await;
    let maya = app.person(Persona::Freelancer).await;
    for title in ["One", "Two", "Three"] {
        tell(&app, maya, title).await;
    }
    let client = app.as_(Persona::Freelancer).await;
    let first = client.get("/notifications?limit=2").await;
    let link = first.header("link").unwrap().to_owned();
    assert_eq!(first.json["items"].as_array().unwrap().len(), 2);
    let next = link.trim_start_matches("</api/v1").split('>').next().unwrap();
    let second = client.get(next).await;
    assert!(second.header("link").is_none());
    let second = second.expect(200);
    assert_eq!(second["items"].as_array().unwrap().len(), 1);
    assert!(second["items"][0]["subject"]["en"].as_str().unwrap().contains("One"));
    assert_eq!(second["next_cursor"], json!(null));
}

#[tokio::test]
async fn what_was_read_is_marked_up_to_the_one_named() {
    let app = TestApp::start().await;
    let maya = app.person(Persona::Freelancer).await;
    tell(&app, maya, "One").await;
    tell(&app, maya, "Two").await;
    let client = app.as_(Persona::Freelancer).await;
    let list = client.get("/notifications").await.expect(200);
    client.post("/notifications/read", &json!({ "up_to": list["items"][1]["id"] })).await.expect(204);
    let list = client.get("/notifications").await.expect(200);
    assert_eq!(list["items"][0]["read_at"], json!(null));
    assert!(list["items"][1]["read_at"].is_string());
}

#[tokio::test]
async fn the_link_in_every_notice_ends_the_mail_and_not_the_notices() {
    let app = TestApp::start().await;
    let maya = app.person(Persona::Freelancer).await;
    let address = "maya.campbell@freelance.example";
    tell(&app, maya, "One").await;
    let text = app.mails_to(address).await[0].text.clone();
    let place = text.find("/unsubscribe?").unwrap();
    let path = text[place..].split_whitespace().next().unwrap().to_owned();
    let page = app.nobody().request_outside("GET", &path).send().await;
    assert!(page.status == 200 && page.text.contains("Stop these messages"), "{}", page.text);

    let one_click = app.nobody().request_outside("POST", &path);
    let one_click = one_click.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(one_click.bytes("List-Unsubscribe=One-Click").send().await.status, 200);
    tell(&app, maya, "Two").await;
    assert_eq!(app.mails_to(address).await.len(), 1);
    let list = app.as_(Persona::Freelancer).await.get("/notifications").await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 2);

    let again = app.nobody().request_outside("POST", &path);
    let again = again.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(again.bytes("again=1").send().await.status, 200);
    tell(&app, maya, "Three").await;
    assert_eq!(app.mails_to(address).await.len(), 2);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'notices_by_mail_decided'").await, 2);
}

#[tokio::test]
async fn a_made_up_link_ends_nobodys_mail() {
    let app = TestApp::start().await;
    let maya = app.person(Persona::Freelancer).await;
    let path = format!("/unsubscribe?person={maya}&token=00000000000000000000000000000000");
    app.nobody().request_outside("GET", &path).send().await.refused(409, "link_not_good");
    app.nobody().request_outside("GET", "/unsubscribe").send().await.refused(400, "not_readable");
}
