//! Keys, seals, and every way to forge an access token.

use super::*;
use serde_json::{Value, json};
use uuid::Uuid;

const HERE: &str = "https://gcdevexchange.test";
const SESSION: SessionId = SessionId(Uuid::from_u128(7));

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn secrets(seed: u8) -> Secrets {
    Secrets::from_pem(&key(seed).to_pkcs8_pem(LineEnding::LF).unwrap(), HERE, None).unwrap()
}

/// The claims of a good token.
fn claims() -> Value {
    let now = machine::now().timestamp();
    json!({ "iss": ISSUER, "aud": HERE, "sid": SESSION, "iat": now, "exp": now + 60 })
}

/// Signed with the right key, whatever it claims.
fn signed(claims: &Value) -> String {
    let der = key(1).to_pkcs8_der().unwrap();
    let own = EncodingKey::from_ed_der(der.as_bytes());
    jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), claims, &own).unwrap()
}

/// A token put together by hand.
fn by_hand(header: &Value, claims: &Value, signature: &[u8]) -> String {
    let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let text = |value: &Value| part(value.to_string().as_bytes());
    [text(header), text(claims), part(signature)].join(".")
}

#[test]
fn only_the_instance_that_signed_a_token_reads_it() {
    let token = secrets(1).access_token(SESSION).unwrap();
    assert_eq!(secrets(1).session_of(&token), Some(SESSION));
    assert_eq!(secrets(2).session_of(&token), None);
    assert_eq!(secrets(1).session_of("x.y.z"), None);
    assert_eq!(secrets(1).session_of(&signed(&claims())), Some(SESSION));
}

#[test]
fn a_token_for_others_of_others_or_of_yesterday_is_none() {
    let with = |name: &str, value: Value| {
        let mut changed = claims();
        changed[name] = value;
        signed(&changed)
    };
    let without = |name: &str| {
        let mut changed = claims();
        changed.as_object_mut().unwrap().remove(name);
        signed(&changed)
    };
    let now = machine::now().timestamp();
    for (what, token) in [
        ("another issuer", with("iss", json!("somebody"))),
        ("another audience", with("aud", json!("https://elsewhere.test"))),
        ("several audiences", with("aud", json!(["https://elsewhere.test"]))),
        ("expired", with("exp", json!(now - 1))),
        ("no session", with("sid", json!("nobody"))),
        ("without issuer", without("iss")),
        ("without audience", without("aud")),
        ("without end", without("exp")),
        ("without session", without("sid")),
    ] {
        assert_eq!(secrets(1).session_of(&token), None, "{what}");
    }
}

#[test]
fn no_other_algorithm_is_taken_for_ours() {
    let public = key(1).verifying_key().to_bytes();
    let hs = |secret: &[u8]| {
        let header = Header::new(Algorithm::HS256);
        jsonwebtoken::encode(&header, &claims(), &EncodingKey::from_secret(secret)).unwrap()
    };
    for (what, token) in [
        ("none", by_hand(&json!({ "alg": "none", "typ": "JWT" }), &claims(), b"")),
        ("none, in capitals", by_hand(&json!({ "alg": "NONE" }), &claims(), b"")),
        ("no signature", by_hand(&json!({ "alg": "EdDSA" }), &claims(), b"")),
        ("no algorithm", by_hand(&json!({}), &claims(), &[0; 64])),
        ("HS256 with the public key", hs(&public)),
        ("HS256 with its digits", hs(hexadecimal(&public).as_bytes())),
        ("HS256 with nothing", hs(b"")),
    ] {
        assert_eq!(secrets(1).session_of(&token), None, "{what}");
    }
}

#[test]
fn a_token_whose_content_was_changed_is_none() {
    let good = signed(&claims());
    let (_, signature) = good.rsplit_once('.').unwrap();
    let mut other = claims();
    other["sid"] = json!(SessionId(Uuid::from_u128(8)));
    let header = URL_SAFE_NO_PAD.encode(json!({ "alg": "EdDSA", "typ": "JWT" }).to_string());
    let content = URL_SAFE_NO_PAD.encode(other.to_string());
    assert_eq!(secrets(1).session_of(&[&header, &content, signature].join(".")), None);
}

#[test]
fn keyed_hashes_differ_by_purpose_and_by_the_cut_between_parts() {
    let own = secrets(1);
    assert_ne!(own.keyed_hash("a", &[b"xy"]), own.keyed_hash("b", &[b"xy"]));
    assert_ne!(own.keyed_hash("a", &[b"x", b"y"]), own.keyed_hash("a", &[b"xy", b""]));
}

#[test]
fn what_is_sealed_opens_here_for_its_purpose_and_owner_alone() {
    let own = secrets(1);
    let sealed = own.seal("second-factor", b"zoe", b"secret").unwrap();
    assert_eq!(own.open("second-factor", b"zoe", &sealed).as_deref(), Some(b"secret".as_slice()));
    assert_ne!(own.seal("second-factor", b"zoe", b"secret").unwrap(), sealed);
    assert_eq!(own.open("second-factor", b"ada", &sealed), None);
    assert_eq!(own.open("cookie", b"zoe", &sealed), None);
    assert_eq!(secrets(2).open("second-factor", b"zoe", &sealed), None);
    let mut broken = URL_SAFE_NO_PAD.decode(&sealed).unwrap();
    *broken.last_mut().unwrap() ^= 1;
    assert_eq!(own.open("second-factor", b"zoe", &URL_SAFE_NO_PAD.encode(broken)), None);
    assert_eq!(own.open("second-factor", b"zoe", "short"), None);
}
