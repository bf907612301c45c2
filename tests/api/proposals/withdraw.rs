//! `POST /proposals/{id}/withdraw`.

use api::stream::Stream;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{id_of, path, read_version, told};

#[tokio::test]
async fn a_vendor_withdraws_and_submits_again_and_nobody_else_is_told() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let before = told(&app, Persona::EsdcAuthor).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let student = app.as_(Persona::Student).await;
    let withdraw = format!("{}/withdraw", path(&proposal));
    let withdrawn = student.act_plainly(&withdraw, &proposal).await.expect(200);
    assert_eq!(withdrawn["phase"], "withdrawn");
    assert_eq!(told(&app, Persona::Student).await[0], "proposal_withdrawn");
    assert_eq!(told(&app, Persona::EsdcAuthor).await, before);
    student.act_plainly(&withdraw, &withdrawn).await.refused(409, "already_withdrawn");
    let submit = format!("{}/submit", path(&proposal));
    let again = student.act(&submit, &withdrawn, &read_version(1)).await.expect(200);
    assert_eq!(again["facts"]["submission"]["number"], 2);
    assert_ne!(
        again["receipt"]["receipt"], proposal["receipt"]["receipt"],
        "every submission has its own nonce"
    );
    let events = app.events(Stream::Proposal(id_of(&proposal))).await;
    assert_eq!(
        events,
        ["proposal_started", "proposal_submitted", "proposal_withdrawn", "proposal_submitted"]
    );
}

#[tokio::test]
async fn not_a_draft_and_not_after_closing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let draft = builders::started(&app, &file, Persona::Freelancer).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let freelancer = app.as_(Persona::Freelancer).await;
    let withdraw = format!("{}/withdraw", path(&draft));
    freelancer.act_plainly(&withdraw, &draft).await.refused(409, "nothing_submitted");
    builders::closed(&app, &file).await;
    let student = app.as_(Persona::Student).await;
    let seen = student.get(&path(&proposal)).await.expect(200);
    let withdraw = format!("{}/withdraw", path(&proposal));
    student.act_plainly(&withdraw, &seen).await.refused(409, "proposal_period_over");
}
