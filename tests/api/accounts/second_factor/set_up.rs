//! Setting a second factor up, renewing its codes, turning it off.

use api::stream::Stream;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Browser, Telephone, TestApp};

use super::{MAYA, PASSWORD, fresh, post_as, security, ticket, with_password};

#[tokio::test]
async fn somebody_scans_confirms_and_is_shown_ten_codes_once() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    assert_eq!(security(&maya).await["second_factor_since"], Value::Null);
    let begin = post_as(&maya, "/account/second-factor/begin", &json!({ "password": PASSWORD })).await;
    assert_eq!((begin.header("cache-control"), begin.header("etag")), (Some("no-store"), None));
    let begun = begin.expect(200);
    assert!(begun["address"].as_str().unwrap().starts_with("otpauth://totp/GCDevExchange:maya.campbell%40"));
    assert!(begun["picture"]["path"].as_str().unwrap().starts_with("M0 0h"));
    let telephone = Telephone::scan(&begun);
    for wrong in ["000", &telephone.code_in(5)] {
        let body = json!({ "code": wrong });
        post_as(&maya, "/account/second-factor/confirm", &body).await.invalid(&["/code"]);
    }
    assert_eq!(security(&maya).await["second_factor_since"], Value::Null);
    let code = telephone.code();
    let typed = format!("{} {}", &code[..3], &code[3..]);
    let confirmed = post_as(&maya, "/account/second-factor/confirm", &json!({ "code": typed })).await;
    assert_eq!(confirmed.header("cache-control"), Some("no-store"));
    let codes = confirmed.expect(200)["codes"].as_array().unwrap().clone();
    assert_eq!(codes.len(), 10);
    let view = security(&maya).await;
    assert_eq!((&view["factor"], &view["recovery_codes_left"]), (&json!("two"), &json!(10)));
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "second_factor_on");
    let events = app.events(Stream::Person(app.person(Persona::Freelancer).await)).await;
    for name in ["second_factor_begun", "second_factor_confirmed"] {
        assert_eq!(events.iter().filter(|event| *event == name).count(), 1, "{name}");
    }
}

#[tokio::test]
async fn the_database_holds_neither_the_secret_nor_a_code() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    let begun =
        post_as(&maya, "/account/second-factor/begin", &json!({ "password": PASSWORD })).await.expect(200);
    let secret = begun["secret"].as_str().unwrap();
    let shown = format!("SELECT count(*) FROM second_factors WHERE pending LIKE '%{secret}%'");
    assert_eq!(app.count(&shown).await, 0);
    let telephone = Telephone::scan(&begun);
    let body = json!({ "code": telephone.code() });
    post_as(&maya, "/account/second-factor/confirm", &body).await.expect(200);
    assert_eq!(app.count("SELECT count(*) FROM recovery_codes WHERE length(code_hash) = 64").await, 10);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE canonical LIKE '%secret%'").await, 0);
}

#[tokio::test]
async fn other_sessions_began_without_it_and_end() {
    let app = TestApp::start().await;
    let mut library = Browser::new(&app);
    library.sign_in(MAYA, PASSWORD).await.expect(200);
    let maya = with_password(&app, MAYA).await;
    Telephone::set_up(&maya, PASSWORD).await;
    library.refresh().await.refused(401, "session_over");
    maya.get("/account").await.expect(200);
}

#[tokio::test]
async fn it_begins_with_the_password_and_is_confirmed_only_once_it_began() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    let wrong = json!({ "password": "something else" });
    post_as(&maya, "/account/second-factor/begin", &wrong).await.invalid(&["/password"]);
    for path in ["confirm", "renew-codes", "turn-off"] {
        let path = format!("/account/second-factor/{path}");
        post_as(&maya, &path, &json!({ "code": "123456" })).await.refused(409, "second_factor_missing");
    }
}

#[tokio::test]
async fn it_is_replaced_only_in_a_session_that_has_one() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    Telephone::set_up(&maya, PASSWORD).await;
    app.execute("UPDATE sessions SET factor = 'one'").await.unwrap();
    let body = json!({ "password": PASSWORD });
    let begin = post_as(&maya, "/account/second-factor/begin", &body).await;
    begin.refused(403, "second_factor_needed");
}

#[tokio::test]
async fn new_recovery_codes_make_the_old_ones_void() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    let (telephone, old) = Telephone::set_up(&maya, PASSWORD).await;
    let body = json!({ "code": "AAAA-BBBB-CCCC" });
    post_as(&maya, "/account/second-factor/renew-codes", &body).await.invalid(&["/code"]);
    let body = json!({ "code": fresh(&app, &telephone).await });
    let new = post_as(&maya, "/account/second-factor/renew-codes", &body).await.expect(200);
    let ticket = ticket(&app, MAYA).await;
    super::second_step(&app, &ticket, "recovery_code", &old[0]).await.invalid(&["/recovery_code"]);
    let code = new["codes"][0].as_str().unwrap();
    super::second_step(&app, &ticket, "recovery_code", code).await.expect(200);
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'recovery_codes_renewed'").await, 1);
}

#[tokio::test]
async fn turned_off_with_a_code_the_password_is_enough_again_and_no_session_has_two_factors() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    let (telephone, _) = Telephone::set_up(&maya, PASSWORD).await;
    let wrong = json!({ "code": "000000" });
    post_as(&maya, "/account/second-factor/turn-off", &wrong).await.invalid(&["/code"]);
    let body = json!({ "code": fresh(&app, &telephone).await });
    post_as(&maya, "/account/second-factor/turn-off", &body).await.expect(204);
    let view = security(&maya).await;
    assert_eq!((&view["factor"], &view["recovery_codes_left"]), (&json!("one"), &json!(0)));
    with_password(&app, MAYA).await;
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "second_factor_off");
    assert_eq!(app.count("SELECT count(*) FROM events WHERE name = 'second_factor_turned_off'").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM recovery_codes").await, 0);
}
