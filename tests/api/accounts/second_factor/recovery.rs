//! Losing the telephone.

use serde_json::json;
use tests::{Telephone, TestApp};

use super::{MAYA, PASSWORD, fresh, post_as, second_step, security, ticket, with_password};

#[tokio::test]
async fn a_recovery_code_signs_in_once_is_told_and_leads_to_the_new_telephone() {
    let app = TestApp::start().await;
    let (lost, codes) = Telephone::set_up(&with_password(&app, MAYA).await, PASSWORD).await;
    let typed = codes[0].to_lowercase().replace('-', " ");
    let session = second_step(&app, &ticket(&app, MAYA).await, "recovery_code", &typed).await.expect(200);
    let maya = app.with_token(session["access_token"].as_str().unwrap());
    assert_eq!(security(&maya).await["recovery_codes_left"], 9);
    assert_eq!(app.mails_to(MAYA).await.last().unwrap().kind, "recovery_code_used");
    let again = second_step(&app, &ticket(&app, MAYA).await, "recovery_code", &codes[0]).await;
    again.invalid(&["/recovery_code"]);

    let (new, _) = Telephone::set_up(&maya, PASSWORD).await;
    let ticket = ticket(&app, MAYA).await;
    second_step(&app, &ticket, "code", &lost.next_code()).await.invalid(&["/code"]);
    second_step(&app, &ticket, "recovery_code", &codes[1]).await.invalid(&["/recovery_code"]);
    second_step(&app, &ticket, "code", &fresh(&app, &new).await).await.expect(200);
}

#[tokio::test]
async fn until_the_new_telephone_is_confirmed_the_old_one_counts() {
    let app = TestApp::start().await;
    let maya = with_password(&app, MAYA).await;
    let (telephone, _) = Telephone::set_up(&maya, PASSWORD).await;
    let body = json!({ "password": PASSWORD });
    post_as(&maya, "/account/second-factor/begin", &body).await.expect(200);
    let code = fresh(&app, &telephone).await;
    second_step(&app, &ticket(&app, MAYA).await, "code", &code).await.expect(200);
}

#[tokio::test]
async fn a_recovery_code_of_somebody_else_is_none() {
    let app = TestApp::start().await;
    let (_, codes) = Telephone::set_up(&with_password(&app, MAYA).await, PASSWORD).await;
    let other = "liam.gagnon@esdc-edsc.example";
    Telephone::set_up(&with_password(&app, other).await, PASSWORD).await;
    let ticket = ticket(&app, other).await;
    second_step(&app, &ticket, "recovery_code", &codes[0]).await.invalid(&["/recovery_code"]);
}
