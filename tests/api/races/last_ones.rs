//! The last two of a kind go at the same moment: one of them stays, and is told why.

use std::sync::Arc;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp, builders};
use tokio::sync::Barrier;

const ROUNDS: usize = 10;
const ADMINISTRATORS: &str = "SELECT count(*) FROM role_grants g JOIN people p ON p.id = g.person_id \
    WHERE g.role = 'department_administrator' AND p.deactivated_at IS NULL \
    AND g.department_id IN (SELECT id FROM departments WHERE slug = 'esdc')";
const OWNERS: &str = "SELECT count(*) FROM platform_roles g JOIN people p ON p.id = g.person_id \
    WHERE g.role = 'product_owner' AND p.deactivated_at IS NULL";

/// An act that is ready to be sent.
struct Ready {
    client: Client,
    path: String,
    seen: Value,
    body: Value,
}

/// Sends both when both are ready.
async fn both(first: Ready, second: Ready) -> [Reply; 2] {
    let gate = Arc::new(Barrier::new(2));
    let start = |ready: Ready| {
        let gate = gate.clone();
        tokio::spawn(async move {
            let Ready { client, path, seen, body } = ready;
            gate.wait().await;
            match body.is_null() {
                true => client.act_plainly(&path, &seen).await,
                false => client.act(&path, &seen, &body).await,
            }
        })
    };
    let (first, second) = (start(first), start(second));
    [first.await.expect("a reply"), second.await.expect("a reply")]
}

async fn closing(app: &TestApp, persona: Persona) -> Ready {
    let client = app.as_(persona).await;
    let seen = client.get("/account/privacy").await.expect(200);
    let body = json!({ "password": "demonstration-only", "understood": true });
    Ready { client, path: "/account/close".to_owned(), seen, body }
}

async fn leaving(app: &TestApp, persona: Persona) -> Ready {
    let client = app.as_(persona).await;
    let departments = client.get("/departments").await.expect(200);
    let all = departments["items"].as_array().expect("departments");
    let esdc = all.iter().find(|one| one["acronym"]["en"] == "ESDC").expect("ESDC");
    let path = format!("/departments/{}", builders::id(esdc));
    let seen = client.get(&path).await.expect(200);
    Ready { client, path: format!("{path}/leave"), seen, body: Value::Null }
}

/// One was let go; the other was refused with one of these codes.
fn one_stays(replies: &[Reply; 2], codes: &[&str], round: usize) {
    let ended: Vec<_> = replies.iter().map(|reply| (reply.status, reply.json["code"].clone())).collect();
    let gone = ended.iter().filter(|(status, _)| (200..300).contains(status)).count();
    assert_eq!(gone, 1, "round {round}: {ended:?}");
    for (_, code) in ended.iter().filter(|(status, _)| !(200..300).contains(status)) {
        assert!(codes.iter().any(|known| code == known), "round {round}: {ended:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_the_last_two_administrators_who_close_their_accounts_one_stays() {
    for round in 0..ROUNDS {
        let app = TestApp::start().await;
        app.grant(Persona::EsdcPayer, "department_administrator", "esdc").await;
        let (one, other) =
            (closing(&app, Persona::EsdcAdministrator).await, closing(&app, Persona::EsdcPayer).await);
        one_stays(&both(one, other).await, &["account_in_use"], round);
        assert_eq!(app.count(ADMINISTRATORS).await, 1, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_administrators_one_who_leaves_and_one_who_closes_one_stays() {
    for round in 0..ROUNDS {
        let app = TestApp::start().await;
        app.grant(Persona::EsdcPayer, "department_administrator", "esdc").await;
        let (one, other) =
            (leaving(&app, Persona::EsdcAdministrator).await, closing(&app, Persona::EsdcPayer).await);
        one_stays(&both(one, other).await, &["account_in_use", "last_administrator"], round);
        assert_eq!(app.count(ADMINISTRATORS).await, 1, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_the_last_two_product_owners_who_close_their_accounts_one_stays() {
    for round in 0..ROUNDS {
        let app = TestApp::start().await;
        let grant = format!(
            "INSERT INTO platform_roles (person_id, role, granted_at) \
             SELECT id, 'product_owner', 0 FROM people WHERE persona = '{}'",
            Persona::Support.code()
        );
        assert_eq!(app.execute(&grant).await.expect("an insert"), 1);
        let (one, other) =
            (closing(&app, Persona::ProductOwner).await, closing(&app, Persona::Support).await);
        one_stays(&both(one, other).await, &["account_in_use"], round);
        assert_eq!(app.count(OWNERS).await, 1, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_submitting_and_closing_the_account_at_once_one_is_refused() {
    for round in 0..ROUNDS {
        let app = TestApp::start().await;
        let file = builders::published(&app).await;
        let draft = builders::started(&app, &file, Persona::Student).await;
        let path = format!("/proposals/{}/submit", builders::id(&draft));
        let body = json!({ "opportunity_version": 1 });
        let submitting = Ready { client: app.as_(Persona::Student).await, path, seen: draft, body };
        let replies = both(closing(&app, Persona::Student).await, submitting).await;
        one_stays(&replies, &["account_in_use", "session_over"], round);
        let live = "SELECT count(*) FROM proposals v JOIN people p ON p.id = v.vendor_id \
            WHERE v.status = 'submitted' AND p.deactivated_at IS NOT NULL";
        assert_eq!(app.count(live).await, 0, "round {round}: nobody answers for a live proposal");
    }
}
