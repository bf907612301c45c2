//! The instance's one secret, and what is derived from it: the signature on access tokens, the
//! key of keyed hashes, the key that seals what the database must not show, and the key that signs
//! statements where none is named (`signing`). Nodes of one instance share the key file.

use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::ids::{ClientId, ClientKeyId, SessionId};
use shared::systems::{Scope, said, scopes_of};
use zeroize::Zeroizing;

use crate::accounts::settings::{ACCESS_TOKEN_SECONDS, CLIENT_TOKEN_SECONDS};
use crate::config::Config;
use crate::signing::StatementKeys;
use crate::{data_directory, machine};

const ISSUER: &str = "gcdevexchange";
const NONCE_BYTES: usize = 24;

/// What the signing key does.
pub struct Secrets {
    encoding: EncodingKey,
    decoding: DecodingKey,
    hashing: [u8; 64],
    sealing: [u8; 32],
    statements: StatementKeys,
    /// Whom access tokens are for: this instance, by its public address.
    audience: String,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// What the access token of a departmental system says (RFC 9068, without what nobody asks).
#[derive(Serialize, Deserialize)]
struct ClientClaims {
    iss: String,
    aud: String,
    sub: ClientId,
    client_id: ClientId,
    key_id: ClientKeyId,
    scope: String,
    iat: i64,
    exp: i64,
}

/// A system's token that we signed: by which key it was got, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The key.
    pub key_id: ClientKeyId,
    /// The scopes.
    pub scopes: Vec<Scope>,
}

impl Secrets {
    /// Reads the key file; makes one in the data directory if no file was named.
    ///
    /// # Errors
    /// When the file cannot be read or written, or holds no Ed25519 key.
    pub fn load(config: &Config) -> io::Result<Secrets> {
        let pem = match &config.signing_key_file {
            Some(path) => Zeroizing::new(fs::read_to_string(path)?),
            None => own_key(&config.data_directory)?,
        };
        Secrets::from_pem(&pem, &config.public_url, config.statement_keys_file.as_deref())
    }

    fn from_pem(pem: &str, audience: &str, statement_keys: Option<&Path>) -> io::Result<Secrets> {
        let key = SigningKey::from_pkcs8_pem(pem).map_err(io::Error::other)?;
        let der = key.to_pkcs8_der().map_err(io::Error::other)?;
        Ok(Secrets {
            encoding: EncodingKey::from_ed_der(der.as_bytes()),
            decoding: DecodingKey::from_ed_der(key.verifying_key().as_bytes()),
            hashing: hashing_key(&key),
            sealing: derived(&key, b"gcdevexchange/sealing/1\0"),
            statements: StatementKeys::load(
                SigningKey::from_bytes(&derived(&key, b"gcdevexchange/statements/1\0")),
                statement_keys,
            )?,
            audience: audience.to_owned(),
        })
    }

    /// The keys that sign what anybody may check.
    #[must_use]
    pub fn statements(&self) -> &StatementKeys {
        &self.statements
    }

    /// Signs an access token for a session.
    ///
    /// # Errors
    /// When the library cannot sign, which a good key never causes.
    pub fn access_token(&self, session_id: SessionId) -> jsonwebtoken::errors::Result<String> {
        let now = machine::now().timestamp();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: self.audience.clone(),
            sid: session_id,
            iat: now,
            exp: now + ACCESS_TOKEN_SECONDS,
        };
        jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), &claims, &self.encoding)
    }

    /// Signs an access token for a departmental system.
    ///
    /// # Errors
    /// As [`Secrets::access_token`].
    pub fn client_token(
        &self,
        client_id: ClientId,
        granted: &Granted,
    ) -> jsonwebtoken::errors::Result<String> {
        let now = machine::now().timestamp();
        let claims = ClientClaims {
            iss: self.audience.clone(),
            aud: self.audience.clone(),
            sub: client_id,
            client_id,
            key_id: granted.key_id,
            scope: said(&granted.scopes),
            iat: now,
            exp: now + CLIENT_TOKEN_SECONDS,
        };
        let header = Header { typ: Some("at+jwt".to_owned()), ..Header::new(Algorithm::EdDSA) };
        jsonwebtoken::encode(&header, &claims, &self.encoding)
    }

    /// What an access token of a departmental system was got for, if we signed it, for ourselves, and it
    /// has not expired.
    #[must_use]
    pub fn client_of(&self, access_token: &str) -> Option<Granted> {
        let token = jsonwebtoken::decode::<ClientClaims>(
            access_token,
            &self.decoding,
            &self.expected(&self.audience),
        )
        .ok()?;
        let ClientClaims { key_id, scope, .. } = token.claims;
        Some(Granted { key_id, scopes: scopes_of(&scope)? })
    }

    fn expected(&self, issuer: &str) -> Validation {
        let mut expected = Validation::new(Algorithm::EdDSA);
        expected.set_issuer(&[issuer]);
        expected.set_audience(&[&self.audience]);
        expected.set_required_spec_claims(&["exp", "iss", "aud"]);
        expected.leeway = 0;
        expected
    }

    /// The session of an access token, if we signed it, for ourselves, and it has not expired.
    #[must_use]
    pub fn session_of(&self, access_token: &str) -> Option<SessionId> {
        jsonwebtoken::decode::<Claims>(access_token, &self.decoding, &self.expected(ISSUER))
            .map(|token| token.claims.sid)
            .ok()
    }

    /// Seals a text, so that a copy of the database does not show it. It opens only for the same
    /// purpose and owner: sealed texts cannot be exchanged.
    ///
    /// # Errors
    /// When the machine has no randomness, or the text is too long.
    pub fn seal(&self, purpose: &str, owner: &[u8], text: &[u8]) -> io::Result<String> {
        let nonce = machine::random_bytes::<NONCE_BYTES>().map_err(io::Error::other)?;
        let aad = bound_to(purpose, owner);
        let cipher = XChaCha20Poly1305::new(&self.sealing.into());
        let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: text, aad: &aad });
        let sealed = sealed.map_err(|_| io::Error::other("the text cannot be sealed"))?;
        Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// The text that was sealed for this purpose and owner, if it was, by this instance.
    #[must_use]
    pub fn open(&self, purpose: &str, owner: &[u8], sealed: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>()?;
        let aad = bound_to(purpose, owner);
        let cipher = XChaCha20Poly1305::new(&self.sealing.into());
        cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad }).ok()
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

/// Whether two texts are the same, in a time that does not depend on where they differ.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let differences = one.bytes().zip(other.bytes()).fold(0, |seen, (a, b)| seen | (a ^ b));
    one.len() == other.len() && differences == 0
}

/// Bytes as hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bound_to(purpose: &str, owner: &[u8]) -> Vec<u8> {
    [purpose.as_bytes(), b"\0", owner].concat()
}

fn hashing_key(key: &SigningKey) -> [u8; 64] {
    let mut padded = [0_u8; 64];
    for (place, byte) in padded.iter_mut().zip(derived(key, b"gcdevexchange/keyed-hash/1\0")) {
        *place = byte;
    }
    padded
}

/// A key for one use, from which neither the signing key nor a key for another use can be told.
fn derived(key: &SigningKey, label: &[u8]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(label);
    hasher.update(key.to_bytes());
    hasher.finalize().into()
}

/// The key that this instance made for itself, made now if this is its first start.
fn own_key(directory: &Path) -> io::Result<Zeroizing<String>> {
    data_directory::own(directory, "signing-key.pem", || {
        let seed = machine::random_bytes::<32>().map_err(io::Error::other)?;
        let pem = SigningKey::from_bytes(&seed).to_pkcs8_pem(LineEnding::LF).map_err(io::Error::other)?;
        Ok(pem.to_string())
    })
}

#[cfg(test)]
mod tests;
