use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{EncodePrivateKey, EncodePublicKey};

use super::{Checked, StatementKeys, keys};

fn key(byte: u8) -> SigningKey {
    SigningKey::from_bytes(&[byte; 32])
}

fn private(byte: u8) -> String {
    key(byte).to_pkcs8_pem(LineEnding::LF).unwrap().to_string()
}

fn public(byte: u8) -> String {
    key(byte).verifying_key().to_public_key_pem(LineEnding::LF).unwrap()
}

fn keys_of(text: &str) -> StatementKeys {
    let path = std::env::temp_dir().join(format!("gcdevexchange-keys-{}-{}", std::process::id(), text.len()));
    std::fs::write(&path, text).unwrap();
    let loaded = StatementKeys::load(key(9), Some(&path)).unwrap();
    std::fs::remove_file(path).unwrap();
    loaded
}

#[test]
fn the_first_private_key_signs_and_those_before_it_stay_published() {
    let before = keys_of(&private(1));
    let signature = before.sign("a statement").signature;
    let after = keys_of(&format!("{}{}{}", private(2), public(1), private(3)));
    assert_eq!(after.current().0, key(2).verifying_key().to_bytes());
    assert_eq!(after.published().len(), 4, "with the instance's own");
    assert_eq!(after.check(before.current().id(), "a statement", signature), Checked::Good);
    assert_eq!(after.check(after.current().id(), "a statement", signature), Checked::Bad);
    assert_eq!(before.check(after.current().id(), "a statement", signature), Checked::UnknownKey);
}

#[test]
fn a_changed_byte_is_no_longer_what_was_signed() {
    let keys = StatementKeys::load(key(4), None).unwrap();
    let mut signature = keys.sign("a statement").signature;
    let own = keys.current().id();
    assert_eq!(keys.check(own, "a statemenT", signature), Checked::Bad);
    signature.0[7] ^= 1;
    assert_eq!(keys.check(own, "a statement", signature), Checked::Bad);
}

#[test]
fn a_file_without_a_private_key_is_refused() {
    assert!(keys::read(&public(1)).is_err());
    assert!(keys::read("").is_err());
    assert!(keys::read("-----BEGIN PRIVATE KEY-----\n").is_err());
}
