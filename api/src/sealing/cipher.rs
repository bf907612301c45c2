//! Closing and opening under one key: XChaCha20-Poly1305 with a random nonce, which its 24 bytes make
//! safe to draw, in base64url.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::machine;

const NONCE_BYTES: usize = 24;

/// A key of 32 bytes, wiped from memory when it is no longer needed. It is never shown.
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// A key that nobody can guess.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn fresh() -> io::Result<Key> {
        machine::random_bytes().map(Key::from_bytes).map_err(io::Error::other)
    }

    /// The key of these bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Key {
        Key(Zeroizing::new(bytes))
    }

    /// The key of these bytes, if they are as many.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Key> {
        bytes.try_into().ok().map(Key::from_bytes)
    }

    /// The bytes, to be wrapped.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Closes a text, bound to what it belongs to.
    ///
    /// # Errors
    /// When the machine has no randomness, or the text is too long.
    pub fn seal(&self, bound_to: &str, text: &[u8]) -> io::Result<String> {
        let nonce = machine::random_bytes::<NONCE_BYTES>().map_err(io::Error::other)?;
        let payload = Payload { msg: text, aad: bound_to.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| io::Error::other("the text cannot be sealed"))?;
        Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// Opens what was closed with this key and bound to the same; nothing else.
    #[must_use]
    pub fn open(&self, bound_to: &str, sealed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload { msg: sealed, aad: bound_to.as_bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok().map(Zeroizing::new)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.0).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_and_the_same_place_open_and_nothing_altered_does() {
        let key = Key::fresh().unwrap();
        let sealed = key.seal("here", b"a text").unwrap();
        assert_eq!(key.open("here", &sealed).unwrap().as_slice(), b"a text");
        assert!(key.open("there", &sealed).is_none());
        assert!(Key::fresh().unwrap().open("here", &sealed).is_none());
        assert_ne!(key.seal("here", b"a text").unwrap(), sealed);
        let bytes = URL_SAFE_NO_PAD.decode(&sealed).unwrap();
        for place in 0..bytes.len() {
            let mut altered = bytes.clone();
            altered[place] ^= 1;
            assert!(key.open("here", &URL_SAFE_NO_PAD.encode(altered)).is_none(), "byte {place}");
        }
        assert!(key.open("here", "too short").is_none());
    }
}
