//! How keys are written: PEM in the file, JSON Web Keys (RFC 8037) for everybody.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::pkcs8::{DecodePrivateKey, DecodePublicKey};
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::Serialize;
use shared::fairness::PublicKey;

const BEGIN: &str = "-----BEGIN ";

/// A public key as JSON Web Key.
#[derive(Serialize)]
pub struct Jwk {
    kty: &'static str,
    crv: &'static str,
    alg: &'static str,
    #[serde(rename = "use")]
    usage: &'static str,
    kid: String,
    x: String,
}

impl Jwk {
    /// A published key.
    pub fn of(key: &PublicKey) -> Jwk {
        Jwk {
            kty: "OKP",
            crv: "Ed25519",
            alg: "EdDSA",
            usage: "sig",
            kid: key.id().to_string(),
            x: URL_SAFE_NO_PAD.encode(key.0),
        }
    }
}

/// The first private key of a PEM file, and the public halves of all the others: private or public.
pub fn read(text: &str) -> io::Result<(SigningKey, Vec<VerifyingKey>)> {
    let mut current = None;
    let mut others = Vec::new();
    for block in text.match_indices(BEGIN).filter_map(|(at, _)| text.get(at..)) {
        let block = first_block(block)?;
        if block.starts_with("-----BEGIN PUBLIC KEY") {
            others.push(VerifyingKey::from_public_key_pem(block).map_err(io::Error::other)?);
            continue;
        }
        let key = SigningKey::from_pkcs8_pem(block).map_err(io::Error::other)?;
        match current {
            None => current = Some(key),
            Some(_) => others.push(key.verifying_key()),
        }
    }
    let current = current.ok_or_else(|| io::Error::other("STATEMENT_KEYS_FILE holds no private key"))?;
    Ok((current, others))
}

/// The block that a text begins with, up to the end of its last line.
fn first_block(text: &str) -> io::Result<&str> {
    let cut = || {
        let end = text.find("-----END ")?;
        let line = text.get(end..)?.find('\n').map_or(text.len(), |length| end + length + 1);
        text.get(..line)
    };
    cut().ok_or_else(|| io::Error::other("STATEMENT_KEYS_FILE holds a key without its end"))
}
