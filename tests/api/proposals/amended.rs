//! After a material amendment: `POST /proposals/{id}/confirm`, or the proposal lapses.

use api::audit;
use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{id_of, path, read_version, told};

/// Amends the file: later delivery, which is material, with every approval again.
async fn amend(app: &TestApp, file: &Value) {
    let id = builders::id(file);
    let at = |verb: &str| format!("/opportunities/{id}/{verb}");
    let author = app.as_(Persona::EsdcAuthor).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let seen = author.get(&format!("/files/{id}")).await.expect(200);
    let mut content = seen["content"].clone();
    content["work"] = json!({ "en": "Make the four controls reachable.", "fr": "Rendre les quatre commandes accessibles." });
    let edited =
        author.put(&format!("/opportunities/{id}"), &seen, &json!({ "content": content })).await.expect(200);
    let mut seen = author.act_plainly(&at("send-for-review"), &edited).await.expect(200);
    let approvals: Vec<String> = seen["facts"]["approvals"]
        .as_array()
        .map(|list| list.iter().map(|one| one["kind"].to_string()).collect())
        .unwrap_or_default();
    if !approvals.contains(&"\"money\"".to_owned()) {
        let money = json!({ "reservation_number": "FR-1043", "amount": { "amount": "10000.00", "currency": "CAD" }, "economic_object": "0473" });
        seen =
            app.as_(Persona::EsdcApprover).await.act(&at("approve-money"), &seen, &money).await.expect(200);
    }
    if !approvals.contains(&"\"fit\"".to_owned()) {
        let fit = json!({ "commodity_code": "D302A", "solicitation_procedure": "TN" });
        seen = authority.act(&at("approve-fit"), &seen, &fit).await.expect(200);
    }
    let reason = json!({ "reason": { "en": "A fourth control was found.", "fr": "Une quatrième commande a été trouvée." } });
    authority.act(&at("amend"), &seen, &reason).await.expect(200);
}

#[tokio::test]
async fn a_confirmed_proposal_stands_and_an_unconfirmed_one_lapses_unopened() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let kept = builders::submitted(&app, &file, Persona::Student).await;
    let left = builders::submitted(&app, &file, Persona::Freelancer).await;
    let student = app.as_(Persona::Student).await;
    let confirm = format!("{}/confirm", path(&kept));
    student.act(&confirm, &kept, &read_version(1)).await.refused(409, "nothing_to_confirm");

    amend(&app, &file).await;
    let seen = student.get(&path(&kept)).await.expect(200);
    assert_eq!(seen["phase"], "to_confirm");
    student.act(&confirm, &seen, &read_version(1)).await.refused(409, "opportunity_changed");
    let amendment = &seen["opportunity"]["amendments"][0];
    assert_eq!(amendment["content_number"], seen["opportunity"]["facts"]["publication"]["content_number"]);
    let confirmed = student.act(&confirm, &seen, &read_version(2)).await.expect(200);
    assert_eq!(confirmed["phase"], "submitted");
    for same in ["receipt", "nonce", "received_at"] {
        assert_eq!(confirmed["receipt"][same], kept["receipt"][same], "what was submitted stands as it is");
    }
    assert_eq!(confirmed["receipt"]["signed"]["act"], "confirmed");
    assert_eq!(told(&app, Persona::Student).await[0], "proposal_confirmed");

    let evaluation = builders::closed(&app, &file).await;
    assert_eq!(evaluation["proponents"].as_array().map(Vec::len), Some(1));
    let seen = app.as_(Persona::Freelancer).await.get(&path(&left)).await.expect(200);
    assert_eq!(seen["phase"], "lapsed");
    assert_eq!(told(&app, Persona::Freelancer).await[0], "proposal_lapsed");
    assert!(told(&app, Persona::Freelancer).await.contains(&"reminder_confirm".to_owned()));
    let events = app.events(Stream::Proposal(id_of(&left))).await;
    assert_eq!(events, ["proposal_started", "proposal_submitted", "proposal_lapsed"]);
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let (_, head) = audit::head(&read, Stream::Proposal(id_of(&left))).await.expect("a head");
    let stream = Stream::Opportunity(builders::id(&file).parse().expect("an id"));
    let file = audit::events(&read, stream).await.expect("the record");
    let closed = file.iter().find(|event| event.name == "opportunity_closed").expect("an event");
    assert!(closed.canonical.contains(&head), "the file's record holds the head of what lapsed too");
    let events = app.events(Stream::Proposal(id_of(&kept))).await;
    assert_eq!(events, ["proposal_started", "proposal_submitted", "proposal_confirmed", "proposal_opened"]);
}
