//! Keys and signatures: Ed25519 over the UTF-8 bytes of a canonical text, whose first line names what it
//! is, so that no signature of one kind passes for another. Only the server signs; anybody checks.

use std::str::FromStr;

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use super::{Hash, bytes, hexadecimal};

/// An Ed25519 public key, written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[0-9a-f]{64}$")]
pub struct PublicKey(pub [u8; 32]);

/// An Ed25519 signature, written as 128 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(as = StatementSignature, value_type = String, pattern = "^[0-9a-f]{128}$")]
pub struct Signature(pub [u8; 64]);

/// Who signed a text, and the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Signed {
    /// The key; whether it is ours is said at `/.well-known/jwks.json`, by its id.
    pub public_key: PublicKey,
    /// The signature over the text.
    pub signature: Signature,
}

impl PublicKey {
    /// What the key is called where keys are published (`kid`): the SHA-256 of its bytes.
    #[must_use]
    pub fn id(&self) -> Hash {
        Hash(Sha256::digest(self.0).into())
    }
}

impl Signed {
    /// Whether this is a good signature over a text. Weak keys, which fit more than one text, never are.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&self.signature.0);
        VerifyingKey::from_bytes(&self.public_key.0)
            .is_ok_and(|key| key.verify_strict(text.as_bytes(), &signature).is_ok())
    }
}

impl FromStr for PublicKey {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        bytes(text).map(PublicKey).ok_or_else(|| "a public key is 64 hexadecimal digits".to_owned())
    }
}

impl TryFrom<String> for PublicKey {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        hexadecimal(&key.0)
    }
}

impl FromStr for Signature {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        bytes(text).map(Signature).ok_or_else(|| "a signature is 128 hexadecimal digits".to_owned())
    }
}

impl TryFrom<String> for Signature {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Signature> for String {
    fn from(signature: Signature) -> Self {
        hexadecimal(&signature.0)
    }
}
