//! Signing in with a second factor.

use serde_json::json;
use tests::{Browser, Telephone, TestApp};

use super::{MAYA, PASSWORD, fresh, second_step, ticket, with_password};

async fn with_telephone(app: &TestApp) -> (Telephone, Vec<String>) {
    let maya = with_password(app, MAYA).await;
    Telephone::set_up(&maya, PASSWORD).await
}

#[tokio::test]
async fn the_password_gives_a_ticket_and_the_code_a_session_with_two_factors() {
    let app = TestApp::start().await;
    let (telephone, _) = with_telephone(&app).await;
    let ticket = ticket(&app, MAYA).await;
    let mut browser = Browser::new(&app);
    let body = json!({ "ticket": ticket, "code": fresh(&app, &telephone).await });
    let session = browser.second_step(&body).await.expect(200);
    assert_eq!(session["visitor"]["person"]["actor"]["factor"], "two");
    let again = browser.refresh().await.expect(200);
    assert_eq!(again["visitor"]["person"]["actor"]["factor"], "two");
}

#[tokio::test]
async fn a_code_is_good_once() {
    let app = TestApp::start().await;
    let (telephone, _) = with_telephone(&app).await;
    let code = fresh(&app, &telephone).await;
    let (first, second) = (ticket(&app, MAYA).await, ticket(&app, MAYA).await);
    second_step(&app, &first, "code", &code).await.expect(200);
    let other = ticket(&app, MAYA).await;
    let problem = second_step(&app, &other, "code", &code).await.invalid(&["/code"]);
    assert_eq!(problem["errors"][0]["code"], "wrong_code");
    second_step(&app, &second, "code", &code).await.refused(401, "sign_in_over");
}

#[tokio::test]
async fn a_code_replayed_at_the_same_moment_opens_one_session() {
    let app = TestApp::start().await;
    let (telephone, _) = with_telephone(&app).await;
    let code = fresh(&app, &telephone).await;
    let before = app.count("SELECT count(*) FROM sessions").await;
    let (one, two) = (ticket(&app, MAYA).await, ticket(&app, MAYA).await);
    let (first, second) =
        tokio::join!(second_step(&app, &one, "code", &code), second_step(&app, &two, "code", &code));
    let good = [&first, &second].iter().filter(|reply| reply.status == 200).count();
    assert_eq!(good, 1, "{} {}", first.text, second.text);
    assert_eq!(app.count("SELECT count(*) FROM sessions").await, before + 1);
}

#[tokio::test]
async fn a_ticket_is_good_once_for_five_minutes_and_five_codes() {
    let app = TestApp::start().await;
    let (telephone, _) = with_telephone(&app).await;
    let spent = ticket(&app, MAYA).await;
    second_step(&app, &spent, "code", &fresh(&app, &telephone).await).await.expect(200);
    second_step(&app, &spent, "code", &telephone.next_code()).await.refused(401, "sign_in_over");
    second_step(&app, "unknown", "code", "123456").await.refused(401, "sign_in_over");
    let late = ticket(&app, MAYA).await;
    app.execute("UPDATE sign_in_tickets SET ends_at = ends_at - 5 * 60 * 1000").await.unwrap();
    second_step(&app, &late, "code", &fresh(&app, &telephone).await).await.refused(401, "sign_in_over");
    let tried = ticket(&app, MAYA).await;
    for _ in 0..5 {
        app.execute("DELETE FROM sign_in_attempts").await.unwrap();
        second_step(&app, &tried, "code", "000000").await.invalid(&["/code"]);
    }
    second_step(&app, &tried, "code", &fresh(&app, &telephone).await).await.refused(401, "sign_in_over");
}

#[tokio::test]
async fn the_second_step_takes_one_code_and_no_access_token_comes_before_it() {
    let app = TestApp::start().await;
    with_telephone(&app).await;
    let reply = super::super::sign_in(&app, MAYA, PASSWORD).await.expect(202);
    assert_eq!(reply["access_token"], json!(null));
    assert_eq!(reply["expires_in"], 300);
    let body = json!({ "ticket": reply["ticket"], "code": "123456", "recovery_code": "AAAA-BBBB-CCCC" });
    Browser::new(&app).second_step(&body).await.invalid(&["/code"]);
    Browser::new(&app).second_step(&json!({ "ticket": reply["ticket"] })).await.invalid(&["/code"]);
    app.with_token(reply["ticket"].as_str().unwrap()).get("/account").await.refused(401, "session_over");
}

#[tokio::test]
async fn somebody_deactivated_between_the_two_steps_stays_out() {
    let app = TestApp::start().await;
    let (telephone, _) = with_telephone(&app).await;
    let ticket = ticket(&app, MAYA).await;
    app.execute(&format!("UPDATE people SET deactivated_at = 1 WHERE email = '{MAYA}'")).await.unwrap();
    let code = fresh(&app, &telephone).await;
    second_step(&app, &ticket, "code", &code).await.refused(401, "session_over");
}
