//! No operation is left open: each is asked as nobody, by sessions that ended, by every wrong person about
//! real things, with stale versions, and with things that are not there. A forgotten guard answers 2xx
//! here, a forgotten case 500. The operations are those of the document: a new one is asked by itself.

mod ended;
mod operations;
mod outsiders;
mod things;
mod versions;

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use operations::operations;

/// An application with the demonstration's story.
async fn told() -> TestApp {
    TestApp::first_start(|config| config.demonstration_story = true).await
}

#[tokio::test]
async fn what_is_not_public_is_closed_to_nobody() {
    let app = TestApp::start().await;
    let mut open = Vec::new();
    for operation in operations() {
        let reply = operation.ask_nowhere(&app.nobody(), None).await;
        let is_closed = reply.status == 401 && reply.json["code"] == "not_signed_in";
        assert_ne!(reply.json["code"], "fault", "{}", operation.id);
        assert!(!(operation.is_public && is_closed), "{} says that it is public", operation.id);
        if !is_closed && !operation.is_public {
            open.push(operation.id);
        }
    }
    assert!(open.is_empty(), "open to everybody, and not said with `security(())`: {open:?}");
}

#[tokio::test]
async fn nobody_acts_on_what_is_not_there_whatever_their_role() {
    let app = TestApp::start().await;
    let personas =
        [Persona::Freelancer, Persona::EsdcAuthor, Persona::CraContractingAuthority, Persona::Auditor];
    for persona in personas {
        let client = app.as_(persona).await;
        for operation in operations().iter().filter(|operation| operation.names_a_thing()) {
            for body in [None, Some(json!({}))] {
                let reply = operation.ask_nowhere(&client, body).await;
                assert!(
                    (400..500).contains(&reply.status),
                    "{} as {persona:?}: {}",
                    operation.id,
                    reply.text
                );
            }
        }
    }
}
