//! Departments: their people, by invitation or request; delegations; settings; leaving.

mod create;
mod delegations;
mod hand_over;
mod invitations;
mod leave;
mod people;
mod requests;
mod settings;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, TestApp};

/// The id of a persona, as JSON.
async fn person(app: &TestApp, persona: Persona) -> Value {
    json!(app.person(persona).await)
}

/// ESDC, as its administrator reads it.
async fn esdc(app: &TestApp) -> Value {
    let id = app.department("ESDC").await["id"].as_str().expect("an id").to_owned();
    app.as_(Persona::EsdcAdministrator).await.get(&format!("/departments/{id}")).await.expect(200)
}

/// A path below a department.
fn below(department: &Value, rest: &str) -> String {
    format!("/departments/{}{rest}", department["id"].as_str().expect("an id"))
}

/// Opens an account and confirms its address; returns whoever it is, signed in.
async fn newcomer(app: &TestApp, email: &str) -> Client {
    let draft = json!({
        "name": "Amélie Roy",
        "email": email,
        "password": "quatre mots sans aucun lien",
        "language": "fr",
    });
    app.nobody().request("POST", "/accounts").json(&draft).send().await.expect(202);
    let mail = app.mails_to(email).await.pop().expect("a message");
    let token = mail.text.split("token=").nth(1).and_then(|rest| rest.split_whitespace().next());
    let token = json!({ "token": token.expect("a token"), "password": draft["password"] });
    app.nobody().request("POST", "/accounts/confirm-email").json(&token).send().await.expect(204);
    signed_in(app, email).await
}

/// Whoever opened an account, signed in again. Roles with authority need a second factor, which is
/// noted on the session here: how it is proved is tested with accounts.
async fn signed_in(app: &TestApp, email: &str) -> Client {
    let draft = json!({ "email": email, "password": "quatre mots sans aucun lien" });
    let session = app.nobody().request("POST", "/session").json(&draft).send().await.expect(200);
    app.execute("UPDATE sessions SET factor = 'two'").await.expect("an update");
    app.with_token(session["access_token"].as_str().expect("a token"))
}
