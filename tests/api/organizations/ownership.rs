//! Handing an organization over: by the owner, to somebody in it who accepts.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;
use tokio::task::JoinSet;

use super::{OWNER, at, joined, made, role_of, seen};

async fn offered(app: &TestApp, made: &Value) -> Value {
    let now = joined(app, made, Persona::Freelancer, "member").await;
    let draft = json!({ "person_id": app.person(Persona::Freelancer).await });
    app.as_(OWNER).await.act(&at(made, "/offer-ownership"), &now, &draft).await.expect(200)
}

#[tokio::test]
async fn it_is_theirs_once_they_accept_and_the_earlier_owner_may_leave() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let offer = offered(&app, &made).await;
    app.told_of("ownership_offered", &[Persona::Freelancer]).await;
    let owner = app.as_(OWNER).await;
    owner.act_plainly(&at(&made, "/accept-ownership"), &offer).await.refused(409, "ownership_not_offered");
    let maya = app.as_(Persona::Freelancer).await;
    let taken = maya.act_plainly(&at(&made, "/accept-ownership"), &offer).await.expect(200);
    assert_eq!(taken["inside"]["role"], "owner");
    assert_eq!(role_of(&app, &made, OWNER).await, "administrator");
    app.told_of("ownership_accepted", &[OWNER]).await;
    owner.act_plainly(&at(&made, "/leave"), &taken).await.expect(204);
}

#[tokio::test]
async fn a_declined_offer_changes_nothing_else() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let offer = offered(&app, &made).await;
    let maya = app.as_(Persona::Freelancer).await;
    let declined = maya.act_plainly(&at(&made, "/decline-ownership"), &offer).await.expect(200);
    assert!(declined["inside"]["facts"]["offered_to"].is_null());
    let path = at(&made, "/accept-ownership");
    maya.act_plainly(&path, &declined).await.refused(409, "ownership_not_offered");
    app.told_of("ownership_declined", &[OWNER]).await;
    assert_eq!(role_of(&app, &made, OWNER).await, "owner");
}

#[tokio::test]
async fn only_the_owner_offers_it_and_only_to_somebody_in_it() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "administrator").await;
    let stranger = json!({ "person_id": app.person(Persona::Student).await });
    let path = at(&made, "/offer-ownership");
    app.as_(OWNER).await.act(&path, &now, &stranger).await.refused(409, "not_a_member");
    let maya = app.as_(Persona::Freelancer).await;
    maya.act(&path, &now, &stranger).await.refused(403, "not_your_role");
    app.as_(Persona::Student).await.act(&path, &now, &stranger).await.refused(404, "not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_races_there_is_one_owner() {
    let app = TestApp::start().await;
    for round in 0..10 {
        let made = super::made_by(&app, OWNER, &format!("Race number {round}")).await;
        let offer = offered(&app, &made).await;
        let (owner, maya) = (app.as_(OWNER).await, app.as_(Persona::Freelancer).await);
        let mut racing = JoinSet::new();
        for (client, verb) in [
            (maya.clone(), "/accept-ownership"),
            (maya.clone(), "/leave"),
            (owner.clone(), "/leave"),
            (owner.clone(), "/archive"),
        ] {
            let (path, offer) = (at(&made, verb), offer.clone());
            racing.spawn(async move { client.act_plainly(&path, &offer).await.status });
        }
        let ended = racing.join_all().await;
        let acted = ended.iter().filter(|status| (200..300).contains(*status)).count();
        assert_eq!(acted, 1, "round {round}: {ended:?}");
        let owners = format!(
            "SELECT count(*) FROM organization_members m JOIN organizations o ON o.id = m.organization_id \
             WHERE m.role = 'owner' AND o.legal_name = 'Race number {round}'"
        );
        assert_eq!(app.count(&owners).await, 1, "round {round}");
        // So that the next round may begin: nobody owns more than they may.
        app.execute("DELETE FROM organization_members").await.expect("a delete");
    }
    assert!(app.as_(OWNER).await.get("/organizations").await.expect(200)["items"].is_array());
}

#[tokio::test]
async fn whoever_leaves_takes_the_offer_with_them() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let offer = offered(&app, &made).await;
    let maya = app.as_(Persona::Freelancer).await;
    maya.act_plainly(&at(&made, "/leave"), &offer).await.expect(204);
    assert!(seen(&app, OWNER, &made).await["inside"]["facts"]["offered_to"].is_null());
}
