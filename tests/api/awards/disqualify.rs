//! `POST /opportunities/{id}/disqualify` and `POST /opportunities/{id}/reinstate`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, last_event, of, seen, selected};

const REASON: &str = "The registry says that the permit named in the proposal was never issued.";

fn because(proponent: u32) -> Value {
    json!({ "proponent": proponent, "ground": "false_statement", "reason": REASON })
}

fn lifted(proponent: u32) -> Value {
    json!({ "proponent": proponent, "reason": "The registry corrected its answer: the permit was issued." })
}

/// The number of whoever is at a place of the draw.
async fn number_at(app: &TestApp, file: &Value, rank: usize) -> u32 {
    let path = at(file, "draw");
    let draw = app.as_(Persona::EsdcContractingAuthority).await.get(&path).await.expect(200);
    let number = draw["rounds"][0]["order"][rank - 1]["proponent"].as_u64().expect("a number");
    u32::try_from(number).expect("small")
}

#[tokio::test]
async fn an_offer_falls_and_the_next_gets_it_until_the_first_is_reinstated() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::Student, Persona::MontrealFreelancer]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    let first = number_at(&app, &file, 1).await;
    let path = at(&file, "disqualify");
    authority.act(&path, &file, &because(first)).await.refused(412, "changed_meanwhile");
    let out = app.once(&authority, &path, &seen(&app, &file).await, &because(first)).await;
    assert_eq!((&out["id"], &out["facts"]["answer"]["status"]), (&offer["id"], &json!("disqualified")));
    assert_eq!(last_event(&app, &file).await, "proponent_disqualified");
    app.told_of("disqualified", &[vendor]).await;
    let theirs = app.as_(vendor).await;
    let read = theirs.get(&format!("/offers/{}", builders::id(&offer))).await.expect(200);
    assert_eq!(read["facts"]["answer"]["reason"], REASON, "the vendor reads why");
    theirs.act(&of(&read, "accept"), &read, &json!({})).await.refused(409, "offer_not_open");
    let now = seen(&app, &file).await;
    authority.act(&path, &now, &because(first)).await.refused(409, "offer_not_open");

    let back = at(&file, "reinstate");
    let again = app.once(&authority, &back, &now, &lifted(first)).await;
    assert_eq!(again["facts"]["answer"]["status"], "reinstated");
    assert_eq!(last_event(&app, &file).await, "proponent_reinstated");
    app.told_of("reinstated", &[vendor]).await;
    authority.act(&back, &seen(&app, &file).await, &lifted(first)).await.refused(404, "not_found");
    let (offer, to) = builders::offered(&app, &seen(&app, &file).await).await;
    assert_eq!((to, &offer["facts"]["rank"]), (vendor, &json!(1)), "at the place that they drew");
}

#[tokio::test]
async fn whoever_no_offer_reached_is_skipped_and_nobody_left_ends_the_file() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::Student, Persona::MontrealFreelancer]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let path = at(&file, "disqualify");
    let first = number_at(&app, &file, 1).await;
    authority.act(&path, &file, &because(first)).await.expect(200);
    let (offer, vendor) = builders::offered(&app, &seen(&app, &file).await).await;
    assert_eq!(offer["facts"]["rank"], 2);
    app.as_(vendor).await.act(&of(&offer, "decline"), &offer, &json!({})).await.expect(200);
    let now = seen(&app, &file).await;
    authority.act_plainly(&at(&file, "end-without-award"), &now).await.expect(200);
    let over = seen(&app, &file).await;
    authority.act(&path, &over, &because(first)).await.refused(409, "not_selected");
    authority.act(&at(&file, "reinstate"), &over, &lifted(first)).await.refused(409, "not_selected");
}

#[tokio::test]
async fn by_the_contracting_authority_on_a_ground_with_a_reason() {
    let app = TestApp::start().await;
    let open = builders::published(&app).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&open, "disqualify"), &open, &because(1)).await.refused(409, "not_selected");
    let file = super::drawn(&app, &open, &[Persona::Student]).await;
    let path = at(&file, "disqualify");
    let author = app.as_(Persona::EsdcAuthor).await;
    for verb in ["disqualify", "reinstate"] {
        let draft = if verb == "disqualify" { because(1) } else { lifted(1) };
        author.act(&at(&file, verb), &file, &draft).await.refused(403, "not_your_role");
    }
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    author.act(&path, &file, &because(1)).await.refused(403, "duties_separated");
    authority.act(&path, &file, &because(99)).await.refused(404, "not_found");
    let short = json!({ "proponent": 1, "ground": "other", "reason": "Because." });
    authority.act(&path, &file, &short).await.refused(422, "not_valid");
    app.told_of("disqualified", &[]).await;
}
