//! What is not believed: every way in which a service, or whoever stands in for it, can misbehave.

use api::identities::settings::ClientAuthentication;
use api::machine;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::EncodePrivateKey;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use serde_json::json;

use super::issuer::{Issuer, Signature, Tale, zoe};
use super::{World, way_back};

fn tale(claims: serde_json::Value) -> Tale {
    let mut tale = zoe();
    for (name, value) in claims.as_object().unwrap() {
        tale.token[name] = value.clone();
    }
    tale
}

#[tokio::test]
async fn a_token_that_is_not_signed_by_the_service_for_us_now_signs_nobody_in() {
    let world = World::start().await;
    let now = machine::now().timestamp();
    let people = world.people().await;
    let signed = |signature: Signature| Tale { signature, ..zoe() };
    for (what, tale) in [
        ("another attempt's nonce", tale(json!({ "nonce": "another" }))),
        ("no nonce", tale(json!({ "nonce": null }))),
        ("expired", tale(json!({ "exp": now - 61 }))),
        ("issued in the future", tale(json!({ "iat": now + 120 }))),
        ("issued long ago", tale(json!({ "iat": now - 3600 * 24 }))),
        ("for somebody else", tale(json!({ "aud": "another-client" }))),
        ("for somebody else too", tale(json!({ "aud": ["gcdevexchange", "another-client"] }))),
        ("by another issuer", tale(json!({ "iss": "https://evil.example" }))),
        ("signed with another key", signed(Signature::Foreign)),
        ("not signed", signed(Signature::None)),
        ("signed with the shared secret", signed(Signature::Secret)),
        ("signed with the public key", signed(Signature::PublicKeyAsSecret)),
        ("user info about another", Tale { user_info: json!({ "sub": "another" }), ..zoe() }),
    ] {
        let mut browser = world.browser();
        let page = world.arrive(&mut browser, tale).await;
        assert_eq!(page.status, 400, "{what}: {}", page.text);
        page.expect("service_not_believed");
        assert_eq!((world.people().await, world.sessions().await), (people, 0), "{what}");
    }
}

#[tokio::test]
async fn a_clock_may_be_off_by_as_much_as_the_settings_say() {
    let world = World::start().await;
    let now = machine::now().timestamp();
    for claims in [json!({ "exp": now - 30 }), json!({ "iat": now + 30, "exp": now + 330 })] {
        world.arrive(&mut world.browser(), tale(claims)).await.expect("arrived");
    }
}

#[tokio::test]
async fn a_way_back_that_did_not_begin_in_this_browser_leads_nowhere() {
    let world = World::start().await;
    let mut victim = world.browser();
    let mut attacker = world.browser();
    let there = attacker.go("/sign-in/key").await.leads_away();
    let code = world.issuer.sign_in(&there, zoe());
    // The attacker's own way back, opened by somebody else: they would act in the attacker's account.
    victim.go(&way_back(&there, &code)).await.expect("arrival_over");
    let own = victim.go("/sign-in/key").await.leads_away();
    victim.go(&format!("/sign-in/key/callback?code={code}&state=guessed")).await.expect("arrival_over");
    victim.go(&format!("/sign-in/key/callback?code={code}")).await.expect("arrival_over");
    // The attacker's code in the victim's own way back: PKCE ties it to the attacker's attempt.
    victim.go(&way_back(&own, &code)).await.expect("service_not_believed");
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn a_way_back_counts_once() {
    let world = World::start().await;
    let mut browser = world.browser();
    let there = browser.go("/sign-in/key").await.leads_away();
    let stolen = browser.cookies.clone();
    let code = world.issuer.sign_in(&there, zoe());
    let back = way_back(&there, &code);
    browser.go(&back).await.expect("arrived");
    browser.go(&back).await.expect("arrival_over");
    // Even with the cookie that the browser gave up, the code is spent.
    browser.cookies = stolen;
    browser.go(&back).await.expect("service_not_believed");
    assert_eq!(world.sessions().await, 1);
}

#[tokio::test]
async fn a_cookie_that_somebody_wrote_or_meant_for_another_service_is_none() {
    let mut other = None;
    let world = World::with(|config| {
        let issuer = Issuer::start();
        config.providers.push(issuer.settings("other"));
        other = Some(issuer);
    })
    .await;
    let mut browser = world.browser();
    let there = browser.go("/sign-in/key").await.leads_away();
    let code = world.issuer.sign_in(&there, zoe());
    let back = way_back(&there, &code);
    browser.go(&back.replace("/key/", "/other/")).await.expect("arrival_over");
    for value in browser.cookies.values_mut() {
        value.insert(3, 'x');
    }
    browser.go(&back).await.expect("arrival_over");
}

#[tokio::test]
async fn a_service_that_names_itself_names_itself_rightly() {
    let world = World::start().await;
    for (issuer, code_of_page) in [("https://evil.example", "service_not_believed"), ("", "arrived")] {
        let mut browser = world.browser();
        let there = browser.go("/sign-in/key").await.leads_away();
        let back = way_back(&there, &world.issuer.sign_in(&there, zoe()));
        let issuer = if issuer.is_empty() { &world.issuer.address } else { issuer };
        browser.go(&format!("{back}&iss={issuer}")).await.expect(code_of_page);
    }
}

#[tokio::test]
async fn somebody_who_says_no_at_the_service_is_told_what_to_do() {
    let world = World::start().await;
    let mut browser = world.browser();
    let there = browser.go("/sign-in/key?language=fr").await.leads_away();
    let back = format!("/sign-in/key/callback?error=access_denied&state={}", there["state"]);
    let page = browser.go(&back).await.expect("service_refused");
    assert_eq!(page.status, 400);
    assert!(page.text.contains("Clé d’ouverture ne vous a pas ouvert de session"), "{}", page.text);
}

#[tokio::test]
async fn a_service_that_does_not_answer_is_said_and_nobody_waits_for_it() {
    let world = World::start().await;
    let mut browser = world.browser();
    let there = browser.go("/sign-in/key").await.leads_away();
    world.issuer.stop().await;
    let code = world.issuer.sign_in(&there, zoe());
    browser.go(&way_back(&there, &code)).await.expect("service_not_believed");
    // Its settings are known, so the way there is still open; on another node they are not.
    let fresh = World::start().await;
    fresh.issuer.stop().await;
    for (language, words) in [("fr", "ne répond pas pour le moment"), ("en", "does not answer at the moment")]
    {
        let page = fresh.browser().go(&format!("/sign-in/key?language={language}")).await;
        assert_eq!(page.status, 503);
        assert!(page.expect("service_unreachable").text.contains(words));
    }
    super::known(&fresh.app, "local@example.ca").await;
}

#[tokio::test]
async fn new_keys_of_a_service_are_found() {
    let world = World::start().await;
    world.arrive(&mut world.browser(), zoe()).await.expect("arrived");
    world.issuer.change_key();
    world.arrive(&mut world.browser(), zoe()).await.expect("arrived");
    assert_eq!(world.issuer.discoveries(), 2);
    // Tokens of unknown keys do not make us ask without end.
    world.issuer.change_key();
    for _ in 0..3 {
        world.arrive(&mut world.browser(), zoe()).await.expect("service_not_believed");
    }
    assert_eq!(world.issuer.discoveries(), 2);
}

#[tokio::test]
async fn we_can_show_who_we_are_with_a_signature() {
    let key = SigningKey::from_bytes(&[9; 32]);
    let pem = key.to_pkcs8_pem(LineEnding::LF).unwrap().to_string();
    let world = World::with(|config| {
        config.providers[0].client =
            ClientAuthentication::PrivateKey { pem, key_id: Some("ours".to_owned()) };
    })
    .await;
    world.arrive(&mut world.browser(), zoe()).await.expect("arrived");
    assert_eq!(world.issuer.assertions(), 1);
}
