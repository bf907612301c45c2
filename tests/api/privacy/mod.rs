//! What is kept about people: their copy of it, who read it, for how long, and closing an account.

mod close;
mod copy;
mod erase;
mod reads;
mod retention;
mod without_password;

use serde_json::{Value, json};
use tests::{Client, Reply, TestApp};

const PASSWORD: &str = "demonstration-only";

/// Closes an account with the persona's password.
async fn close(client: &Client) -> Reply {
    close_with(client, &json!({ "password": PASSWORD, "understood": true })).await
}

async fn close_with(client: &Client, draft: &Value) -> Reply {
    let privacy = client.get("/account/privacy").await.expect(200);
    client.act("/account/close", &privacy, draft).await
}

/// The token of the last letter to an address.
async fn token(app: &TestApp, email: &str) -> String {
    app.mails_to(email).await.last().expect("a mail").token()
}

async fn restore(app: &TestApp, token: &str) -> Reply {
    app.nobody().request("POST", "/accounts/restore").json(&json!({ "token": token })).send().await
}
