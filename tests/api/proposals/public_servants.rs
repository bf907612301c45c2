//! Public servants propose to other departments with a written approval; whoever works for the platform
//! does not propose.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{path, read_version};

const APPROVAL: &str = "A. Roy, Director, on 3 September 2026, file HR-77";

fn start(file: &Value) -> String {
    format!("/opportunities/{}/proposals", builders::id(file))
}

fn draft(approval: &str) -> Value {
    let mut draft = builders::answers("I repaired two public forms.", "With a keyboard.");
    draft["content"]["public_servant_approval"] = json!(approval);
    draft
}

/// A proposal of an official of the Canada Revenue Agency, submitted.
async fn submitted(app: &TestApp, file: &Value) -> Value {
    let official = app.as_(Persona::CraAuthor).await;
    let made = official.post(&start(file), &draft(APPROVAL)).await.expect(201);
    let submit = format!("{}/submit", path(&made));
    official.act(&submit, &made, &read_version(1)).await.expect(200)
}

#[tokio::test]
async fn whoever_works_for_the_platform_does_not_propose() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    for persona in [Persona::ProductOwner, Persona::Support, Persona::Auditor] {
        let client = app.as_(persona).await;
        client.post(&start(&file), &draft("")).await.refused(403, "platform_role_held");
    }
    let own = app.as_(Persona::EsdcPayer).await;
    own.post(&start(&file), &draft(APPROVAL)).await.refused(403, "own_department");
}

#[tokio::test]
async fn an_official_of_another_department_says_by_whose_written_approval() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let official = app.as_(Persona::CraAuthor).await;
    official
        .post(&start(&file), &draft(&"x".repeat(501)))
        .await
        .invalid(&["/content/public_servant_approval"]);
    let mut made = official.post(&start(&file), &draft("")).await.expect(201);
    let submit = format!("{}/submit", path(&made));
    for (approval, code) in [("", "required"), ("A. Roy", "approval_too_short")] {
        made = official.put(&path(&made), &made, &draft(approval)).await.expect(200);
        let problem =
            official.act(&submit, &made, &read_version(1)).await.refused(422, "proposal_incomplete");
        let expected = (&json!("/public_servant_approval"), &json!(code));
        assert_eq!((&problem["missing"][0]["pointer"], &problem["missing"][0]["code"]), expected);
        assert_eq!(made["missing"][0]["code"], code);
    }
    let said = official.put(&path(&made), &made, &draft(APPROVAL)).await.expect(200);
    assert_eq!(said["missing"], json!([]));
    official.act(&submit, &said, &read_version(1)).await.expect(200);
}

#[tokio::test]
async fn the_approval_is_sealed_and_opened_by_the_offer_but_never_to_the_author() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    submitted(&app, &file).await;
    builders::evaluated(&app, &file, &[]).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let id = builders::id(&file);
    let places = |offers: bool| {
        let mut places = vec![format!("/opportunities/{id}/evaluation"), format!("/files/{id}")];
        places.extend(offers.then(|| format!("/opportunities/{id}/offers")));
        places
    };
    for client in [&author, &authority] {
        for place in places(true) {
            assert!(!client.get(&place).await.text.contains("HR-77"), "{place}, before the offer");
        }
    }
    let (offer, vendor) = builders::offered(&app, &file).await;
    assert_eq!(vendor, Persona::CraAuthor);
    assert_eq!(offer["public_servant_approval"], APPROVAL, "to whoever made the offer");
    let page = format!("/offers/{}", builders::id(&offer));
    for persona in [Persona::CraAuthor, Persona::Auditor] {
        let seen = app.as_(persona).await.get(&page).await.expect(200);
        assert_eq!(seen["public_servant_approval"], APPROVAL, "{persona:?}");
    }
    for persona in [Persona::EsdcAuthor, Persona::EsdcPayer] {
        let seen = app.as_(persona).await.get(&page).await.expect(200);
        assert!(seen["public_servant_approval"].is_null(), "{persona:?}");
    }
    for place in places(true) {
        assert!(!author.get(&place).await.text.contains("HR-77"), "{place}, after the offer");
    }
}
