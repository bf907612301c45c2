//! `POST /organizations/{id}/leave`.

use api::stream::Stream;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{OWNER, at, id_of, joined, made, role_of};

#[tokio::test]
async fn a_member_leaves_and_the_owner_does_not() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "member").await;
    app.as_(OWNER).await.act_plainly(&at(&made, "/leave"), &now).await.refused(409, "owner_stays");
    let student = app.as_(Persona::Student).await;
    student.act_plainly(&at(&made, "/leave"), &now).await.refused(404, "not_found");
    let maya = app.as_(Persona::Freelancer).await;
    maya.act_plainly(&at(&made, "/leave"), &made).await.refused(412, "changed_meanwhile");
    maya.act_plainly(&at(&made, "/leave"), &now).await.expect(204);
    assert!(role_of(&app, &made, Persona::Freelancer).await.is_null());
    app.told_of("member_left", &[OWNER]).await;
    let events = app.events(Stream::Organization(id_of(&made))).await;
    assert_eq!(events.last().map(String::as_str), Some("member_left"));
}
