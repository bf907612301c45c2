//! The keys that sign what anybody may check: the checkpoints of the record, receipts, statements.
//!
//! The first private key of `STATEMENT_KEYS_FILE` signs; every other key of the file stays published,
//! so that what it signed can still be checked. Without a file, a key derived from the instance's own
//! signs. Nothing that stands in the database is ever believed to be a key.

mod keys;
pub mod publish;

use std::io;
use std::path::Path;

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use shared::fairness::{Hash, PublicKey, Signature, Signed};

/// The keys of an instance.
pub struct StatementKeys {
    current: SigningKey,
    /// Every key that ever signed here, the current one first.
    published: Vec<PublicKey>,
}

/// What became of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// A published key signed exactly this.
    Good,
    /// The key is published, and it did not sign this.
    Bad,
    /// No published key has this id.
    UnknownKey,
}

impl StatementKeys {
    /// The keys of the file, if one is named; `derived` is the instance's own, which stays published.
    ///
    /// # Errors
    /// When the file cannot be read, or holds no private Ed25519 key.
    pub fn load(derived: SigningKey, file: Option<&Path>) -> io::Result<StatementKeys> {
        let Some(path) = file else {
            return Ok(StatementKeys { published: vec![public(&derived.verifying_key())], current: derived });
        };
        let (current, others) = keys::read(&std::fs::read_to_string(path)?)?;
        let mut published = vec![public(&current.verifying_key())];
        for key in others.iter().chain([&derived.verifying_key()]) {
            let key = public(key);
            if !published.contains(&key) {
                published.push(key);
            }
        }
        Ok(StatementKeys { current, published })
    }

    /// Every key that ever signed here, the current one first.
    #[must_use]
    pub fn published(&self) -> &[PublicKey] {
        &self.published
    }

    /// The key that signs.
    #[must_use]
    pub fn current(&self) -> PublicKey {
        public(&self.current.verifying_key())
    }

    /// Signs a text. What is signed begins with a line that says what it is, so that one kind of
    /// statement never passes for another.
    #[must_use]
    pub fn sign(&self, text: &str) -> Signed {
        let signature = Signature(self.current.sign(text.as_bytes()).to_bytes());
        Signed { public_key: self.current(), signature }
    }

    /// Whether a published key signed a text.
    #[must_use]
    pub fn check(&self, key_id: Hash, text: &str, signature: Signature) -> Checked {
        let known = self.published.iter().find(|key| key.id() == key_id);
        match known.map(|key| Signed { public_key: *key, signature }.fits(text)) {
            Some(true) => Checked::Good,
            Some(false) => Checked::Bad,
            None => Checked::UnknownKey,
        }
    }
}

fn public(key: &VerifyingKey) -> PublicKey {
    PublicKey(key.to_bytes())
}

#[cfg(test)]
mod tests;
