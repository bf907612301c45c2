//! `POST /accounts/confirm-email`.

use tests::TestApp;

use super::{confirm, last_token, register, settled};

const ZOE: &str = "zoe@example.ca";

#[tokio::test]
async fn a_link_is_good_once() {
    let app = TestApp::start().await;
    register(&app, ZOE).await;
    let token = last_token(&app, ZOE).await;
    confirm(&app, &token).await.expect(204);
    confirm(&app, &token).await.refused(409, "link_not_good");
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'email_confirmed'").await, 1);
}

#[tokio::test]
async fn confirming_ends_every_session() {
    let app = TestApp::start().await;
    let zoe = app.with_token(&settled(&app, ZOE).await);
    let doubted = "UPDATE people SET email_confirmed_at = NULL WHERE email = 'zoe@example.ca'";
    app.execute(doubted).await.expect("an update");
    register(&app, ZOE).await;
    confirm(&app, &last_token(&app, ZOE).await).await.expect(204);
    zoe.get("/account").await.refused(401, "session_over");
}

#[tokio::test]
async fn a_link_that_is_too_old_or_unknown_is_not_good() {
    let app = TestApp::start().await;
    register(&app, ZOE).await;
    let token = last_token(&app, ZOE).await;
    app.execute("UPDATE email_tokens SET ends_at = 1").await.unwrap();
    confirm(&app, &token).await.refused(409, "link_not_good");
    confirm(&app, "unknown").await.refused(409, "link_not_good");
    confirm(&app, "").await.invalid(&["/token"]);
}

#[tokio::test]
async fn the_token_itself_is_not_in_the_database() {
    let app = TestApp::start().await;
    settled(&app, ZOE).await;
    let hashes = app.count("SELECT count(*) FROM email_tokens WHERE length(token_hash) = 64").await;
    assert_eq!(hashes, app.count("SELECT count(*) FROM email_tokens").await);
    assert_eq!(app.count("SELECT count(*) FROM outbox WHERE body LIKE '%token=%'").await, 0);
}
