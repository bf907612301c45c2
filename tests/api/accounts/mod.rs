//! Accounts and sessions.

mod brute_force;
mod change_email;
mod change_password;
mod common_passwords;
mod confirm_email;
mod demonstration;
mod edit;
mod forged_tokens;
mod oidc;
mod refresh_session;
mod register;
mod reset_password;
mod second_factor;
mod sessions;
mod sign_in;
mod sign_out;

use serde_json::{Value, json};
use tests::{Client, Reply, TestApp};

const PASSWORD: &str = "quatre mots sans lien";

fn registration(email: &str) -> Value {
    json!({ "name": "Zoé Arsenault", "email": email, "password": PASSWORD, "language": "fr" })
}

async fn post(app: &TestApp, path: &str, body: &Value) -> Reply {
    app.nobody().request("POST", path).json(body).send().await
}

async fn register(app: &TestApp, email: &str) {
    post(app, "/accounts", &registration(email)).await.expect(202);
}

async fn sign_in(app: &TestApp, email: &str, password: &str) -> Reply {
    post(app, "/session", &json!({ "email": email, "password": password })).await
}

/// POST by somebody signed in, of an operation that takes no key.
async fn post_as(client: &Client, path: &str, body: &Value) -> Reply {
    client.request("POST", path).json(body).send().await
}

/// The token of the last mail to an address.
async fn last_token(app: &TestApp, email: &str) -> String {
    app.mails_to(email).await.last().expect("a mail").token()
}

async fn confirm(app: &TestApp, token: &str) -> Reply {
    confirm_with(app, token, PASSWORD).await
}

async fn confirm_with(app: &TestApp, token: &str, password: &str) -> Reply {
    post(app, "/accounts/confirm-email", &json!({ "token": token, "password": password })).await
}

/// Registers, confirms and signs in; returns the access token.
async fn settled(app: &TestApp, email: &str) -> String {
    register(app, email).await;
    confirm(app, &last_token(app, email).await).await.expect(204);
    let session = sign_in(app, email, PASSWORD).await.expect(200);
    session["access_token"].as_str().expect("a token").to_owned()
}
