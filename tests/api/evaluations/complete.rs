//! `POST /opportunities/{id}/complete-evaluation`.

use api::stream::Stream;
use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, decision};

#[tokio::test]
async fn the_draw_orders_those_who_passed_and_everybody_can_replay_it() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    for vendor in [Persona::Student, Persona::MontrealFreelancer, Persona::SmallFirm] {
        builders::submitted(&app, &file, vendor).await;
    }
    let commitment = file["facts"]["publication"]["commitment"].clone();
    let complete = builders::evaluated(&app, &file, &[2]).await;
    assert_eq!(complete["selection"]["order"].as_array().map(Vec::len), Some(2));
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["phase"], "selected");
    let shown = &public["award"]["selection"];
    assert_eq!(shown["order"], complete["selection"]["order"]);
    let selection: shared::evaluations::SelectionView =
        serde_json::from_value(shown.clone()).expect("a draw");
    assert!(shared::evaluations::replay(builders::id(&file).parse().expect("an id"), &selection));
    assert!(
        shown.to_string().contains(commitment.as_str().expect("a hash")),
        "what was shown before: {shown}"
    );

    let failed: Vec<Persona> = persona_of(&app, &complete, Some(false)).await;
    let passed: Vec<Persona> = persona_of(&app, &complete, Some(true)).await;
    app.told_of("proposal_not_passed", &failed).await;
    app.told_of("proposal_on_list", &passed).await;
    app.told_of("selection_made", &[Persona::EsdcContractingAuthority]).await;
    let stream = Stream::Opportunity(builders::id(&file).parse().expect("an id"));
    let recorded = app.events(stream).await;
    assert!(
        recorded.ends_with(&["evaluation_completed".to_owned(), "proposals_opened".to_owned()]),
        "{recorded:?}"
    );
}

async fn persona_of(app: &TestApp, evaluation: &Value, passed: Option<bool>) -> Vec<Persona> {
    let mut found = Vec::new();
    for vendor in [Persona::Student, Persona::MontrealFreelancer, Persona::SmallFirm] {
        let name = app.as_(vendor).await.get("/account").await.expect(200)["name"].clone();
        let proponents = evaluation["proponents"].as_array().expect("proponents");
        let is_so = |one: &&Value| one["identity"]["name"] == name && one["passed"].as_bool() == passed;
        if proponents.iter().any(|one| is_so(&one)) {
            found.push(vendor);
        }
    }
    found
}

#[tokio::test]
async fn with_nobody_who_passed_the_file_is_over() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::MonctonStudent).await;
    builders::evaluated(&app, &file, &[1]).await;
    let public = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    assert_eq!(public["phase"], "unsuccessful");
    assert_eq!(public["facts"]["state"]["cause"], "none_passed");
    app.told_of("none_passed", &[Persona::EsdcAuthor, Persona::EsdcContractingAuthority]).await;
    app.told_of("proposal_not_passed", &[Persona::MonctonStudent]).await;
}

#[tokio::test]
async fn once_and_only_when_everything_is_decided() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    let evaluation = builders::closed(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = at(&file, "complete-evaluation");
    author.act_plainly(&path, &evaluation).await.refused(409, "evaluation_incomplete");
    let assess = at(&file, "assess");
    let decided = author.act(&assess, &evaluation, &decision(1, 0, true)).await.expect(200);
    author.act_plainly(&path, &decided).await.refused(409, "evaluation_incomplete");
    let decided = author.act(&assess, &decided, &decision(1, 1, true)).await.expect(200);
    let approver = app.as_(Persona::EsdcApprover).await;
    approver.act_plainly(&path, &decided).await.refused(403, "not_your_role");
    let complete = app.once(&author, &path, &decided, &Value::Null).await;
    author.act_plainly(&path, &complete).await.refused(409, "not_in_evaluation");
    author.act(&assess, &complete, &decision(1, 0, false)).await.refused(409, "not_in_evaluation");
}
