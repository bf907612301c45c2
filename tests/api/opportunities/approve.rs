//! `POST /opportunities/{id}/approve-money` and `…/approve-fit`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, stream};

#[tokio::test]
async fn in_any_order_and_the_author_hears_of_each() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let fits = app.once(&authority, &at(&file, "approve-fit"), &file, &builders::fit()).await;
    assert_eq!(fits["phase"], "in_review");
    assert_eq!(fits["facts"]["approvals"][0]["reference"], "D302A");
    let approver = app.as_(Persona::EsdcApprover).await;
    let approved = app.once(&approver, &at(&file, "approve-money"), &fits, &builders::money()).await;
    assert_eq!(approved["phase"], "approved");
    assert_eq!(approved["facts"]["approvals"][0]["reference"], "FR-1042");
    assert_eq!(
        app.events(stream(&file)).await,
        ["opportunity_created", "opportunity_sent_for_review", "fit_approved", "money_approved"]
    );
    app.told_of("approval_given", &[Persona::EsdcAuthor, Persona::EsdcAuthor]).await;
    app.told_of("ready_to_publish", &[Persona::EsdcContractingAuthority]).await;
    approver
        .act(&at(&file, "approve-money"), &approved, &builders::money())
        .await
        .refused(409, "already_approved");
    authority
        .act(&at(&file, "approve-fit"), &approved, &builders::fit())
        .await
        .refused(409, "already_approved");
}

#[tokio::test]
async fn the_money_covers_the_price_with_tax() {
    let app = TestApp::start().await;
    let file = builders::sent(&app).await;
    let approver = app.as_(Persona::EsdcApprover).await;
    let mut money = builders::money();
    for (amount, is_enough) in [("7344.99", false), ("7345.00", true)] {
        money["amount"]["amount"] = json!(amount);
        let reply = approver.act(&at(&file, "approve-money"), &file, &money).await;
        if is_enough {
            reply.expect(200);
        } else {
            reply.refused(409, "commitment_too_small");
        }
    }
}

#[tokio::test]
async fn only_what_was_sent_by_who_holds_the_role_and_did_not_write_it() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let approver = app.as_(Persona::EsdcApprover).await;
    approver
        .act(&at(&draft, "approve-money"), &draft, &builders::money())
        .await
        .refused(409, "not_in_review");
    let file = builders::send(&app, &draft).await;
    app.grant(Persona::EsdcAuthor, "approver", "esdc").await;
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    for (persona, status, code) in [
        (Persona::EsdcAuthor, 403, "duties_separated"),
        (Persona::EsdcPayer, 403, "not_your_role"),
        (Persona::CraApprover, 404, "not_found"),
        (Persona::Student, 404, "not_found"),
    ] {
        let client = app.as_(persona).await;
        client.act(&at(&file, "approve-money"), &file, &builders::money()).await.refused(status, code);
        client.act(&at(&file, "approve-fit"), &file, &builders::fit()).await.refused(status, code);
    }
    let mut money = builders::money();
    money["reservation_number"] = json!("");
    approver.act(&at(&file, "approve-money"), &file, &money).await.invalid(&["/reservation_number"]);
}
