//! The arithmetic of fairness: receipts, the closing root, the draw. Pure functions that anybody
//! can replay.
//!
//! Version 1. Every hash is SHA-256, every keyed hash HMAC-SHA-256; texts are UTF-8.
//!
//! - receipt = H(`gcdevexchange/receipt/1` ‖ 0 ‖ 32-byte nonce ‖ content)
//! - root = the Merkle tree hash of RFC 6962 over the receipts, sorted by their bytes
//! - commitment = H(`gcdevexchange/commitment/1` ‖ 0 ‖ secret)
//! - seed = HMAC(secret, `gcdevexchange/seed/1` ‖ 0 ‖ root ‖ opportunity id ‖ round as 4 bytes, big endian ‖ public value)
//! - order: ascending by HMAC(seed, `gcdevexchange/order/1` ‖ 0 ‖ receipt)

use std::fmt;
use std::str::FromStr;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::ids::OpportunityId;

/// The version of the algorithm, kept with every result.
pub const ALGORITHM: &str = "gcdevexchange-draw-1";

/// A SHA-256 hash, written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[0-9a-f]{64}$")]
pub struct Hash(pub [u8; 32]);

/// 32 secret or random bytes. `Debug` never shows them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret(pub [u8; 32]);

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl Secret {
    /// The bytes as 64 hexadecimal digits, to be revealed.
    #[must_use]
    pub fn reveal(self) -> String {
        hexadecimal(&self.0)
    }

    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Secret> {
        bytes(text).map(Secret)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hexadecimal(&self.0))
    }
}

impl FromStr for Hash {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        bytes(text).map(Hash).ok_or_else(|| "a hash is 64 hexadecimal digits".to_owned())
    }
}

impl TryFrom<String> for Hash {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        hash.to_string()
    }
}

/// The proof that exactly this content was submitted: salted, so that nobody can guess it.
#[must_use]
pub fn receipt(nonce: Secret, content: &[u8]) -> Hash {
    hashed(b"gcdevexchange/receipt/1", &[&nonce.0, content])
}

/// What is shown at publication of the secret that will decide the draw.
#[must_use]
pub fn commitment(secret: Secret) -> Hash {
    hashed(b"gcdevexchange/commitment/1", &[&secret.0])
}

/// The Merkle tree hash of RFC 6962, section 2.1, over the receipts sorted by their bytes.
#[must_use]
pub fn root(receipts: &[Hash]) -> Hash {
    let mut sorted = receipts.to_vec();
    sorted.sort_unstable();
    merkle(&sorted)
}

/// The seed of one draw of an opportunity. `round` counts re-evaluations from 1; `public` is a
/// value fixed after closing that nobody could know before, or empty.
#[must_use]
pub fn seed(secret: Secret, root: Hash, id: OpportunityId, round: u32, public: &str) -> Secret {
    Secret(keyed(
        secret,
        b"gcdevexchange/seed/1",
        &[&root.0, id.0.as_bytes(), &round.to_be_bytes(), public.as_bytes()],
    ))
}

/// The order of those who passed: the first gets the offer, the rest are the reserve list.
#[must_use]
pub fn order(seed: Secret, receipts: &[Hash]) -> Vec<Hash> {
    let mut drawn: Vec<([u8; 32], Hash)> = receipts
        .iter()
        .map(|receipt| (keyed(seed, b"gcdevexchange/order/1", &[&receipt.0]), *receipt))
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, receipt)| receipt).collect()
}

fn merkle(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash(Sha256::digest([]).into()),
        [leaf] => node(0, &[&leaf.0]),
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            node(1, &[&merkle(left).0, &merkle(right).0])
        }
    }
}

fn node(kind: u8, parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    for part in parts {
        hasher.update(part);
    }
    Hash(hasher.finalize().into())
}

fn hashed(domain: &[u8], parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(domain);
    hasher.update([0]);
    for part in parts {
        hasher.update(part);
    }
    Hash(hasher.finalize().into())
}

fn keyed(key: Secret, domain: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC pads or hashes the key to its block: with the block's own length it cannot fail.
    let mut block = [0_u8; 64];
    for (place, byte) in block.iter_mut().zip(key.0) {
        *place = byte;
    }
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(domain);
    mac.update(&[0]);
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn hexadecimal(bytes: &[u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut found = [0_u8; 32];
    for (index, place) in found.iter_mut().enumerate() {
        *place = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn leaf(n: u8) -> Hash {
        Hash([n; 32])
    }

    #[test]
    fn the_root_follows_rfc_6962() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(root(&[]).to_string(), empty);
        let three = node(
            1,
            &[&node(1, &[&node(0, &[&[1; 32]]).0, &node(0, &[&[2; 32]]).0]).0, &node(0, &[&[3; 32]]).0],
        );
        assert_eq!(root(&[leaf(3), leaf(1), leaf(2)]), three);
    }

    #[test]
    fn the_draw_is_uniform() {
        // Chi-square over the first place among four, 4,000 fixed secrets, 3 degrees of freedom:
        // 16.27 is passed by chance once in a thousand sets; the set is fixed.
        let receipts: Vec<Hash> = (1..=4).map(leaf).collect();
        let mut first = [0_u32; 4];
        for n in 0..4_000_u32 {
            let mut secret = [7_u8; 32];
            secret[..4].copy_from_slice(&n.to_be_bytes());
            let id = OpportunityId(Uuid::from_u128(1));
            let drawn = order(seed(Secret(secret), root(&receipts), id, 1, ""), &receipts);
            first[usize::from(drawn[0].0[0]) - 1] += 1;
        }
        let chi: f64 = first.iter().map(|n| (f64::from(*n) - 1000.0).powi(2) / 1000.0).sum();
        assert!(chi < 16.27, "chi-square {chi}, {first:?}");
    }

    proptest! {
        #[test]
        fn the_order_does_not_depend_on_who_came_first(mut numbers in proptest::collection::hash_set(any::<[u8; 32]>(), 0..20), secret in any::<[u8; 32]>()) {
            let receipts: Vec<Hash> = numbers.drain().map(Hash).collect();
            let mut turned = receipts.clone();
            turned.reverse();
            prop_assert_eq!(root(&receipts), root(&turned));
            prop_assert_eq!(order(Secret(secret), &receipts), order(Secret(secret), &turned));
        }

        #[test]
        fn a_changed_byte_changes_the_receipt(content in proptest::collection::vec(any::<u8>(), 1..200), at in any::<prop::sample::Index>(), nonce in any::<[u8; 32]>()) {
            let mut changed = content.clone();
            let place = at.index(content.len());
            changed[place] ^= 1;
            prop_assert_ne!(receipt(Secret(nonce), &content), receipt(Secret(nonce), &changed));
        }

        #[test]
        fn hashes_are_written_and_read(value in any::<[u8; 32]>()) {
            prop_assert_eq!(Hash(value).to_string().parse::<Hash>(), Ok(Hash(value)));
        }
    }
}
