//! `POST /account/request-closing-code`, and closing with the code: accounts that only other sites sign in.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp};

use super::close_with;

const MAYA: &str = "maya.campbell@freelance.example";

/// A freelancer whose account another service signs in.
async fn without_password(app: &TestApp) -> Client {
    let maya = app.as_(Persona::Freelancer).await;
    app.execute(&format!("UPDATE people SET password_hash = NULL WHERE email = '{MAYA}'")).await.unwrap();
    maya
}

async fn ask(client: &Client) -> Reply {
    client.request("POST", "/account/request-closing-code").send().await
}

/// The code of the last letter.
async fn code(app: &TestApp) -> String {
    let mails = app.mails_to(MAYA).await;
    let letter = mails.iter().rfind(|mail| mail.kind == "closing_code").expect("a code was sent");
    let is_code = |line: &&str| line.len() == 8 && line.bytes().all(|byte| byte.is_ascii_digit());
    letter.text.lines().find(is_code).expect("eight digits on a line of their own").to_owned()
}

#[tokio::test]
async fn the_code_of_the_letter_closes_an_account_without_a_password_and_nothing_else_does() {
    let app = TestApp::start().await;
    let maya = without_password(&app).await;
    let privacy = maya.get("/account/privacy").await.expect(200);
    assert_eq!(privacy["has_password"], false);
    close_with(&maya, &json!({ "understood": true })).await.invalid(&["/code"]);
    close_with(&maya, &json!({ "password": "anything at all", "understood": true }))
        .await
        .invalid(&["/code"]);

    assert_eq!(ask(&maya).await.expect(202)["email"], MAYA);
    let code = code(&app).await;
    let next = format!("{:08}", (code.parse::<u64>().unwrap() + 1) % 100_000_000);
    close_with(&maya, &json!({ "code": next, "understood": true })).await.invalid(&["/code"]);
    maya.get("/account").await.expect(200);
    let spaced = format!("{} {}", &code[..4], &code[4..]);
    close_with(&maya, &json!({ "code": spaced, "understood": true })).await.expect(200);
    maya.get("/account").await.refused(401, "session_over");
}

#[tokio::test]
async fn asked_for_twice_it_is_one_letter_and_the_record_says_who_asked() {
    let app = TestApp::start().await;
    let maya = without_password(&app).await;
    ask(&maya).await.expect(202);
    let first = code(&app).await;
    ask(&maya).await.expect(202);
    let letters = app.mails_to(MAYA).await.iter().filter(|mail| mail.kind == "closing_code").count();
    // Two, where the second asking fell into the next ten minutes.
    assert!(letters == 1 || code(&app).await != first, "{letters} letters with one code");
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'closing_code_requested'").await, 2);
}

#[tokio::test]
async fn the_code_of_another_account_is_not_good() {
    let app = TestApp::start().await;
    let maya = without_password(&app).await;
    ask(&maya).await.expect(202);
    let code = code(&app).await;
    let other = app.as_(Persona::Student).await;
    app.execute("UPDATE people SET password_hash = NULL").await.unwrap();
    close_with(&other, &json!({ "code": code, "understood": true })).await.invalid(&["/code"]);
}

#[tokio::test]
async fn guessing_the_code_is_slow() {
    let app = TestApp::start().await;
    let maya = without_password(&app).await;
    ask(&maya).await.expect(202);
    let mut last = close_with(&maya, &json!({ "code": "00000000", "understood": true })).await;
    for _ in 0..6 {
        last = close_with(&maya, &json!({ "code": "00000000", "understood": true })).await;
    }
    assert_eq!(last.status, 429, "{}", last.text);
}

#[tokio::test]
async fn with_a_password_there_is_no_code_and_nobody_gets_one_signed_out() {
    let app = TestApp::start().await;
    ask(&app.as_(Persona::Freelancer).await).await.refused(409, "password_closes");
    ask(&app.nobody()).await.refused(401, "not_signed_in");
    // Others count on the last administrator: they are told before a code is sent.
    let last = app.as_(Persona::EsdcAdministrator).await;
    ask(&last).await.refused(409, "account_in_use");
    assert_eq!(app.count("SELECT count(*) FROM outbox WHERE kind = 'closing_code'").await, 0);
}
