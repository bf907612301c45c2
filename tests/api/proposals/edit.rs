//! `PUT /proposals/{id}`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{id_of, path};

#[tokio::test]
async fn saving_a_draft_is_no_act_and_leaves_what_was_submitted() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    assert!(proposal["submitted"].is_null(), "the draft is what was submitted");
    let student = app.as_(Persona::Student).await;
    let draft = builders::answers("Something else.", "Otherwise.");
    let edited = student.put(&path(&proposal), &proposal, &draft).await.expect(200);
    assert_eq!(edited["content"], draft["content"]);
    assert_eq!(edited["submitted"], proposal["content"]);
    assert_eq!(edited["receipt"], proposal["receipt"]);
    assert_eq!(edited["phase"], "submitted");
    let events = app.events(Stream::Proposal(id_of(&proposal))).await;
    assert_eq!(events, ["proposal_started", "proposal_submitted"]);
    student.put(&path(&proposal), &proposal, &draft).await.refused(412, "changed_meanwhile");
}

#[tokio::test]
async fn what_was_typed_can_be_saved_even_after_closing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::started(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    let student = app.as_(Persona::Student).await;
    let draft = builders::answers("Too late.", "But kept.");
    let edited = student.put(&path(&proposal), &proposal, &draft).await.expect(200);
    assert_eq!(edited["phase"], "draft");
}

#[tokio::test]
async fn what_closing_settled_stays_as_it_is() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let opened = builders::submitted(&app, &file, Persona::Student).await;
    let withdrawn = builders::submitted(&app, &file, Persona::Freelancer).await;
    let freelancer = app.as_(Persona::Freelancer).await;
    let withdraw = format!("{}/withdraw", path(&withdrawn));
    let withdrawn = freelancer.act_plainly(&withdraw, &withdrawn).await.expect(200);
    let draft = builders::answers("Written anew.", "While it is open.");
    let withdrawn = freelancer.put(&path(&withdrawn), &withdrawn, &draft).await.expect(200);
    builders::closed(&app, &file).await;
    let student = app.as_(Persona::Student).await;
    for (client, proposal) in [(&student, &opened), (&freelancer, &withdrawn)] {
        let seen = client.get(&path(proposal)).await.expect(200);
        client.put(&path(proposal), &seen, &draft).await.refused(409, "proposal_settled");
        assert_eq!(client.get(&path(proposal)).await.expect(200)["content"], proposal["content"]);
    }
}

#[tokio::test]
async fn nobody_else_learns_that_it_exists() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let stale = json!({ "version": 99 });
    for persona in [Persona::Freelancer, Persona::EsdcAuthor, Persona::Auditor, Persona::Support] {
        let other = app.as_(persona).await;
        let draft = builders::answers("x", "y");
        other.get(&path(&proposal)).await.refused(404, "not_found");
        for seen in [&proposal, &stale] {
            other.put(&path(&proposal), seen, &draft).await.refused(404, "not_found");
            let withdraw = format!("{}/withdraw", path(&proposal));
            other.act_plainly(&withdraw, seen).await.refused(404, "not_found");
        }
    }
    app.nobody().get(&path(&proposal)).await.refused(401, "not_signed_in");
}
