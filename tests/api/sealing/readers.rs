//! Every GET of the API, as everybody, before and after somebody proposed: nothing differs.

use serde_json::Value;
use shared::demonstration::Persona;
use tests::{Client, TestApp, builders};

use super::submitted;

/// What differs from one moment to the next by itself.
const MOMENTS: [&str; 4] = ["request_id", "made_at", "now", "last_used_at"];

/// What tells the time, or when one's own session was last used, each time anew.
const OWN_CLOCK: [&str; 5] =
    ["/demonstration", "/session", "/account/sessions", "/account/copy", "/record/verification"];

fn without_moments(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            for name in MOMENTS {
                fields.remove(name);
            }
            for field in fields.values_mut() {
                *field = without_moments(field.take());
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = without_moments(item.take());
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    value
}

/// Where every GET leads for this story: ids of the file for all that begins with it, of the proposal
/// for proposals, and of the department, the person and so on by the last.
fn addresses(file: &str, proposal: &str, department: &str) -> Vec<String> {
    let document = serde_json::to_value(api::openapi::document()).expect("a document");
    let all = document["paths"].as_object().expect("paths");
    let gets = all.iter().filter(|(_, item)| item.get("get").is_some());
    gets.filter_map(|(path, _)| path.strip_prefix("/api/v1"))
        .map(|path| {
            let id = match path.trim_start_matches('/').split('/').next() {
                Some("proposals") => proposal,
                Some("departments") => department,
                _ => file,
            };
            let mut parts = path.split('/').map(|part| if part.starts_with('{') { id } else { part });
            let first = parts.next().unwrap_or_default().to_owned();
            parts.fold(first, |whole, part| whole + "/" + part)
        })
        .filter(|path| !OWN_CLOCK.contains(&path.as_str()))
        .collect()
}

async fn read_all(
    client: &Client,
    paths: &[String],
    hide: &[&str],
) -> Vec<(String, u16, Option<String>, String)> {
    let mut seen = Vec::new();
    for path in paths {
        let reply = client.get(path).await;
        let tag = reply.header("etag").map(str::to_owned);
        let mut body = without_moments(reply.json.clone()).to_string();
        let mut path = path.clone();
        for word in hide {
            body = body.replace(word, "…");
            path = path.replace(word, "…");
        }
        seen.push((path, reply.status, tag, body));
    }
    seen
}

#[tokio::test]
async fn a_proposal_changes_no_answer_to_anybody_but_its_vendor() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let id = builders::id(&file);
    let department = builders::id(&app.department("ESDC").await);
    let mut readers = vec![("nobody".to_owned(), app.nobody())];
    for persona in Persona::ALL {
        if persona != Persona::Student {
            readers.push((format!("{persona:?}"), app.as_(persona).await));
        }
    }
    let nowhere = api::machine::new_id().to_string();
    let paths = addresses(&id, &nowhere, &department);
    assert!(paths.len() > 40, "{}", paths.len());
    let mut before = Vec::new();
    for (_, client) in &readers {
        // Reading is itself recorded for some: the second reading is compared with the third.
        read_all(client, &paths, &[&nowhere]).await;
    }
    for (_, client) in &readers {
        before.push(read_all(client, &paths, &[&nowhere]).await);
    }
    let proposal = builders::id(&submitted(&app, &file, Persona::Student).await);
    let paths = addresses(&id, &proposal, &department);
    let mut differ = Vec::new();
    for ((name, client), before) in readers.iter().zip(before) {
        let after = read_all(client, &paths, &[&proposal]).await;
        for (after, before) in after.into_iter().zip(before) {
            if after != before {
                differ.push(format!("as {name}: {before:?} became {after:?}"));
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
