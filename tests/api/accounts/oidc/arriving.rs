//! The way there and back, when all is well.

use serde_json::json;
use tests::TestApp;

use super::issuer::zoe;
use super::{Window, World, way_back};

#[tokio::test]
async fn somebody_new_has_an_account_and_is_where_they_wanted_to_be() {
    let world = World::start().await;
    let mut browser = world.browser();
    let page = world.arrive(&mut browser, zoe()).await.expect("arrived");
    assert!(page.text.contains("href=\"/fr/occasions?q=rust\""), "{}", page.text);
    assert!(page.text.contains("<html lang=\"fr\""), "{}", page.text);
    let zoe_here = world.app.with_token(&browser.token().await);
    let person = zoe_here.get("/session").await.expect(200)["person"].clone();
    assert_eq!(person["name"], "Zoé Arsenault");
    assert_eq!(person["email"], "zoe@example.ca");
    assert_eq!(person["actor"]["language"], "fr");
    assert_eq!(person["actor"]["email"], "confirmed");
    assert_eq!(person["actor"]["factor"], "one");
    for event in ["account_registered", "identity_linked", "signed_in"] {
        let sql = format!("SELECT count(*) FROM events WHERE name = '{event}' AND by_person_id IS NOT NULL");
        assert_eq!(world.app.count(&sql).await, 1, "{event}");
    }
}

#[tokio::test]
async fn the_same_subject_of_the_same_issuer_is_the_same_person() {
    let world = World::start().await;
    let first = world.signed_in(zoe()).await.get("/session").await.expect(200);
    let people = world.people().await;
    // The name and the address there may change; who they are does not.
    let mut later = zoe();
    later.user_info = json!({ "name": "Z. A.", "email": "elsewhere@example.ca", "email_verified": true });
    let second = world.signed_in(later).await.get("/session").await.expect(200);
    assert_eq!(first["person"]["actor"]["person_id"], second["person"]["actor"]["person_id"]);
    assert_eq!(second["person"]["email"], "zoe@example.ca");
    assert_eq!(world.people().await, people);
    assert_eq!(world.issuer.discoveries(), 1, "what is known of a service is kept");
}

#[tokio::test]
async fn the_service_is_asked_with_everything_that_ties_its_answer_to_this_browser() {
    let world = World::start().await;
    let mut browser = world.browser();
    let page = browser.go("/sign-in/key?language=fr").await;
    let there = page.leads_away();
    assert_eq!(there["response_type"], "code");
    assert_eq!(there["code_challenge_method"], "S256");
    assert_eq!(there["ui_locales"], "fr-CA fr");
    assert_eq!(there["scope"], "openid email profile");
    assert_eq!(there["redirect_uri"], "https://gcdevexchange.test/sign-in/key/callback");
    assert!(there["state"].len() >= 43 && there["nonce"].len() >= 43 && there["code_challenge"].len() == 43);
    let cookie = &page.cookies[0];
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/sign-in/key/callback", "Max-Age=900"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let again = browser.go("/sign-in/key?language=en").await.leads_away();
    assert_ne!(again["state"], there["state"]);
    assert_eq!(again["ui_locales"], "en-CA en");
}

#[tokio::test]
async fn two_tabs_do_not_disturb_each_other() {
    let world = World::start().await;
    let mut browser = world.browser();
    let one = browser.go("/sign-in/key").await.leads_away();
    let two = browser.go("/sign-in/key").await.leads_away();
    for there in [one, two] {
        let code = world.issuer.sign_in(&there, zoe());
        browser.go(&way_back(&there, &code)).await.expect("arrived");
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let world = World::start().await;
    for trap in [
        "https://evil.example/",
        "//evil.example/en/",
        "/%5Cevil.example",
        "/en/%5C..%5C%5Cevil.example",
        "/en//evil.example",
        "/en/%0D%0ALocation:https://evil.example",
        "javascript:alert(1)",
        "/en/%22%3E%3Cscript%3E",
    ] {
        let mut browser = world.browser();
        let there = browser.go(&format!("/sign-in/key?language=en&return_to={trap}")).await.leads_away();
        let code = world.issuer.sign_in(&there, zoe());
        let page = browser.go(&way_back(&there, &code)).await.expect("arrived");
        assert!(page.text.contains("id=\"go-on\" href=\"/en/work\""), "{trap}: {}", page.text);
        assert!(!page.text.contains("evil") && !page.text.contains("alert"), "{trap}");
    }
}

#[tokio::test]
async fn the_methods_that_a_service_names_count_as_a_second_factor_where_the_settings_say_so() {
    let world = World::start().await;
    for (methods, factor) in [(json!(["pwd"]), "one"), (json!(["pwd", "otp"]), "two"), (json!([]), "one")] {
        let mut tale = zoe();
        tale.token["amr"] = methods;
        let session = world.signed_in(tale).await.get("/session").await.expect(200);
        assert_eq!(session["person"]["actor"]["factor"], factor);
    }
}

#[tokio::test]
async fn the_sign_in_page_offers_what_the_settings_name_and_nothing_without() {
    let world = World::start().await;
    let session = world.app.nobody().get("/session").await.expect(200);
    assert_eq!(
        session["providers"],
        json!([{ "id": "key", "label": { "en": "Sign-In Key", "fr": "Clé d’ouverture" }, "kind": "vendor" }])
    );
    let plain = TestApp::start().await;
    assert_eq!(plain.nobody().get("/session").await.expect(200)["providers"], json!([]));
    let page = Window::new(&plain.address).go("/sign-in/key").await.expect("not_found");
    assert_eq!(page.status, 404);
}

#[tokio::test]
async fn the_pages_on_the_way_have_their_script_and_their_look() {
    let world = World::start().await;
    let script = world.browser().go("/sign-in/arrived.js").await;
    assert!(script.status == 200 && script.text.contains("'signed-in'"), "{}", script.text);
    assert_eq!(world.browser().go("/sign-in/page.css").await.status, 200);
}
