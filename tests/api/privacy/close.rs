//! `POST /account/close` and `POST /accounts/restore`.

use api::stream::Stream;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{PASSWORD, close, close_with, restore, token};

const MAYA: &str = "maya.campbell@freelance.example";

async fn sign_in(app: &TestApp, email: &str) -> tests::Reply {
    let body = json!({ "email": email, "password": PASSWORD });
    app.nobody().request("POST", "/session").json(&body).send().await
}

#[tokio::test]
async fn a_closed_account_is_over_at_once_and_opens_again_by_the_letter() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let person = app.person(Persona::Freelancer).await;
    let closed = close(&maya).await.expect(200);
    let until = app.now().await + Duration::days(30);
    let said: DateTime<Utc> = closed["restorable_until"].as_str().unwrap().parse().unwrap();
    assert!((until - said).num_seconds().abs() < 60, "{said}");
    maya.get("/account").await.refused(401, "session_over");
    sign_in(&app, MAYA).await.refused(401, "credentials_refused");

    let token = token(&app, MAYA).await;
    restore(&app, &token).await.expect(204);
    sign_in(&app, MAYA).await.expect(200);
    restore(&app, &token).await.refused(409, "link_not_good");
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "account_restored");
    let events = app.events(Stream::Person(person)).await;
    let last: Vec<&str> =
        events.iter().map(String::as_str).filter(|name| name.starts_with("account_")).collect();
    assert_eq!(last, ["account_closed", "account_restored"]);
    app.advance_by(Duration::days(31)).await;
    sign_in(&app, MAYA).await.expect(200);
}

#[tokio::test]
async fn it_asks_for_the_password_and_that_it_is_understood() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let wrong = json!({ "password": "something else altogether", "understood": true });
    close_with(&maya, &wrong).await.invalid(&["/password"]);
    let without = json!({ "understood": true });
    close_with(&maya, &without).await.invalid(&["/password"]);
    let unread = json!({ "password": PASSWORD, "understood": false });
    close_with(&maya, &unread).await.invalid(&["/understood"]);
    let stale = json!({ "version": 0 });
    let good = json!({ "password": PASSWORD, "understood": true });
    maya.act("/account/close", &stale, &good).await.refused(412, "changed_meanwhile");
    app.nobody().act("/account/close", &stale, &good).await.refused(401, "not_signed_in");
    maya.get("/account").await.expect(200);
}

#[tokio::test]
async fn guessing_the_password_is_slow() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let wrong = json!({ "password": "something else altogether", "understood": true });
    let mut last = close_with(&maya, &wrong).await;
    for _ in 0..6 {
        last = close_with(&maya, &wrong).await;
    }
    assert_eq!(last.status, 429, "{}", last.text);
}

fn kinds(privacy: &Value) -> Vec<String> {
    let obstacles = privacy["obstacles"].as_array().unwrap();
    obstacles.iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_others_count_on_is_settled_first() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    builders::started(&app, &file, Persona::Student).await;
    let student = app.as_(Persona::Student).await;
    assert!(
        kinds(&student.get("/account/privacy").await.expect(200)).is_empty(),
        "a draft is in nobody's way"
    );
    builders::submitted(&app, &file, Persona::MontrealFreelancer).await;
    let vendor = app.as_(Persona::MontrealFreelancer).await;
    assert_eq!(kinds(&vendor.get("/account/privacy").await.expect(200)), ["live_proposal"]);
    close(&vendor).await.refused(409, "account_in_use");

    let author = app.as_(Persona::EsdcAuthor).await;
    assert_eq!(kinds(&author.get("/account/privacy").await.expect(200)), ["open_file"]);
    close(&author).await.refused(409, "account_in_use");

    builders::evaluated(&app, &file, &[]).await;
    let (contract, _) = builders::in_force(&app, &file).await;
    let privacy = vendor.get("/account/privacy").await.expect(200);
    assert_eq!(kinds(&privacy), ["unfinished_contract"]);
    assert_eq!(privacy["obstacles"][0]["number"], contract["facts"]["number"]);
    close(&vendor).await.refused(409, "account_in_use");
    vendor.get("/account").await.expect(200);
}

#[tokio::test]
async fn the_last_who_looks_after_people_or_the_platform_stays() {
    let app = TestApp::start().await;
    for (persona, kind) in
        [(Persona::EsdcAdministrator, "last_administrator"), (Persona::ProductOwner, "last_product_owner")]
    {
        let client = app.as_(persona).await;
        assert_eq!(kinds(&client.get("/account/privacy").await.expect(200)), [kind]);
        close(&client).await.refused(409, "account_in_use");
    }
    app.grant(Persona::EsdcPayer, "department_administrator", "esdc").await;
    close(&app.as_(Persona::EsdcAdministrator).await).await.expect(200);
    let payer = app.as_(Persona::EsdcPayer).await;
    assert_eq!(kinds(&payer.get("/account/privacy").await.expect(200)), ["last_administrator"]);
}

#[tokio::test]
async fn a_made_up_link_opens_nothing() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let person = app.person(Persona::Freelancer).await;
    restore(&app, &format!("{person}_{}", "0".repeat(32))).await.refused(409, "link_not_good");
    close(&maya).await.expect(200);
    let good = token(&app, MAYA).await;
    for wrong in
        ["x".to_owned(), format!("{person}_{}", "0".repeat(32)), good.replace(&person.to_string(), "")]
    {
        restore(&app, &wrong).await.refused(409, "link_not_good");
    }
    let nobody = uuid::Uuid::from_u128(7);
    restore(&app, &format!("{nobody}_{}", "0".repeat(32))).await.refused(409, "link_not_good");
    // Deactivated meanwhile for another reason: closing is not what is undone.
    app.execute("UPDATE people SET deactivated_at = deactivated_at + 1 WHERE closed_at IS NOT NULL")
        .await
        .unwrap();
    restore(&app, &good).await.refused(409, "link_not_good");
}
