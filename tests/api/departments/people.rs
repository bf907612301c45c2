//! Roles given and taken: `grant-role`, `revoke-role`, and the last administrator.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::TestApp;
use tokio::task::JoinSet;

use super::{below, esdc, person};

fn change(person: &Value, role: &str) -> Value {
    json!({ "person_id": person, "role": role, "reason": "The team changes." })
}

#[tokio::test]
async fn an_official_holds_several_roles_and_loses_them_at_the_next_request() {
    let app = TestApp::start().await;
    let department = esdc(&app).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let payer = app.as_(Persona::EsdcPayer).await;
    let author = change(&person(&app, Persona::EsdcPayer).await, "author");
    let grant = below(&department, "/grant-role");
    let changed = administrator.act(&grant, &department, &author).await.expect(200);
    assert_eq!(changed["version"], 2);
    app.told_of("roles_changed", &[Persona::EsdcPayer]).await;
    let list = payer.get(&below(&department, "/officials")).await.expect(200);
    let officials = list["items"].as_array().expect("officials");
    let names: Vec<_> = officials.iter().map(|one| one["name"].as_str().unwrap_or_default()).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(names, sorted);
    administrator.act(&grant, &department, &author).await.refused(412, "changed_meanwhile");
    administrator.act(&grant, &changed, &author).await.refused(409, "role_held");
    let revoke = below(&department, "/revoke-role");
    let changed = administrator.act(&revoke, &changed, &author).await.expect(200);
    let roles = payer.get("/session").await.expect(200)["person"]["actor"]["roles"].clone();
    assert_eq!(roles.as_array().map(Vec::len), Some(1));
    administrator.act(&revoke, &changed, &author).await.refused(409, "not_an_official");
    let record = administrator.get(&below(&department, "/record")).await.expect(200);
    assert_eq!(record["items"][0]["event"], "role_revoked");
    assert_eq!(record["items"][0]["detail"], "The team changes.");
    payer.get(&below(&department, "/record")).await.refused(403, "not_your_role");
}

#[tokio::test]
async fn nobody_gives_themself_a_role_and_strangers_are_invited() {
    let app = TestApp::start().await;
    let department = esdc(&app).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let grant = below(&department, "/grant-role");
    let own = change(&person(&app, Persona::EsdcAdministrator).await, "payer");
    administrator.act(&grant, &department, &own).await.refused(403, "not_on_yourself");
    let stranger = change(&person(&app, Persona::Freelancer).await, "author");
    administrator.act(&grant, &department, &stranger).await.refused(409, "not_an_official");
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&grant, &department, &own).await.refused(403, "not_your_role");
    let elsewhere = app.as_(Persona::CraAdministrator).await;
    elsewhere.act(&grant, &department, &own).await.refused(404, "not_found");
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = TestApp::start().await;
    let department = esdc(&app).await;
    let administrator = app.as_(Persona::EsdcAdministrator).await;
    let own = change(&person(&app, Persona::EsdcAdministrator).await, "department_administrator");
    let revoke = below(&department, "/revoke-role");
    administrator.act(&revoke, &department, &own).await.refused(409, "last_administrator");
    let leave = below(&department, "/leave");
    administrator.act_plainly(&leave, &department).await.refused(409, "last_administrator");
    // Somebody deactivated does not count.
    app.grant(Persona::EsdcPayer, "department_administrator", "esdc").await;
    let payer = "UPDATE people SET deactivated_at = 1 WHERE persona = 'esdc_payer'";
    app.execute(payer).await.expect("an update");
    administrator.act(&revoke, &department, &own).await.refused(409, "last_administrator");
    app.execute("UPDATE people SET deactivated_at = NULL").await.expect("an update");
    administrator.act(&revoke, &department, &own).await.expect(200);
    administrator.get(&below(&department, "")).await.refused(404, "not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_administrators_who_leave_at_once_one_stays() {
    let app = TestApp::start().await;
    app.grant(Persona::EsdcPayer, "department_administrator", "esdc").await;
    let people = [Persona::EsdcAdministrator, Persona::EsdcPayer];
    for round in 0..20 {
        let department = esdc_as(&app, people).await;
        let mut racing = JoinSet::new();
        for persona in people {
            let client = app.as_(persona).await;
            let (path, seen) = (below(&department, "/leave"), department.clone());
            racing.spawn(async move { client.act_plainly(&path, &seen).await });
        }
        let replies = racing.join_all().await;
        let left = replies.iter().filter(|reply| reply.status == 204).count();
        assert_eq!(left, 1, "round {round}");
        let administrators = app
            .count(
                "SELECT count(*) FROM role_grants g JOIN departments d ON d.id = g.department_id \
                       WHERE d.slug = 'esdc' AND g.role = 'department_administrator'",
            )
            .await;
        assert_eq!(administrators, 1, "round {round}");
        // Both again, for the next round.
        for persona in people {
            let back = format!(
                "INSERT INTO role_grants (person_id, department_id, role, granted_at) \
                 SELECT p.id, d.id, 'department_administrator', 0 FROM people p, departments d \
                 WHERE p.persona = '{}' AND d.slug = 'esdc' ON CONFLICT DO NOTHING",
                persona.code()
            );
            app.execute(&back).await.expect("an insert");
        }
    }
}

async fn esdc_as(app: &TestApp, people: [Persona; 2]) -> Value {
    let id = app.department("ESDC").await["id"].as_str().expect("an id").to_owned();
    app.as_(people[0]).await.get(&format!("/departments/{id}")).await.expect(200)
}
