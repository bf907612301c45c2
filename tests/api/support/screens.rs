//! What a look shows, and what it never does.

use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{agent, look_at};

const SCREENS: [&str; 4] = ["work", "proposals", "contracts", "notifications"];

async fn screen(app: &TestApp, look: &Value, name: &str) -> Value {
    let path = format!("/support/looks/{}/{name}?limit=100", builders::id(look));
    let path = if name == "work" || name == "proposals" { path.replace("?limit=100", "") } else { path };
    agent(app).await.get(&path).await.expect(200)["items"].clone()
}

#[tokio::test]
async fn support_learns_of_no_proposal_before_closing() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = builders::submitted(&app, &file, Persona::Student).await;
    let look = look_at(&app, Persona::Student).await;
    for name in SCREENS {
        let shown = screen(&app, &look, name).await.to_string();
        for hidden in [builders::id(&proposal), builders::id(&file)] {
            assert!(!shown.contains(&hidden), "{name}: {shown}");
        }
    }
    agent(&app).await.get(&format!("/proposals/{}", builders::id(&proposal))).await.refused(404, "not_found");

    builders::closed(&app, &file).await;
    let look = look_at(&app, Persona::Student).await;
    assert_eq!(screen(&app, &look, "proposals").await[0]["id"], proposal["id"]);
}

#[tokio::test]
async fn support_sees_the_lists_that_the_person_sees() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    builders::in_force(&app, &file).await;
    let look = look_at(&app, Persona::Student).await;
    let own = app.as_(Persona::Student).await;
    for (name, path) in [
        ("work", "/work"),
        ("proposals", "/proposals"),
        ("contracts", "/contracts"),
        ("notifications", "/notifications?limit=100"),
    ] {
        let theirs = own.get(path).await.expect(200)["items"].clone();
        assert!(!theirs.as_array().unwrap().is_empty(), "{name}");
        assert_eq!(screen(&app, &look, name).await, theirs, "{name}");
    }
}

#[tokio::test]
async fn looking_changes_nothing_and_makes_nobody_somebody_else() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    builders::evaluated(&app, &file, &[]).await;
    let (contract, _) = builders::in_force(&app, &file).await;
    let look = look_at(&app, Persona::Student).await;
    // Signing in stands in the stream of whoever signs in.
    let left = "SELECT (SELECT count(*) FROM events WHERE stream_kind <> 'person') * 10000 \
                + (SELECT count(*) FROM outbox)";
    let before = app.count(left).await;
    let client = agent(&app).await;
    let base = format!("/support/looks/{}", builders::id(&look));
    for name in SCREENS {
        screen(&app, &look, name).await;
        for method in ["POST", "PUT", "DELETE", "PATCH"] {
            let reply = client.request(method, &format!("{base}/{name}")).version(1).fresh_key().send().await;
            assert_eq!(reply.status, 405, "{method} {name}");
        }
    }
    // With the ids that a look shows, the agent is as far from acting as everybody else.
    let path = format!("/contracts/{}", builders::id(&contract));
    client.get(&path).await.refused(404, "not_found");
    let message = serde_json::json!({ "text": "I write for them." });
    client.act(&format!("{path}/post-message"), &contract, &message).await.refused(404, "not_found");
    let account = client.get("/account").await.expect(200);
    assert_ne!(account["email"], look["person"]["email"], "their own account is their own");
    assert_eq!(app.count(left).await, before);
}
