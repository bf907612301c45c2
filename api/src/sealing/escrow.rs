//! The second way in: a box that anybody can close and only the private half of the escrow key opens.
//! X25519 with a fresh key a box, HKDF-SHA-256, XChaCha20-Poly1305.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use curve25519_dalek::montgomery::MontgomeryPoint;
use hkdf::Hkdf;
use sha2::Sha256;

use super::cipher::Key;
use crate::machine;

const KEY_BYTES: usize = 32;
const LABEL: &[u8] = b"gcdevexchange-escrow-1";

/// The public half: its name, and a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscrowKey {
    /// What the key is called.
    pub id: String,
    point: [u8; KEY_BYTES],
}

impl EscrowKey {
    /// Reads `NAME KEY`, the key in base64url.
    #[must_use]
    pub fn parse(line: &str) -> Option<EscrowKey> {
        let (id, key) = line.trim().split_once(' ')?;
        Some(EscrowKey { id: id.to_owned(), point: decoded(key)? })
    }

    /// The public half of a private one.
    #[must_use]
    pub fn of_private(id: &str, private: &[u8; KEY_BYTES]) -> EscrowKey {
        let point = MontgomeryPoint::mul_base_clamped(*private).to_bytes();
        EscrowKey { id: id.to_owned(), point }
    }

    /// As it is read.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.id, URL_SAFE_NO_PAD.encode(self.point))
    }

    /// Closes a key into a box.
    ///
    /// # Errors
    /// When the machine has no randomness, or the escrow key is none.
    pub fn seal(&self, bound_to: &str, key: &Key) -> io::Result<String> {
        let own: [u8; KEY_BYTES] = machine::random_bytes().map_err(io::Error::other)?;
        let ephemeral = MontgomeryPoint::mul_base_clamped(own).to_bytes();
        let shared = MontgomeryPoint(self.point).mul_clamped(own).to_bytes();
        let sealed = agreed(&shared, &ephemeral, &self.point)?.seal(bound_to, key.bytes())?;
        Ok(format!("{}.{sealed}", URL_SAFE_NO_PAD.encode(ephemeral)))
    }
}

/// Opens a box with the private half.
#[must_use]
pub fn open(private: &[u8; KEY_BYTES], bound_to: &str, sealed: &str) -> Option<Key> {
    let (ephemeral, sealed) = sealed.split_once('.')?;
    let ephemeral: [u8; KEY_BYTES] = decoded(ephemeral)?;
    let point = MontgomeryPoint::mul_base_clamped(*private).to_bytes();
    let shared = MontgomeryPoint(ephemeral).mul_clamped(*private).to_bytes();
    let opened = agreed(&shared, &ephemeral, &point).ok()?.open(bound_to, sealed)?;
    Key::from_slice(&opened)
}

/// Reads a private half.
#[must_use]
pub fn private(text: &str) -> Option<[u8; KEY_BYTES]> {
    decoded(text.split_whitespace().last()?)
}

fn agreed(shared: &[u8; KEY_BYTES], ephemeral: &[u8], recipient: &[u8]) -> io::Result<Key> {
    if *shared == [0; KEY_BYTES] {
        return Err(io::Error::other("the escrow key is a point of low order"));
    }
    let mut bytes = [0_u8; KEY_BYTES];
    let info = [LABEL, ephemeral, recipient].concat();
    Hkdf::<Sha256>::new(None, shared)
        .expand(&info, &mut bytes)
        .map_err(|_| io::Error::other("a key cannot be derived"))?;
    Ok(Key::from_bytes(bytes))
}

fn decoded(text: &str) -> Option<[u8; KEY_BYTES]> {
    URL_SAFE_NO_PAD.decode(text.trim()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_private_half_opens_what_the_public_half_closed_and_no_other_does() {
        let private = [7_u8; 32];
        let public = EscrowKey::of_private("e1", &private);
        assert_eq!(EscrowKey::parse(&public.line()), Some(public.clone()));
        let key = Key::fresh().unwrap();
        let sealed = public.seal("a file", &key).unwrap();
        assert_eq!(open(&private, "a file", &sealed).unwrap().bytes(), key.bytes());
        assert!(open(&private, "another file", &sealed).is_none());
        assert!(open(&[8_u8; 32], "a file", &sealed).is_none());
    }

    #[test]
    fn a_point_of_low_order_is_no_escrow_key() {
        let none = EscrowKey { id: "none".to_owned(), point: [0; 32] };
        assert!(none.seal("a file", &Key::fresh().unwrap()).is_err());
    }
}
