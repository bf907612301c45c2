//! Organizations: who is in them, how people come in and leave, and proposing for one.

mod archive;
mod capabilities;
mod change_role;
mod create;
mod edit;
mod invite;
mod join_requests;
mod leave;
mod ownership;
mod proposing;
mod read;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::ids::OrganizationId;
use tests::{TestApp, builders};

/// Their addresses, as the demonstration's people have them.
const MAYA: &str = "maya.campbell@freelance.example";
const AMARA: &str = "amara.okafor@student.example";

/// The owner in most of these tests; Maya and Amara are invited.
const OWNER: Persona = Persona::SmallFirm;

/// A profile with a name alone.
fn named(name: &str) -> Value {
    json!({ "legal_name": name })
}

/// An organization of the owner.
async fn made(app: &TestApp) -> Value {
    made_by(app, OWNER, "Tidewater Code Inc.").await
}

async fn made_by(app: &TestApp, owner: Persona, name: &str) -> Value {
    app.as_(owner).await.post("/organizations", &named(name)).await.expect(201)
}

fn at(organization: &Value, rest: &str) -> String {
    format!("/organizations/{}{rest}", builders::id(organization))
}

fn id_of(organization: &Value) -> OrganizationId {
    builders::id(organization).parse().expect("an id")
}

/// As the persona sees it now.
async fn seen(app: &TestApp, persona: Persona, organization: &Value) -> Value {
    app.as_(persona).await.get(&at(organization, "")).await.expect(200)
}

/// Invited by the owner.
async fn invited(app: &TestApp, organization: &Value, email: &str, role: &str) -> Value {
    let draft = json!({ "email": email, "role": role, "language": "en" });
    app.as_(OWNER).await.post(&at(organization, "/invitations"), &draft).await.expect(201)
}

/// In the organization; returns it as the owner sees it.
async fn joined(app: &TestApp, organization: &Value, persona: Persona, role: &str) -> Value {
    let email = match persona {
        Persona::Freelancer => MAYA,
        Persona::Student => AMARA,
        other => panic!("{other:?} has no address here"),
    };
    let invitation = invited(app, organization, email, role).await;
    let client = app.as_(persona).await;
    let path = format!("/organization-invitations/{}", builders::id(&invitation));
    client.act_plainly(&format!("{path}/accept"), &invitation).await.expect(200);
    seen(app, OWNER, organization).await
}

/// The role of somebody, as the owner sees it.
async fn role_of(app: &TestApp, organization: &Value, persona: Persona) -> Value {
    let view = seen(app, OWNER, organization).await;
    let person = app.person(persona).await.to_string();
    let people = view["inside"]["people"].as_array().expect("people").clone();
    let found = people.into_iter().find(|one| one["person_id"] == person);
    found.map(|one| one["role"].clone()).unwrap_or_default()
}
