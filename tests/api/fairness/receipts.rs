//! `GET /proposals/{id}/receipt`, and the receipts in what the acts of a proposal return.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::fairness::{ReceiptFile, check_receipt, is_proved};
use tests::{TestApp, builders};

use super::{saved, verified};

fn path(proposal: &Value) -> String {
    format!("/proposals/{}", builders::id(proposal))
}

async fn receipt(app: &TestApp, vendor: Persona, proposal: &Value) -> Value {
    app.as_(vendor).await.get(&format!("{}/receipt", path(proposal))).await.expect(200)
}

#[tokio::test]
async fn every_act_of_a_proposal_returns_a_receipt_that_proves_itself() {
    let app = TestApp::start().await;
    let content = builders::content(app.now().await);
    let file = builders::published_of(&app, &content).await;
    let student = app.as_(Persona::Student).await;
    let started = builders::started(&app, &file, Persona::Student).await;
    student.get(&format!("{}/receipt", path(&started))).await.refused(404, "not_found");

    let read = |number: u32| json!({ "opportunity_version": number });
    let submit = format!("{}/submit", path(&started));
    let submitted = student.act(&submit, &started, &read(1)).await.expect(200);
    let changed = student.act(&submit, &submitted, &read(1)).await.expect(200);
    let mut better = content.clone();
    better["work"] = json!({ "en": "Make all four controls reachable.", "fr": "Rendre les quatre commandes accessibles." });
    builders::amended(&app, &file, &better).await;
    let seen = student.get(&path(&started)).await.expect(200);
    let confirmed = student.act(&format!("{}/confirm", path(&seen)), &seen, &read(2)).await.expect(200);
    let withdrawn =
        student.act_plainly(&format!("{}/withdraw", path(&confirmed)), &confirmed).await.expect(200);

    let acts = [
        (&submitted, "submitted", 1),
        (&changed, "changed", 1),
        (&confirmed, "confirmed", 2),
        (&withdrawn, "withdrawn", 2),
    ];
    for (view, act, version) in acts {
        let signed = &view["receipt"]["signed"];
        assert_eq!(signed["act"], act);
        assert_eq!(signed["opportunity_version"], version);
        assert_eq!(signed["opportunity_id"], file["id"]);
        assert_eq!(signed["receipt"], view["receipt"]["receipt"]);
    }
    assert_ne!(submitted["receipt"]["receipt"], changed["receipt"]["receipt"], "another nonce");

    let kept = receipt(&app, Persona::Student, &withdrawn).await;
    assert_eq!(kept["signed"], withdrawn["receipt"]["signed"]);
    let file: ReceiptFile = serde_json::from_value(kept.clone()).expect("a receipt");
    assert!(is_proved(&check_receipt(&file)), "{:#?}", check_receipt(&file));
    assert!(verified("verify-receipt", &[&saved("receipt.json", &kept)]));
    let mut forged = kept.clone();
    forged["signed"]["act"] = json!("submitted");
    assert!(!verified("verify-receipt", &[&saved("forged.json", &forged)]));
}

#[tokio::test]
async fn the_key_of_a_receipt_is_published() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let kept: ReceiptFile =
        serde_json::from_value(receipt(&app, Persona::Student, &proposal).await).expect("a receipt");
    let keys = app.nobody().request_outside("GET", "/.well-known/jwks.json").send().await.expect(200);
    let ids: Vec<&str> =
        keys["keys"].as_array().expect("keys").iter().filter_map(|key| key["kid"].as_str()).collect();
    assert!(ids.contains(&kept.signed.public_key.id().to_string().as_str()), "{ids:?}");
}

#[tokio::test]
async fn nobody_else_reads_a_receipt_or_a_proof() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    for what in ["receipt", "proof"] {
        let path = format!("{}/{what}", path(&proposal));
        app.nobody().get(&path).await.refused(401, "not_signed_in");
        for other in
            [Persona::Freelancer, Persona::EsdcAuthor, Persona::EsdcContractingAuthority, Persona::Auditor]
        {
            app.as_(other).await.get(&path).await.refused(404, "not_found");
        }
        app.as_(Persona::Student).await.get(&path).await.expect(200);
    }
}

#[tokio::test]
async fn a_copy_of_the_database_shows_no_receipt_of_an_act_and_every_row_is_equally_long() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let one = builders::submitted(&app, &file, Persona::Student).await;
    let withdraw = format!("{}/withdraw", path(&one));
    app.as_(Persona::Student).await.act_plainly(&withdraw, &one).await.expect(200);
    assert_eq!(app.count("SELECT count(*) FROM signed_receipts").await, 2);
    assert_eq!(app.count("SELECT count(DISTINCT length(sealed)) FROM signed_receipts").await, 1);
    let hash = one["receipt"]["receipt"].as_str().expect("a hash");
    let shown = format!(
        "SELECT count(*) FROM signed_receipts WHERE sealed LIKE '%{hash}%' OR sealed LIKE '%withdrawn%'"
    );
    assert_eq!(app.count(&shown).await, 0);
}
