//! `POST /opportunities/{id}/make-offer`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event, of, seen, selected};

#[tokio::test]
async fn the_first_drawn_gets_it_and_has_a_business_day() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::MontrealFreelancer]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let offer = app.once(&authority, &at(&file, "make-offer"), &file, &json!({})).await;
    assert_eq!(offer["facts"]["rank"], 1);
    assert_eq!(offer["facts"]["answer"]["status"], "pending");
    assert_eq!(offer["amounts"]["total"]["amount"], "7345.00", "she charges tax");
    assert_eq!(last_event(&app, &file).await, "offer_made");
    app.told_of("offer_made", &[Persona::MontrealFreelancer]).await;
    let path = format!("/offers/{}", builders::id(&offer));
    for persona in [Persona::MontrealFreelancer, Persona::EsdcPayer, Persona::Auditor] {
        assert_eq!(app.as_(persona).await.get(&path).await.expect(200)["id"], offer["id"], "{persona:?}");
    }
    for persona in [Persona::Student, Persona::CraAuthor] {
        app.as_(persona).await.get(&path).await.refused(404, "not_found");
    }
    let list = authority.get(&at(&file, "offers")).await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    authority
        .act(&at(&file, "make-offer"), &seen(&app, &file).await, &json!({}))
        .await
        .refused(409, "offer_outstanding");
}

#[tokio::test]
async fn after_the_selection_by_the_contracting_authority_to_somebody_left() {
    let app = TestApp::start().await;
    let open = builders::published(&app).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&open, "make-offer"), &open, &json!({})).await.refused(409, "not_selected");
    let file = drawn(&app, &open, &[Persona::Student]).await;
    let path = at(&file, "make-offer");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&path, &file, &json!({})).await.refused(403, "not_your_role");
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    author.act(&path, &file, &json!({})).await.refused(403, "duties_separated");
    app.as_(Persona::Student).await.act(&path, &file, &json!({})).await.refused(403, "not_your_role");
    let (offer, vendor) = builders::offered(&app, &file).await;
    app.as_(vendor).await.act(&of(&offer, "decline"), &offer, &json!({})).await.expect(200);
    authority.act(&path, &seen(&app, &file).await, &json!({})).await.refused(409, "reserve_exhausted");
}

#[tokio::test]
async fn a_second_contract_with_the_same_vendor_wants_a_reason() {
    let app = TestApp::start().await;
    let first = selected(&app, &[Persona::Student]).await;
    builders::in_force(&app, &first).await;
    let second = selected(&app, &[Persona::Student]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let path = at(&second, "make-offer");
    authority.act(&path, &second, &json!({})).await.refused(409, "splitting_undecided");
    let reason = json!({ "splitting_reason": "The draw chose her; the needs have nothing in common." });
    authority.act(&path, &second, &reason).await.expect(200);
    let record = seen(&app, &second).await["record"].to_string();
    assert!(record.contains("nothing in common"), "{record}");
}

/// A small opportunity with a text of its own, drawn.
async fn small(app: &TestApp, number: u64, vendors: &[Persona]) -> Value {
    let mut content = builders::content(app.now().await);
    content["price"]["amount"] = json!("1000.00");
    content["repository"]["url"] = json!(format!("https://github.com/esdc-edsc/small-{number}"));
    let file = builders::published_of(app, &content).await;
    drawn(app, &file, vendors).await
}

#[tokio::test]
async fn who_holds_two_unfinished_contracts_is_passed_over_and_told() {
    let app = TestApp::start().await;
    for number in 0..2 {
        let file = small(&app, number, &[Persona::Student]).await;
        builders::signing(&app, &file).await;
    }
    let file = small(&app, 2, &[Persona::Student]).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act(&at(&file, "make-offer"), &file, &json!({})).await.refused(409, "reserve_exhausted");
    app.told_of("passed_over", &[]).await;

    let file = small(&app, 3, &[Persona::Student, Persona::SmallFirm]).await;
    let (offer, vendor) = builders::offered(&app, &file).await;
    assert_eq!(vendor, Persona::SmallFirm);
    let is_second = offer["facts"]["rank"] == 2;
    app.told_of("passed_over", if is_second { &[Persona::Student] } else { &[] }).await;
    let list = authority.get(&at(&file, "offers")).await.expect(200)["items"].to_string();
    assert_eq!(list.contains("passed_over"), is_second, "{list}");
}
