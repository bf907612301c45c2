//! What a list shows is what its reader may read, one by one: the SQL and the rules agree, for
//! everybody, on files in every phase.

use std::collections::BTreeSet;

use serde_json::Value;
use shared::demonstration::Persona;
use shared::opportunities::Phase;
use tests::{Client, TestApp};

/// The ids of a whole list.
async fn listed(client: &Client, path: &str) -> BTreeSet<String> {
    let page = client.get(path).await.expect(200);
    assert_eq!(page["next_cursor"], Value::Null, "{path} fits on a page");
    let items = page["items"].as_array().unwrap();
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// Those that somebody may read, of all there are.
async fn readable(client: &Client, path: &str, ids: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for id in ids {
        if client.get(&format!("{path}/{id}")).await.status == 200 {
            found.insert(id.clone());
        }
    }
    found
}

async fn told() -> TestApp {
    TestApp::first_start(|config| config.demonstration_story = true).await
}

#[tokio::test]
async fn a_filter_by_phase_finds_what_is_in_that_phase() {
    let app = told().await;
    let nobody = app.nobody();
    let mut phases: Vec<(String, String)> = Vec::new();
    for id in app.ids("opportunities").await {
        let reply = nobody.get(&format!("/opportunities/{id}")).await;
        if reply.status == 200 {
            phases.push((id, reply.json["phase"].as_str().unwrap().to_owned()));
        }
    }
    let all: BTreeSet<String> = phases.iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(listed(&nobody, "/opportunities?limit=100").await, all);
    for phase in Phase::PUBLIC {
        let expected: BTreeSet<String> =
            phases.iter().filter(|(_, one)| one == phase.code()).map(|(id, _)| id.clone()).collect();
        assert!(!expected.is_empty(), "the story has nothing that is {phase:?}");
        let found = listed(&nobody, &format!("/opportunities?limit=100&phase={}", phase.code())).await;
        assert_eq!(found, expected, "{phase:?}");
    }
}

#[tokio::test]
async fn everybody_lists_what_they_may_read() {
    let app = told().await;
    let lists = [("/files", "opportunities"), ("/proposals", "proposals"), ("/contracts", "contracts")];
    for (path, table) in lists {
        let ids = app.ids(table).await;
        assert!(ids.len() > 3, "the story has {table}");
        for persona in Persona::ALL {
            let client = app.as_(persona).await;
            let found = listed(&client, &format!("{path}?limit=100")).await;
            let expected = readable(&client, path, &ids).await;
            assert_eq!(found, expected, "{path} as {persona:?}");
        }
    }
}
