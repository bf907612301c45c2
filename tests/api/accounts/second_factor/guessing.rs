//! Guessing codes is slow, even for who knows the password.

use serde_json::json;
use tests::{Telephone, TestApp};

use super::{MAYA, PASSWORD, fresh, post_as, second_step, ticket, with_password};

#[tokio::test]
async fn after_five_wrong_codes_a_second_factor_waits_whatever_the_ticket() {
    let app = TestApp::start().await;
    let (telephone, codes) = Telephone::set_up(&with_password(&app, MAYA).await, PASSWORD).await;
    for name in ["code", "recovery_code", "code", "recovery_code", "code"] {
        let ticket = ticket(&app, MAYA).await;
        let wrong = if name == "code" { "000000" } else { "AAAA-BBBB-CCCC" };
        second_step(&app, &ticket, name, wrong).await.refused(422, "not_valid");
    }
    let ticket = ticket(&app, MAYA).await;
    let right = fresh(&app, &telephone).await;
    let reply = second_step(&app, &ticket, "code", &right).await;
    assert_eq!(reply.header("retry-after"), Some("15"));
    reply.refused(429, "too_many_attempts");
    second_step(&app, &ticket, "recovery_code", &codes[0]).await.refused(429, "too_many_attempts");
    app.execute("UPDATE sign_in_attempts SET waits_until = 0").await.unwrap();
    second_step(&app, &ticket, "code", &right).await.expect(200);
}

#[tokio::test]
async fn codes_typed_in_an_open_session_are_counted_too() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    let (telephone, _) = Telephone::set_up(&maya, PASSWORD).await;
    for _ in 0..5 {
        let body = json!({ "code": "000000" });
        post_as(&maya, "/account/second-factor/turn-off", &body).await.invalid(&["/code"]);
    }
    let body = json!({ "code": fresh(&app, &telephone).await });
    let reply = post_as(&maya, "/account/second-factor/turn-off", &body).await;
    reply.refused(429, "too_many_attempts");
}
