//! `POST /contracts/{id}/give-feedback`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn stars(rating: u8) -> Value {
    json!({ "rating": rating, "comment": "Quick answers." })
}

#[tokio::test]
async fn each_side_gives_it_once_after_payment() {
    let app = TestApp::start().await;
    let file = drawn(&app, Persona::Student).await;
    let (certified, vendor) = builders::certified(&app, &file).await;
    let path = at(&certified, "give-feedback");
    let client = app.as_(vendor).await;
    client.act(&path, &certified, &stars(5)).await.refused(409, "not_paid");
    let payment = json!({ "method": "requisition", "reference": "REQ-2026-0042" });
    let payer = app.as_(Persona::EsdcPayer).await;
    let paid = payer.act(&at(&certified, "pay"), &certified, &payment).await.expect(200);
    let given = app.once(&client, &path, &paid, &stars(5)).await;
    assert_eq!(given["facts"]["vendor_feedback"]["rating"], 5);
    assert_eq!(last_event(&app, &certified).await, "feedback_given");
    client.act(&path, &given, &stars(4)).await.refused(409, "feedback_given");
    let author = app.as_(Persona::EsdcAuthor).await;
    let both = author.act(&path, &given, &stars(4)).await.expect(200);
    assert_eq!(both["facts"]["department_feedback"]["rating"], 4);
    author.act(&path, &both, &stars(4)).await.refused(409, "feedback_given");
    payer.act(&path, &both, &stars(4)).await.refused(403, "not_your_role");
    app.as_(Persona::Freelancer).await.act(&path, &both, &stars(4)).await.refused(404, "not_found");
    for rating in [0, 6] {
        client.act(&path, &both, &stars(rating)).await.invalid(&["/rating"]);
    }
}
