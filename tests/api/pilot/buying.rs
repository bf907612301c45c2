//! From the need to an accepted offer.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{VENDORS, array};

/// The author writes, the approver commits, the contracting authority asks for changes once and
/// then publishes. Returns the id.
pub async fn write_and_publish(app: &TestApp, content: &Value) -> String {
    let author = app.as_(Persona::EsdcAuthor).await;
    let approver = app.as_(Persona::EsdcApprover).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let session = author.get("/session").await.expect(200);
    let department = session["person"]["actor"]["roles"][0]["department_id"].clone();
    let programme = builders::programme(app).await["key"]["id"].clone();
    let start = json!({ "department_id": department, "programme_id": programme, "kind": "script" });
    let made = author.post("/opportunities", &start).await.expect(201);
    let id = builders::id(&made);
    let path = |verb: &str| format!("/opportunities/{id}/{verb}");

    let saved =
        author.put(&format!("/opportunities/{id}"), &made, &json!({ "content": content })).await.expect(200);
    assert_eq!(saved["missing"], json!([]), "the pilot's text is ready as it is");
    assert_eq!(saved["amounts"]["total"]["amount"], "7345.00", "13 % HST in Ontario");
    let sent = author.act_plainly(&path("send-for-review"), &saved).await.expect(200);
    let money = json!({
        "reservation_number": "FR-2021-0617",
        "amount": { "amount": "7345.00", "currency": "CAD" },
        "economic_object": "0473",
    });
    let funded = approver.act(&path("approve-money"), &sent, &money).await.expect(200);
    let request =
        json!({ "kind": "fit", "reasons": "Say what the sandbox will contain before the work starts." });
    let returned = authority.act(&path("request-changes"), &funded, &request).await.expect(200);
    assert_eq!(returned["phase"], "changes_requested");

    let mut changed = content.clone();
    let note = "\n\nThe sandbox is filled before the work starts.";
    changed["work"]["en"] = json!(content["work"]["en"].as_str().unwrap_or_default().to_owned() + note);
    changed["work"]["fr"] = json!(
        content["work"]["fr"].as_str().unwrap_or_default().to_owned()
            + "\n\nLe bac à sable est rempli avant le début des travaux."
    );
    let edited = author
        .put(&format!("/opportunities/{id}"), &returned, &json!({ "content": changed }))
        .await
        .expect(200);
    assert_eq!(
        edited["facts"]["approvals"][0]["kind"], "money",
        "the price is the same: the money still holds"
    );
    let sent = author.act_plainly(&path("send-for-review"), &edited).await.expect(200);
    let fit = json!({ "commodity_code": "D302A", "solicitation_procedure": "TN" });
    let approved = authority.act(&path("approve-fit"), &sent, &fit).await.expect(200);
    let published = authority.act(&path("publish"), &approved, &json!({})).await.expect(200);
    assert_eq!(published["phase"], "open");
    id
}

/// A vendor asks in English; the author answers in both languages; everybody reads it.
pub async fn ask_and_answer(app: &TestApp, file: &str) {
    let path = format!("/opportunities/{file}/questions");
    let question = json!({ "language": "en", "text": "Is PowerShell 7 available in the sandbox?" });
    let asked = app.as_(VENDORS[0]).await.post(&path, &question).await.expect(201);
    let answer = json!({
        "question": { "en": "Is PowerShell 7 available in the sandbox?", "fr": "PowerShell 7 est-il offert dans le bac à sable?" },
        "answer": { "en": "Yes, version 7.1.", "fr": "Oui, la version 7.1." },
    });
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&format!("/questions/{}/answer", builders::id(&asked)), &asked, &answer).await.expect(200);
    let list = app.nobody().get(&path).await.expect(200);
    assert_eq!(list["items"][0]["answer"]["fr"], "Oui, la version 7.1.");
}

/// Four vendors submit, one of them twice, with a receipt each time. Returns their proposals.
pub async fn propose(app: &TestApp, file: &str) -> Vec<Value> {
    let mut submitted = Vec::new();
    for (vendor, passes) in VENDORS.into_iter().zip([true, true, false, false]) {
        let client = app.as_(vendor).await;
        let text = if passes {
            "I wrote Azure policies and runbooks in PowerShell for three years at a university."
        } else {
            "I have always liked computers."
        };
        let draft = json!({ "content": {
            "language": "en",
            "eligibility": { "age_of_majority": true, "status": "citizen" },
            "answers": [text],
            "accepts": { "price": true, "delivery": true, "terms": true },
        } });
        let started = client.post(&format!("/opportunities/{file}/proposals"), &draft).await.expect(201);
        submitted.push(submit(app, vendor, &started).await);
    }
    let client = app.as_(VENDORS[0]).await;
    let path = format!("/proposals/{}", builders::id(&submitted[0]));
    let mut content = submitted[0]["content"].clone();
    content["answers"] = json!(["I wrote Azure policies and runbooks in PowerShell for four years."]);
    let changed = client.put(&path, &submitted[0], &json!({ "content": content })).await.expect(200);
    let again = submit(app, VENDORS[0], &changed).await;
    assert_ne!(again["receipt"]["receipt"], submitted[0]["receipt"]["receipt"]);
    submitted[0] = again;
    submitted
}

async fn submit(app: &TestApp, vendor: Persona, proposal: &Value) -> Value {
    let number = &proposal["opportunity"]["facts"]["publication"]["content_number"];
    let path = format!("/proposals/{}/submit", builders::id(proposal));
    let body = json!({ "opportunity_version": number });
    let submitted = app.as_(vendor).await.act(&path, proposal, &body).await.expect(200);
    assert!(submitted["receipt"]["receipt"].is_string(), "{submitted}");
    submitted
}

/// The clock closes at 23:59:59 −04:00; a submission after it is refused and its text stays.
pub async fn close(app: &TestApp, file: &str, proposals: &[Value]) {
    app.advance_to("2021-07-13T03:59:59Z".parse().expect("a moment")).await;
    let page = app.nobody().get(&format!("/opportunities/{file}")).await.expect(200);
    assert_eq!(page["phase"], "in_evaluation");
    assert_eq!(page["facts"]["closing"]["proposals"], 4);
    let late = app.as_(VENDORS[3]).await;
    let path = format!("/proposals/{}", builders::id(&proposals[3]));
    let seen = late.get(&path).await.expect(200);
    let body = json!({ "opportunity_version": 2 });
    late.act(&format!("{path}/submit"), &seen, &body).await.refused(409, "proposal_period_over");
    assert_eq!(late.get(&path).await.expect(200)["content"], proposals[3]["content"]);
}

/// The author decides each criterion by number, with a rationale; two pass; the draw orders them.
pub async fn evaluate(app: &TestApp, file: &str) {
    let author = app.as_(Persona::EsdcAuthor).await;
    let path = |verb: &str| format!("/opportunities/{file}/{verb}");
    let mut evaluation = author.get(&path("evaluation")).await.expect(200);
    for proponent in array(&evaluation["proponents"]).to_vec() {
        let met = proponent["answers"][0].as_str().unwrap_or_default().contains("Azure");
        let rationale =
            if met { "Names the work, when it was done and how." } else { "Shows no skill in Azure." };
        let draft =
            json!({ "proponent": proponent["number"], "criterion": 0, "met": met, "rationale": rationale });
        evaluation = author.act(&path("assess"), &evaluation, &draft).await.expect(200);
    }
    let complete = author.act_plainly(&path("complete-evaluation"), &evaluation).await.expect(200);
    assert_eq!(array(&complete["selection"]["order"]).len(), 2);
}

/// The first declines, the second accepts. Returns the contract's id and the vendor.
pub async fn offer_until_accepted(app: &TestApp, file: &str) -> (String, Persona) {
    let view = json!({ "id": file });
    let (first, declining) = builders::offered(app, &view).await;
    let reason = json!({ "reason": "I took other work." });
    let path = format!("/offers/{}/decline", builders::id(&first));
    app.as_(declining).await.act(&path, &first, &reason).await.expect(200);
    let (second, accepting) = builders::offered(app, &view).await;
    assert_ne!(declining, accepting);
    let path = format!("/offers/{}/accept", builders::id(&second));
    let client = app.as_(accepting).await;
    let tax = json!({ "kind": "registered", "gst_hst": "123456782RT0001", "qst": null });
    builders::tax_standing(app, accepting, &tax).await;
    client.act_plainly(&path, &second).await.expect(200);
    let list = client.get("/contracts").await.expect(200);
    (builders::id(&list["items"][0]), accepting)
}
