//! The instance's one secret, and what is derived from it: the signature on access tokens and
//! the key of keyed hashes. Nodes of one instance share the key file.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::ids::SessionId;

use crate::config::Config;
use crate::machine;

/// How long an access token is good for, in seconds. It carries the session's id and nothing
/// else, so ending the session ends it at once.
pub const ACCESS_TOKEN_SECONDS: i64 = 600;

const ISSUER: &str = "gcdevexchange";

/// What the signing key does.
pub struct Secrets {
    encoding: EncodingKey,
    decoding: DecodingKey,
    hashing: [u8; 64],
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    sid: SessionId,
    iat: i64,
    exp: i64,
}

impl Secrets {
    /// Reads the key file; makes one in the data directory if no file was named.
    ///
    /// # Errors
    /// When the file cannot be read or written, or holds no Ed25519 key.
    pub fn load(config: &Config) -> io::Result<Secrets> {
        let pem = match &config.signing_key_file {
            Some(path) => fs::read_to_string(path)?,
            None => own_key(&config.data_directory)?,
        };
        Secrets::from_pem(&pem)
    }

    fn from_pem(pem: &str) -> io::Result<Secrets> {
        let key = SigningKey::from_pkcs8_pem(pem).map_err(io::Error::other)?;
        let der = key.to_pkcs8_der().map_err(io::Error::other)?;
        Ok(Secrets {
            encoding: EncodingKey::from_ed_der(der.as_bytes()),
            decoding: DecodingKey::from_ed_der(key.verifying_key().as_bytes()),
            hashing: hashing_key(&key),
        })
    }

    /// Signs an access token for a session.
    ///
    /// # Errors
    /// When the library cannot sign, which a good key never causes.
    pub fn access_token(&self, session_id: SessionId) -> jsonwebtoken::errors::Result<String> {
        let now = machine::now().timestamp();
        let claims =
            Claims { iss: ISSUER.to_owned(), sid: session_id, iat: now, exp: now + ACCESS_TOKEN_SECONDS };
        jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), &claims, &self.encoding)
    }

    /// The session of an access token, if we signed it and it has not expired.
    #[must_use]
    pub fn session_of(&self, access_token: &str) -> Option<SessionId> {
        let mut expected = Validation::new(Algorithm::EdDSA);
        expected.set_issuer(&[ISSUER]);
        expected.leeway = 0;
        jsonwebtoken::decode::<Claims>(access_token, &self.decoding, &expected)
            .map(|token| token.claims.sid)
            .ok()
    }

    /// A hash that only this instance can make, as hexadecimal digits. `purpose` keeps the uses
    /// apart.
    #[must_use]
    pub fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> String {
        let mut mac = Hmac::<Sha256>::new(&self.hashing.into());
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&part.len().to_be_bytes());
            mac.update(part);
        }
        hexadecimal(&mac.finalize().into_bytes())
    }
}

/// The SHA-256 of a random token: all that is stored of it.
#[must_use]
pub fn token_hash(token: &str) -> String {
    hexadecimal(&Sha256::digest(token.as_bytes()))
}

/// Bytes as hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hashing_key(key: &SigningKey) -> [u8; 64] {
    let mut derived = [0_u8; 64];
    let mut hasher = Sha256::new();
    hasher.update(b"gcdevexchange/keyed-hash/1\0");
    hasher.update(key.to_bytes());
    for (place, byte) in derived.iter_mut().zip(hasher.finalize()) {
        *place = byte;
    }
    derived
}

/// The key that this instance made for itself, made now if this is its first start.
fn own_key(directory: &Path) -> io::Result<String> {
    let path: PathBuf = directory.join("signing-key.pem");
    if path.exists() {
        return fs::read_to_string(path);
    }
    fs::create_dir_all(directory)?;
    let seed = machine::random_bytes::<32>().map_err(io::Error::other)?;
    let pem = SigningKey::from_bytes(&seed).to_pkcs8_pem(LineEnding::LF).map_err(io::Error::other)?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
    file.write_all(pem.as_bytes())?;
    Ok(pem.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn secrets(seed: u8) -> Secrets {
        let pem = SigningKey::from_bytes(&[seed; 32]).to_pkcs8_pem(LineEnding::LF).unwrap();
        Secrets::from_pem(&pem).unwrap()
    }

    #[test]
    fn only_the_instance_that_signed_a_token_reads_it() {
        let session = SessionId(Uuid::from_u128(7));
        let token = secrets(1).access_token(session).unwrap();
        assert_eq!(secrets(1).session_of(&token), Some(session));
        assert_eq!(secrets(2).session_of(&token), None);
        assert_eq!(secrets(1).session_of("x.y.z"), None);
    }

    #[test]
    fn keyed_hashes_differ_by_purpose_and_by_the_cut_between_parts() {
        let own = secrets(1);
        assert_ne!(own.keyed_hash("a", &[b"xy"]), own.keyed_hash("b", &[b"xy"]));
        assert_ne!(own.keyed_hash("a", &[b"x", b"y"]), own.keyed_hash("a", &[b"xy", b""]));
    }
}
