//! `GET /account/notices` and `PUT /account/notices`: what comes by mail.

use api::notifications;
use serde_json::json;
use shared::demonstration::Persona;
use shared::ids::{OpportunityId, PersonId};
use shared::notifications::{Link, NoticeKind, notice, same};
use tests::TestApp;
use uuid::Uuid;

const PATH: &str = "/account/notices";
const MAYA: &str = "maya.campbell@freelance.example";

async fn tell(app: &TestApp, person: PersonId, kind: NoticeKind) {
    let link = Link::Opportunity(OpportunityId(Uuid::from_u128(7)));
    let write = app.ctx.begin_system().await.unwrap();
    notifications::notify(&write, person, &notice(kind, &[("title", same("Title"))], link)).await.unwrap();
    write.commit().await.unwrap();
}

#[tokio::test]
async fn a_group_without_mail_stays_in_the_application() {
    let app = TestApp::start().await;
    let (maya, person) = (app.as_(Persona::Freelancer).await, app.person(Persona::Freelancer).await);
    let usual = maya.get(PATH).await.expect(200);
    assert_eq!(usual, json!({ "version": 0, "by_mail": true, "without_mail": [] }));
    let quiet = json!({ "by_mail": true, "without_mail": ["opportunities"] });
    let quiet = maya.put(PATH, &usual, &quiet).await.expect(200);
    tell(&app, person, NoticeKind::Amended).await;
    assert!(app.mails_to(MAYA).await.is_empty());
    tell(&app, person, NoticeKind::OfferMade).await;
    assert_eq!(app.mails_to(MAYA).await.len(), 1);
    assert_eq!(app.told(Persona::Freelancer).await, ["offer_made", "amended"]);

    let none = json!({ "by_mail": false, "without_mail": [] });
    let none = maya.put(PATH, &quiet, &none).await.expect(200);
    tell(&app, person, NoticeKind::OfferMade).await;
    assert_eq!(app.mails_to(MAYA).await.len(), 1);
    let again = json!({ "by_mail": true, "without_mail": [] });
    maya.put(PATH, &none, &again).await.expect(200);
    tell(&app, person, NoticeKind::Amended).await;
    assert_eq!(app.mails_to(MAYA).await.len(), 2);
    let count = "SELECT count(*) FROM events WHERE name = 'notices_by_mail_chosen'";
    assert_eq!(app.count(count).await, 3);
}

#[tokio::test]
async fn choices_are_ones_own_of_the_newest_version_and_each_named_once() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let usual = maya.get(PATH).await.expect(200);
    let twice = json!({ "by_mail": true, "without_mail": ["offers", "offers"] });
    maya.put(PATH, &usual, &twice).await.invalid(&["/without_mail"]);
    let unknown = json!({ "by_mail": true, "without_mail": ["weather"] });
    maya.put(PATH, &usual, &unknown).await.refused(400, "not_readable");
    let once = json!({ "by_mail": true, "without_mail": ["offers"] });
    maya.put(PATH, &usual, &once).await.expect(200);
    maya.put(PATH, &usual, &once).await.refused(412, "changed_meanwhile");
    app.nobody().get(PATH).await.refused(401, "not_signed_in");
}
