//! No operation is left open: each is asked as nobody, as somebody without the role, and with
//! things that are not there. A forgotten guard answers 2xx here, a forgotten case 500.

use std::fs;
use std::path::{Path, PathBuf};

use api::openapi;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::refusal::Refusal;
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

/// Every reason to say no is raised somewhere, and some test provokes it.
#[test]
fn every_refusal_is_raised_and_provoked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let raised: String = texts(&root.join("shared/src")) + &texts(&root.join("api/src"));
    let provoked: String = texts(&root.join("tests/api")) + &unit_tests(&raised);
    let mut missing = Vec::new();
    for refusal in Refusal::ALL {
        let name = format!("Refusal::{refusal:?}");
        // Twice in the catalogue and once in the list of all.
        if raised.matches(&name).count() <= 2 {
            missing.push(format!("nothing raises {name}"));
        }
        if !provoked.contains(&format!("\"{}\"", refusal.code())) && !provoked.contains(&name) {
            missing.push(format!("no test provokes {name}"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Every change leaves an event; the few that do not say so.
#[test]
fn every_write_is_recorded_or_says_why_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src");
    let mut silent = Vec::new();
    for (path, text) in files(&root) {
        let writes = ["begin_act(", "begin_write(&", "begin_as("].iter().any(|begin| text.contains(begin));
        let records = ["audit::record", "audit::append", "no event"].iter().any(|say| text.contains(say));
        let is_handler = text.contains("#[utoipa::path(");
        if is_handler && writes && !records {
            silent.push(path);
        }
    }
    assert!(silent.is_empty(), "these change something and leave no event: {silent:#?}");
}

fn texts(folder: &Path) -> String {
    files(folder).into_iter().map(|(_, text)| text).collect()
}

/// The inline tests among sources: what follows their marks.
fn unit_tests(sources: &str) -> String {
    sources.split("#[cfg(test)]").skip(1).filter_map(|rest| rest.split("\n//! ").next()).collect()
}

fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}
