//! Every operation, about real things, by everybody to whom the agreed policy never allows its act: each
//! role alone, all roles in another department, the owner of another organization, the platform's roles,
//! and somebody whose address is not confirmed. What `golden/policy.txt` says is what the API does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};
use shared::actor::Role;
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp};

use super::operations::{NOWHERE, Operation, operations};
use super::things::{Thing, things};
use super::told;
use crate::sources::root;

/// The person who is asked about: on no file of ESDC.
const STRANGER: &str = "(SELECT id FROM people WHERE persona = 'tbs_author')";
/// How many things of a kind each operation is asked about.
const THINGS: usize = 4;
/// A version that nothing reaches in the story.
const VERSIONS: i64 = 60;

/// Lists that leave out what their reader may not read, without saying no: `visibility` compares them.
const LISTS: [&str; 6] = [
    "list_files",
    "list_proposals",
    "list_contracts",
    "list_opportunities",
    "list_organizations",
    "list_similar_organizations",
];

/// What the stranger holds while they stand where somebody of the policy's table stands.
struct Part {
    name: &'static str,
    roles: &'static [(Role, &'static str)],
    platform: Option<&'static str>,
}

const fn with(name: &'static str, roles: &'static [(Role, &'static str)]) -> Part {
    Part { name, roles, platform: None }
}

const fn on_the_platform(name: &'static str) -> Part {
    Part { name, roles: &[], platform: Some(name) }
}

const PARTS: [Part; 12] = [
    with("a_vendor", &[]),
    with("unconfirmed", &[]),
    with("another_author", &[(Role::Author, "esdc")]),
    with("the_approver", &[(Role::Approver, "esdc")]),
    with("the_authority", &[(Role::ContractingAuthority, "esdc")]),
    with("the_certifier", &[(Role::Certifier, "esdc")]),
    with("the_payer", &[(Role::Payer, "esdc")]),
    with("administrator", &[(Role::DepartmentAdministrator, "esdc")]),
    with(
        "all_roles_elsewhere",
        &[
            (Role::Author, "tbs"),
            (Role::Approver, "tbs"),
            (Role::ContractingAuthority, "tbs"),
            (Role::Certifier, "tbs"),
            (Role::Payer, "tbs"),
            (Role::DepartmentAdministrator, "tbs"),
        ],
    ),
    on_the_platform("product_owner"),
    on_the_platform("support"),
    on_the_platform("auditor"),
];

impl Part {
    async fn take(&self, app: &TestApp) {
        let confirmed = if self.name == "unconfirmed" { "NULL" } else { "1" };
        let mut statements = vec![
            format!("DELETE FROM role_grants WHERE person_id = {STRANGER}"),
            format!("DELETE FROM platform_roles WHERE person_id = {STRANGER}"),
            format!("UPDATE people SET email_confirmed_at = {confirmed} WHERE persona = 'tbs_author'"),
        ];
        for (role, department) in self.roles {
            statements.push(format!(
                "INSERT INTO role_grants (person_id, department_id, role, granted_at) \
                 SELECT {STRANGER}, id, '{}', 0 FROM departments WHERE slug = '{department}'",
                role.code()
            ));
        }
        if let Some(role) = self.platform {
            statements.push(format!(
                "INSERT INTO platform_roles (person_id, role, granted_at) SELECT id, '{role}', 0 FROM people \
                 WHERE persona = 'tbs_author'"
            ));
        }
        for statement in statements {
            app.execute(&statement).await.expect("a part can be taken");
        }
    }
}

/// To whom the golden table ever allows each act.
fn ever_allowed() -> BTreeMap<String, BTreeSet<String>> {
    let table = fs::read_to_string(root().join("tests/golden/policy.txt")).unwrap();
    let mut allowed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut act = String::new();
    for line in table.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('[') {
            act = heading.split(':').next().unwrap_or_default().to_owned();
            allowed.entry(act.clone()).or_default();
        } else if let Some(names) = line.strip_prefix("ALLOWED: ") {
            allowed.entry(act.clone()).or_default().extend(names.split(", ").map(str::to_owned));
        }
    }
    allowed
}

/// Whether the operation is about what is the caller's alone: then there is no wrong person.
fn is_about_oneself(operation: &Operation) -> bool {
    matches!(operation.act.as_deref(), Some("KeepAccount" | "CloseAccount" | "UnlinkIdentity"))
}

async fn ask(client: &Client, operation: &Operation, thing: &Thing, body: Option<&Value>) -> Reply {
    let mut reply = operation.request(client, &thing.id, body).version(thing.version).send().await;
    // The version of some acts is that of another root than the path's.
    for version in 1..VERSIONS {
        if reply.status != 412 {
            break;
        }
        reply = operation.request(client, &thing.id, body).version(version).send().await;
    }
    reply
}

fn is_refused(part: &Part, reply: &Reply) -> bool {
    match reply.json["code"].as_str() {
        // Whoever lacks nothing but the factor holds the role.
        Some("second_factor_needed") => false,
        Some("email_not_confirmed") => part.name == "unconfirmed",
        _ => [403, 404].contains(&reply.status),
    }
}

const LEFT: &str = "SELECT (SELECT count(*) FROM events) * 10000 + (SELECT count(*) FROM outbox)";

#[tokio::test]
async fn whoever_the_policy_never_allows_an_act_is_refused_on_every_real_thing() {
    let app = told().await;
    let allowed = ever_allowed();
    let client = app.as_(Persona::TbsAuthor).await;
    let mut asked = Vec::new();
    for operation in operations() {
        let Some(act) = operation.act.clone().filter(|_| !is_about_oneself(&operation)) else { continue };
        let mut about = things(&app, &operation).await;
        about.truncate(THINGS);
        if !operation.names_a_thing() || about.is_empty() {
            about = vec![Thing { id: NOWHERE.to_owned(), version: 1 }];
        }
        asked.push((operation, act, about));
    }
    let esdc = app.department("ESDC").await["id"].as_str().unwrap().to_owned();
    client.post("/organizations", &json!({ "legal_name": "Another Firm Inc." })).await.expect(201);
    let before = app.count(LEFT).await;
    let mut wrong = Vec::new();
    for part in &PARTS {
        part.take(&app).await;
        for (operation, act, about) in &asked {
            let is_list = LISTS.contains(&operation.id.as_str());
            let holders = allowed.get(act).unwrap_or_else(|| panic!("golden/policy.txt has no {act}"));
            if holders.contains(part.name) || (is_list && !operation.names_a_thing()) {
                continue;
            }
            let body = operation.sample(&[("department_id", &esdc)]);
            for thing in about {
                let reply = ask(&client, operation, thing, body.as_ref()).await;
                if !is_refused(part, &reply) {
                    wrong.push(format!("{} as {}: {} {}", operation.id, part.name, reply.status, reply.text));
                    break;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(app.count(LEFT).await, before, "what was refused left something behind");
}

#[tokio::test]
async fn a_real_thing_is_closed_to_nobody_as_one_that_is_not_there() {
    let app = told().await;
    for operation in operations().iter().filter(|operation| !operation.is_public) {
        for thing in things(&app, operation).await.iter().take(THINGS) {
            let body = operation.sample(&[]);
            let reply = operation.request(&app.nobody(), &thing.id, body.as_ref()).version(1).send().await;
            assert_eq!(
                (reply.status, &reply.json["code"]),
                (401, &json!("not_signed_in")),
                "{}",
                operation.id
            );
        }
    }
}
