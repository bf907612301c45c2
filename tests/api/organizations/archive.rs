//! Archiving and restoring.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{OWNER, at, joined, made, named, seen};

#[tokio::test]
async fn archived_it_is_seen_by_its_members_alone_and_can_be_restored() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let now = joined(&app, &made, Persona::Freelancer, "administrator").await;
    let maya = app.as_(Persona::Freelancer).await;
    maya.act_plainly(&at(&made, "/archive"), &now).await.refused(403, "not_your_role");
    let owner = app.as_(OWNER).await;
    owner.act_plainly(&at(&made, "/restore"), &now).await.refused(409, "organization_not_archived");
    let archived = owner.act_plainly(&at(&made, "/archive"), &now).await.expect(200);
    app.told_of("organization_archived", &[Persona::Freelancer]).await;
    app.nobody().get(&at(&made, "")).await.refused(404, "not_found");
    app.as_(Persona::Student).await.get(&at(&made, "")).await.refused(404, "not_found");
    assert!(seen(&app, Persona::Freelancer, &made).await["inside"].is_object());
    owner.put(&at(&made, ""), &archived, &named("Other")).await.refused(409, "organization_archived");
    let session = maya.get("/session").await.expect(200);
    let memberships = session["person"]["actor"]["memberships"].to_string();
    assert!(!memberships.contains(&builders::id(&made)), "{memberships}");
    owner.act_plainly(&at(&made, "/restore"), &archived).await.expect(200);
    app.told_of("organization_restored", &[Persona::Freelancer]).await;
    app.nobody().get(&at(&made, "")).await.expect(200);
}

#[tokio::test]
async fn not_while_a_proposal_is_live_and_the_page_says_which() {
    let app = TestApp::start().await;
    let made = made(&app).await;
    let file = builders::published(&app).await;
    let proposal = super::proposing::submitted(&app, &file, OWNER, &made).await;
    let owner = app.as_(OWNER).await;
    let now = seen(&app, OWNER, &made).await;
    let open = now["inside"]["open_files"].as_array().expect("files");
    assert_eq!(open[0]["path"]["en"], format!("/en/proposals/{}", builders::id(&proposal)));
    owner.act_plainly(&at(&made, "/archive"), &now).await.refused(409, "organization_in_use");
    let path = format!("/proposals/{}/withdraw", builders::id(&proposal));
    owner.act_plainly(&path, &proposal).await.expect(200);
    owner.act_plainly(&at(&made, "/archive"), &now).await.expect(200);
    let path = format!("/opportunities/{}/proposals", builders::id(&file));
    let body = json!({ "content": {}, "organization_id": made["id"] });
    owner.post(&path, &body).await.refused(409, "organization_archived");
}
