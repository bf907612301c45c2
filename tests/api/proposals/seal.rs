//! Before closing nobody but the vendor can tell that there is a proposal.

use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::told;

/// Everything that somebody can read about a file, as text, with its tags.
async fn read_all(app: &TestApp, persona: Option<Persona>, id: &str) -> Vec<(u16, Option<String>, String)> {
    let client = match persona {
        Some(persona) => app.as_(persona).await,
        None => app.nobody(),
    };
    let mut seen = Vec::new();
    for path in [
        format!("/opportunities/{id}"),
        format!("/opportunities/{id}/questions"),
        format!("/opportunities/{id}/evaluation"),
        format!("/opportunities/{id}/offers"),
        format!("/files/{id}"),
        "/opportunities".to_owned(),
        "/files".to_owned(),
        "/work".to_owned(),
    ] {
        let reply = client.get(&path).await;
        let tag = reply.header("etag").map(str::to_owned);
        let mut body = reply.json.clone();
        if let Some(body) = body.as_object_mut() {
            body.remove("request_id");
        }
        seen.push((reply.status, tag, body.to_string()));
    }
    seen
}

#[tokio::test]
async fn a_proposal_changes_nothing_that_anybody_else_can_read() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let id = builders::id(&file);
    let readers = [
        None,
        Some(Persona::EsdcAuthor),
        Some(Persona::EsdcContractingAuthority),
        Some(Persona::Freelancer),
        Some(Persona::Auditor),
        Some(Persona::Support),
    ];
    let mut before = Vec::new();
    for reader in readers {
        before.push(read_all(&app, reader, &id).await);
    }
    let told_before = told(&app, Persona::EsdcAuthor).await;
    builders::submitted(&app, &file, Persona::Student).await;
    for (reader, before) in readers.into_iter().zip(before) {
        assert_eq!(read_all(&app, reader, &id).await, before, "{reader:?}");
    }
    assert_eq!(told(&app, Persona::EsdcAuthor).await, told_before);
}
