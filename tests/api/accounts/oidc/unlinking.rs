//! `GET /account/identities` and `POST /account/identities/{id}/unlink`.

use serde_json::{Value, json};
use tests::Client;

use super::World;
use super::issuer::zoe;

async fn first(client: &Client) -> Value {
    client.get("/account/identities").await.expect(200)["items"][0].clone()
}

fn path(identity: &Value) -> String {
    format!("/account/identities/{}/unlink", identity["id"].as_str().expect("an id"))
}

/// Chooses a password, with the link of a message.
async fn choose_password(world: &World, email: &str) {
    let ask = json!({ "email": email });
    super::super::post(&world.app, "/accounts/request-password-reset", &ask).await.expect(202);
    let token = super::super::last_token(&world.app, email).await;
    let reset = json!({ "token": token, "password": super::super::PASSWORD });
    super::super::post(&world.app, "/accounts/reset-password", &reset).await.expect(204);
}

#[tokio::test]
async fn the_last_way_to_sign_in_stays() {
    let world = World::start().await;
    let client = world.signed_in(zoe()).await;
    let identity = first(&client).await;
    assert_eq!(identity["label"]["fr"], "Clé d’ouverture");
    assert_eq!(identity["email"], "zoe@example.ca");
    assert_eq!(identity["is_only_way"], true);
    client.act_plainly(&path(&identity), &identity).await.refused(409, "last_way_to_sign_in");
    assert_eq!(world.app.count("SELECT count(*) FROM identities").await, 1);
}

#[tokio::test]
async fn with_a_password_the_service_can_be_unlinked_and_no_longer_leads_there() {
    let world = World::start().await;
    world.signed_in(zoe()).await;
    choose_password(&world, "zoe@example.ca").await;
    let client = world.signed_in(zoe()).await;
    let identity = first(&client).await;
    assert_eq!(identity["is_only_way"], false);
    let stale = client.request("POST", &path(&identity)).fresh_key().version(99).send().await;
    stale.refused(412, "changed_meanwhile");
    client.act_plainly(&path(&identity), &identity).await.expect(204);
    assert_eq!(world.app.count("SELECT count(*) FROM identities").await, 0);
    assert_eq!(world.app.count("SELECT count(*) FROM events WHERE name = 'identity_unlinked'").await, 1);
    let mails = world.app.mails_to("zoe@example.ca").await;
    assert!(mails.iter().any(|mail| mail.kind == "identity_unlinked"), "{mails:?}");
    // Their address is still an account's: they are asked to sign in and link it again.
    world.arrive(&mut world.browser(), zoe()).await.expect("sign_in_to_link");
}

#[tokio::test]
async fn an_identity_of_somebody_else_is_not_there() {
    let world = World::start().await;
    let identity = first(&world.signed_in(zoe()).await).await;
    let other = world.app.with_token(&super::known(&world.app, "other@example.ca").await);
    let account = other.get("/account").await.expect(200);
    other.act_plainly(&path(&identity), &account).await.refused(404, "not_found");
    assert_eq!(other.get("/account/identities").await.expect(200)["items"], json!([]));
    world.app.nobody().get("/account/identities").await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn unlinking_twice_with_one_key_happens_once() {
    let world = World::start().await;
    world.signed_in(zoe()).await;
    choose_password(&world, "zoe@example.ca").await;
    let client = world.signed_in(zoe()).await;
    let identity = first(&client).await;
    for _ in 0..2 {
        let request = client.request("POST", &path(&identity)).key("once-and-no-more").if_match(&identity);
        request.send().await.expect(204);
    }
    assert_eq!(world.app.count("SELECT count(*) FROM events WHERE name = 'identity_unlinked'").await, 1);
}
