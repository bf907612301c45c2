//! `POST /opportunities/{id}/assess`.

use api::stream::Stream;
use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, decision};

#[tokio::test]
async fn each_decision_has_a_rationale_and_a_later_one_replaces_it() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    let evaluation = builders::closed(&app, &file).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let decided = app.once(&author, &at(&file, "assess"), &evaluation, &decision(1, 0, false)).await;
    assert_eq!(decided["decided"], 1);
    let again = author.act(&at(&file, "assess"), &decided, &decision(1, 0, true)).await.expect(200);
    assert_eq!(again["decided"], 1);
    assert_eq!(again["proponents"][0]["assessments"][0]["met"], true);
    let stream = Stream::Opportunity(builders::id(&file).parse().expect("an id"));
    let events = app.events(stream).await;
    assert_eq!(
        events.iter().filter(|name| *name == "criterion_assessed").count(),
        2,
        "the record keeps both"
    );
}

#[tokio::test]
async fn of_what_was_opened_by_its_author_with_enough_words() {
    let app = TestApp::start().await;
    app.grant(Persona::EsdcPayer, "author", "esdc").await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = at(&file, "assess");
    author.act(&path, &file, &decision(1, 0, true)).await.refused(409, "not_closed_yet");
    let evaluation = builders::closed(&app, &file).await;
    author.act(&path, &evaluation, &decision(0, 0, true)).await.refused(404, "unknown_proponent");
    author.act(&path, &evaluation, &decision(2, 0, true)).await.refused(404, "unknown_proponent");
    author.act(&path, &evaluation, &decision(1, 2, true)).await.refused(422, "unknown_criterion");
    let mut short = decision(1, 0, true);
    short["rationale"] = json!("Yes.");
    author.act(&path, &evaluation, &short).await.invalid(&["/rationale"]);
    for (persona, code) in [
        (Persona::EsdcPayer, "not_yours"),
        (Persona::EsdcContractingAuthority, "not_your_role"),
        (Persona::Student, "not_your_role"),
        (Persona::CraAuthor, "not_your_department"),
    ] {
        app.as_(persona).await.act(&path, &evaluation, &decision(1, 0, true)).await.refused(403, code);
    }
}
