//! No operation is left open: each is asked as nobody, as somebody without the role, and with
//! things that are not there. A forgotten guard answers 2xx here, a forgotten case 500.

use api::openapi;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp};

struct Operation {
    method: String,
    path: String,
    id: String,
    is_public: bool,
}

fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            found.push(Operation {
                method: method.to_uppercase(),
                path: path.trim_start_matches("/api/v1").to_owned(),
                id: operation["operationId"].as_str().unwrap().to_owned(),
                is_public: operation["security"].is_array(),
            });
        }
    }
    found
}

/// The path with things in it that are not there.
fn nowhere(path: &str) -> String {
    let part = |part: &str| match part.starts_with('{') {
        true => "01900000-0000-7000-8000-000000000000".to_owned(),
        false => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

async fn ask(client: &Client, operation: &Operation, body: Option<Value>) -> Reply {
    let request = client.request(&operation.method, &nowhere(&operation.path)).version(1).fresh_key();
    match body {
        Some(body) => request.json(&body).send().await,
        None => request.send().await,
    }
}

#[tokio::test]
async fn what_is_not_public_is_closed_to_nobody() {
    let app = TestApp::start().await;
    let mut open = Vec::new();
    for operation in operations() {
        let reply = ask(&app.nobody(), &operation, None).await;
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
async fn an_expired_session_is_said_everywhere_but_where_one_begins() {
    let app = TestApp::start().await;
    for operation in operations().iter().filter(|operation| !operation.is_public) {
        let reply = ask(&app.with_token("expired"), operation, None).await;
        assert!(reply.json["code"] == "session_over", "{}: {}", operation.id, reply.status);
    }
}

#[tokio::test]
async fn nobody_acts_on_what_is_not_there_whatever_their_role() {
    let app = TestApp::start().await;
    let personas =
        [Persona::Freelancer, Persona::EsdcAuthor, Persona::CraContractingAuthority, Persona::Auditor];
    for persona in personas {
        let client = app.as_(persona).await;
        for operation in operations().iter().filter(|operation| operation.path.contains('{')) {
            for body in [None, Some(json!({}))] {
                let reply = ask(&client, operation, body).await;
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
