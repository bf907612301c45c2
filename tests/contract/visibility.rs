//! What a list shows is what its reader may read, one by one: the SQL and the rules agree, for
//! everybody, on files in every phase.

use std::collections::BTreeSet;

use serde_json::{Value, json};
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

/// What lies below several things, for those who may list it there.
async fn listed_below(client: &Client, paths: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in paths {
        let reply = client.get(path).await;
        if reply.status == 200 {
            assert_eq!(reply.json["next_cursor"], Value::Null, "{path} fits on a page");
            let items = reply.json["items"].as_array().unwrap();
            found.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        } else {
            assert!([403, 404, 409].contains(&reply.status), "{path}: {}", reply.text);
        }
    }
    found
}

fn below(ids: &[String], path: impl Fn(&str) -> String) -> Vec<String> {
    ids.iter().map(|id| path(id)).collect()
}

#[tokio::test]
async fn what_lies_below_a_department_or_a_file_is_listed_to_whoever_may_read_it() {
    let app = told().await;
    let student = app.as_(Persona::Student).await.get("/account").await.expect(200);
    let invitation = json!({
        "email": student["email"], "roles": ["author"], "language": "en", "reason": "Co-op term with us.",
    });
    let departments = app.ids("departments").await;
    let esdc = app.department("ESDC").await["id"].as_str().unwrap().to_owned();
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    administrator.post(&format!("/departments/{esdc}/invitations"), &invitation).await.expect(201);
    let files = app.ids("opportunities").await;
    let mut invitations = below(&departments, |id| format!("/departments/{id}/invitations?limit=100"));
    invitations.push("/department-invitations?limit=100".to_owned());
    let kinds = [
        ("/systems", "department_clients", below(&departments, |id| format!("/departments/{id}/systems"))),
        ("/department-invitations", "department_invitations", invitations),
    ];
    for (path, table, lists) in kinds {
        let ids = app.ids(table).await;
        assert!(!ids.is_empty(), "the story has {table}");
        for persona in Persona::ALL {
            let client = app.as_(persona).await;
            let found = listed_below(&client, &lists).await;
            assert_eq!(found, readable(&client, path, &ids).await, "{path} as {persona:?}");
        }
    }
    // A vendor reads the offers made to them where their proposal is: no list shows these to them.
    let offers = app.ids("offers").await;
    let lists = below(&files, |id| format!("/opportunities/{id}/offers"));
    for persona in Persona::ALL {
        let client = app.as_(persona).await;
        let of_persona =
            format!("offers WHERE vendor_id = (SELECT id FROM people WHERE persona = '{}')", persona.code());
        let own: BTreeSet<String> = app.ids(&of_persona).await.into_iter().collect();
        let mut found = listed_below(&client, &lists).await;
        found.extend(own);
        assert_eq!(found, readable(&client, "/offers", &offers).await, "offers as {persona:?}");
    }
}
