//! `POST /contracts/{id}/extend`.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

fn until(at: DateTime<Utc>) -> Value {
    json!({ "delivery_due_at": at, "reason": "The test environment was down for a week." })
}

fn due(contract: &Value) -> DateTime<Utc> {
    serde_json::from_value(contract["facts"]["delivery_due_at"].clone()).expect("a moment")
}

#[tokio::test]
async fn the_clocks_move_with_it() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MonctonStudent]).await;
    let (contract, vendor) = builders::in_force(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let later = due(&contract) + Duration::days(7);
    let extended = app.once(&authority, &at(&contract, "extend"), &contract, &until(later)).await;
    assert_eq!(due(&extended), later);
    assert_eq!(extended["facts"]["amounts"], contract["facts"]["amounts"], "the price stays");
    assert_eq!(last_event(&app, &contract).await, "delivery_extended");
    app.told_of("deadline_extended", &[vendor, Persona::EsdcAuthor]).await;
    app.advance_to(due(&contract) + Duration::hours(1)).await;
    app.told_of("reminder_overdue", &[]).await;
    app.advance_to(later + Duration::hours(1)).await;
    let officials = [Persona::EsdcAuthor, Persona::EsdcContractingAuthority];
    app.told_of("reminder_overdue", &[officials.as_slice(), &[vendor]].concat()).await;
}

#[tokio::test]
async fn to_a_later_date_by_the_contracting_authority_while_it_is_in_force() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (signing, vendor) = builders::signing(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let path = at(&signing, "extend");
    let later = until(due(&signing) + Duration::days(1));
    authority.act(&path, &signing, &later).await.refused(409, "not_in_force");
    let by = |name: &str| json!({ "name": name, "agree": true });
    let client = app.as_(vendor).await;
    let signed = client.act(&at(&signing, "sign"), &signing, &by("The Vendor")).await.expect(200);
    let contract = authority.act(&at(&signing, "sign"), &signed, &by("For Canada")).await.expect(200);
    authority.act(&path, &contract, &until(due(&contract))).await.refused(409, "later_date_needed");
    let earlier = until(due(&contract) - Duration::days(1));
    authority.act(&path, &contract, &earlier).await.refused(409, "later_date_needed");
    client.act(&path, &contract, &later).await.refused(403, "not_your_role");
    app.as_(Persona::EsdcAuthor).await.act(&path, &contract, &later).await.refused(403, "not_your_role");
    let short = json!({ "delivery_due_at": due(&contract) + Duration::days(1), "reason": "Why?" });
    authority.act(&path, &contract, &short).await.invalid(&["/reason"]);
}

#[tokio::test]
async fn not_once_the_work_is_accepted() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, _) = builders::accepted(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let later = until(due(&contract) + Duration::days(1));
    authority.act(&at(&contract, "extend"), &contract, &later).await.refused(409, "already_over");
}
