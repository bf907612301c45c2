//! `GET /opportunities/{id}/receipts` and `GET /proposals/{id}/proof`.

use serde_json::Value;
use shared::demonstration::Persona;
use shared::fairness::{InclusionProof, Received, check_inclusion, is_proved};
use tests::{TestApp, builders};

use super::{saved, verified};

fn receipts(file: &Value) -> String {
    format!("/opportunities/{}/receipts", builders::id(file))
}

#[tokio::test]
async fn the_receipts_are_public_at_closing_and_each_vendor_can_prove_theirs() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let vendors = [Persona::Student, Persona::Freelancer, Persona::MontrealFreelancer];
    let mut proposals = Vec::new();
    for vendor in vendors {
        proposals.push(builders::submitted(&app, &file, vendor).await);
    }
    let withdrawn = builders::submitted(&app, &file, Persona::SmallFirm).await;
    let withdraw = format!("/proposals/{}/withdraw", builders::id(&withdrawn));
    app.as_(Persona::SmallFirm).await.act_plainly(&withdraw, &withdrawn).await.expect(200);
    builders::closed(&app, &file).await;

    let public = app.nobody().get(&receipts(&file)).await.expect(200);
    let received: Received = serde_json::from_value(public.clone()).expect("receipts");
    assert_eq!(received.closing.proposals, 3);
    assert_eq!(received.receipts.len(), 3);
    assert!(received.receipts.is_sorted());
    assert!(received.closing.signed.is_some(), "closing is signed");
    assert!(is_proved(&received.check()), "{:#?}", received.check());
    for (vendor, proposal) in vendors.into_iter().zip(&proposals) {
        let client = app.as_(vendor).await;
        let path = format!("/proposals/{}", builders::id(proposal));
        let proof = client.get(&format!("{path}/proof")).await.expect(200);
        let checked: InclusionProof = serde_json::from_value(proof.clone()).expect("a proof");
        assert_eq!(proof["receipt"], proposal["receipt"]["receipt"]);
        assert!(is_proved(&check_inclusion(&checked)));
        let receipt = client.get(&format!("{path}/receipt")).await.expect(200);
        let (receipt, proof) = (saved("receipt.json", &receipt), saved("proof.json", &proof));
        assert!(verified("verify-receipt", &[&receipt, &proof]));
    }
    let firm = app.as_(Persona::SmallFirm).await;
    let proof = format!("/proposals/{}/proof", builders::id(&withdrawn));
    firm.get(&proof).await.refused(404, "not_found");
}

#[tokio::test]
async fn before_closing_nothing_says_whether_anybody_proposed() {
    let app = TestApp::start().await;
    let (alone, answered) = (builders::published(&app).await, builders::published(&app).await);
    let proposal = builders::submitted(&app, &answered, Persona::Student).await;
    for persona in [None, Some(Persona::Freelancer), Some(Persona::EsdcContractingAuthority)] {
        for file in [&alone, &answered] {
            let client = match persona {
                Some(persona) => app.as_(persona).await,
                None => app.nobody(),
            };
            client.get(&receipts(file)).await.refused(404, "not_found");
            let draw = client.get(&receipts(file).replace("receipts", "draw")).await.expect(200);
            assert!(draw["received"].is_null() && draw["rounds"].as_array().is_some_and(Vec::is_empty));
        }
    }
    let student = app.as_(Persona::Student).await;
    student.get(&format!("/proposals/{}/proof", builders::id(&proposal))).await.refused(404, "not_found");
}

#[tokio::test]
async fn without_proposals_closing_says_so_and_signs_it() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let closes_at = serde_json::from_value(file["facts"]["publication"]["closes_at"].clone());
    app.advance_to(closes_at.expect("a moment")).await;
    let public = app.nobody().get(&receipts(&file)).await.expect(200);
    let received: Received = serde_json::from_value(public).expect("receipts");
    assert_eq!(received.closing.proposals, 0);
    assert!(received.closing.signed.is_some() && is_proved(&received.check()));
}

#[tokio::test]
async fn the_signature_of_closing_cannot_be_changed_in_the_database() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    assert!(app.execute("UPDATE closing_signatures SET signature = public_key || public_key").await.is_err());
    assert!(app.execute("DELETE FROM closing_signatures").await.is_err());
}
