//! One account, several ways in: linked by its owner alone.

use serde_json::{Value, json};
use shared::ids::PersonId;
use tests::{Client, Telephone};

use api::stream::Stream;

use super::issuer::{nobody_in_particular, zoe};
use super::{Page, Window, World, known, query_of, way_back};

/// The owner of an account links the service to it, in a browser of theirs.
async fn link(world: &World, browser: &mut Window, token: &str, subject: &str) -> Page {
    let there = begin(browser, token).await;
    let code = world.issuer.sign_in(&there, nobody_in_particular(subject));
    browser.go(&way_back(&there, &code)).await
}

async fn begin(browser: &mut Window, token: &str) -> std::collections::HashMap<String, String> {
    let body = json!({ "provider": "key", "language": "fr" });
    let (status, begun) = browser.call("POST", "/session/begin-link", Some(token), &body).await;
    assert_eq!(status, 200, "{begun}");
    query_of(begun["address"].as_str().expect("an address"))
}

async fn person_of(client: &Client) -> PersonId {
    let session = client.get("/session").await.expect(200);
    session["person"]["actor"]["person_id"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn an_address_that_has_an_account_is_not_linked_behind_its_owners_back() {
    let world = World::start().await;
    let token = known(&world.app, "zoe@example.ca").await;
    let mut browser = world.browser();
    let page = world.arrive(&mut browser, zoe()).await.expect("sign_in_to_link");
    assert_eq!(page.status, 409);
    assert!(page.text.contains("href=\"/fr/ouvrir-une-session?next=/fr/compte/identites\""), "{}", page.text);
    assert_eq!(world.app.count("SELECT count(*) FROM identities").await, 0);
    // Its owner signs in as usual, links it, and from then on both ways lead there.
    let owner = world.app.with_token(&token);
    let there = begin(&mut browser, &token).await;
    let code = world.issuer.sign_in(&there, zoe());
    let page = browser.go(&way_back(&there, &code)).await;
    assert_eq!(page.location.as_deref(), Some("/fr/compte/identites"), "{}", page.text);
    let arrived = world.signed_in(zoe()).await;
    assert_eq!(person_of(&arrived).await, person_of(&owner).await);
    let events = world.app.events(Stream::Person(person_of(&owner).await)).await;
    assert!(events.iter().any(|name| name == "identity_linked"), "{events:?}");
    let mails = world.app.mails_to("zoe@example.ca").await;
    assert!(mails.iter().any(|mail| mail.kind == "identity_linked" && mail.text.contains("Clé d’ouverture")));
}

#[tokio::test]
async fn any_number_of_identities_lead_to_one_account_and_each_to_one_alone() {
    let world = World::start().await;
    let one = known(&world.app, "one@example.ca").await;
    let other = known(&world.app, "other@example.ca").await;
    let mut browser = world.browser();
    for subject in ["a", "b", "b"] {
        assert_eq!(link(&world, &mut browser, &one, subject).await.status, 302, "{subject}");
    }
    let list = world.app.with_token(&one).get("/account/identities").await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
    let page = link(&world, &mut world.browser(), &other, "a").await.expect("identity_taken");
    assert_eq!(page.status, 409);
    assert_eq!(world.app.with_token(&other).get("/account/identities").await.expect(200)["items"], json!([]));
    let arrived = world.signed_in(nobody_in_particular("b")).await;
    assert_eq!(person_of(&arrived).await, person_of(&world.app.with_token(&one)).await);
}

#[tokio::test]
async fn nobody_links_their_identity_to_the_account_of_somebody_else() {
    let world = World::start().await;
    let token = known(&world.app, "attacker@example.ca").await;
    // The address at the service, sent to a victim, lacks the half that stayed in the browser.
    let mut attacker = world.browser();
    let there = begin(&mut attacker, &token).await;
    let code = world.issuer.sign_in(&there, zoe());
    world.browser().go(&way_back(&there, &code)).await.expect("arrival_over");
    assert_eq!(world.app.count("SELECT count(*) FROM identities").await, 0);
}

#[tokio::test]
async fn a_session_that_ended_on_the_way_links_nothing() {
    let world = World::start().await;
    let token = known(&world.app, "zoe@example.ca").await;
    let mut browser = world.browser();
    let there = begin(&mut browser, &token).await;
    let request = world.app.with_token(&token).request("POST", "/session/sign-out-everywhere");
    request.json(&json!({})).send().await.expect(204);
    let code = world.issuer.sign_in(&there, zoe());
    browser.go(&way_back(&there, &code)).await.expect("session_over");
    assert_eq!(world.app.count("SELECT count(*) FROM identities").await, 0);
}

#[tokio::test]
async fn linking_is_asked_by_somebody_who_is_signed_in_and_for_a_service_there_is() {
    let world = World::start().await;
    let body = json!({ "provider": "key", "language": "en" });
    let nobody = world.app.nobody().request("POST", "/session/begin-link").json(&body).send().await;
    nobody.refused(401, "not_signed_in");
    let token = known(&world.app, "zoe@example.ca").await;
    let zoe = world.app.with_token(&token);
    let unknown = json!({ "provider": "unknown", "language": "en" });
    zoe.request("POST", "/session/begin-link").json(&unknown).send().await.refused(404, "not_found");
    world.issuer.stop().await;
    zoe.request("POST", "/session/begin-link").json(&body).send().await.refused(503, "busy");
}

#[tokio::test]
async fn a_second_factor_here_is_asked_after_the_service_and_the_session_is_still_the_services() {
    let world = World::start().await;
    let token = known(&world.app, "zoe@example.ca").await;
    let owner = world.app.with_token(&token);
    link(&world, &mut world.browser(), &token, "zoe").await;
    let (telephone, _) = Telephone::set_up(&owner, super::super::PASSWORD).await;
    let sessions = world.sessions().await;
    let mut browser = world.browser();
    let page = world.arrive(&mut browser, zoe()).await;
    assert_eq!(page.status, 302, "{}", page.text);
    let address = page.location.expect("the second step");
    assert!(address.starts_with("/fr/ouvrir-une-session?ticket="), "{address}");
    let query = query_of(&address);
    assert_eq!(query["next"], "/fr/occasions?q=rust");
    assert_eq!(world.sessions().await, sessions, "no session begins before the second factor");
    world.app.execute("UPDATE second_factors SET last_step = last_step - 1").await.unwrap();
    let body = json!({ "ticket": query["ticket"], "code": telephone.next_code() });
    let (status, granted) = browser.call("POST", "/session/second-factor", None, &body).await;
    assert_eq!(status, 200, "{granted}");
    assert_eq!(granted["visitor"]["person"]["actor"]["factor"], "two");
    let (_, left) = browser.call("POST", "/session/sign-out", None, &Value::Null).await;
    assert!(left["continue_at"].as_str().is_some_and(|address| address.contains("id_token_hint")), "{left}");
    // A service whose own second factor is believed is enough.
    let mut strong = zoe();
    strong.token["amr"] = json!(["otp"]);
    world.arrive(&mut world.browser(), strong).await.expect("arrived");
}
