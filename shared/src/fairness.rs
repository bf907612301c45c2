//! The arithmetic of fairness: receipts, the closing root, the draw. Pure functions that anybody
//! can replay; `docs/fairness.md` gives every byte.
//!
//! - `merkle`: trees of hashes, with proofs that an entry is in one and that one continues another.
//! - `signing`: keys and signatures. `receipts`: what a vendor holds. `closing`: what everybody reads once
//!   closed, and the proof of one’s place in it. `draws`: the draw with every input, replayed.
//! - `step`: one thing that was checked, and what came out.
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

use crate::ids::{OpportunityId, ProposalId};

mod closing;
mod draws;
pub mod merkle;
mod receipts;
mod signing;
mod step;

pub use closing::{ClosingView, InclusionProof, Received, check_inclusion, closing_text};
pub use draws::{DrawRound, DrawView, DrawnPlace, PublicValueView, verify_draw};
pub use receipts::{RECEIPT_FILE, ReceiptAct, ReceiptFile, SignedReceipt, check_receipt, receipt_text};
pub use signing::{PublicKey, Signature, Signed};
pub use step::{Check, Step, is_proved};

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
    merkle::root(&nodes(receipts))
}

/// The nodes of the tree over the receipts, in its order.
fn nodes(receipts: &[Hash]) -> Vec<Hash> {
    let mut sorted = receipts.to_vec();
    sorted.sort_unstable();
    sorted.iter().map(|receipt| merkle::leaf(&receipt.0)).collect()
}

/// Where a proposal stands among those that are numbered in an order that says nothing: a secret drawn for
/// this alone, and kept by nobody, decides.
#[must_use]
pub fn place(shuffle: Secret, id: ProposalId) -> Hash {
    hashed(b"gcdevexchange/numbers/1", &[&shuffle.0, id.0.as_bytes()])
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
    let mut drawn: Vec<(Hash, Hash)> =
        receipts.iter().map(|receipt| (ticket(seed, *receipt), *receipt)).collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, receipt)| receipt).collect()
}

/// What a receipt is sorted by.
#[must_use]
pub fn ticket(seed: Secret, receipt: Hash) -> Hash {
    Hash(keyed(seed, b"gcdevexchange/order/1", &[&receipt.0]))
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

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    // `from_str_radix` alone would take a sign for a digit.
    if text.len() != 2 * N || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut found = [0_u8; N];
    for (index, place) in found.iter_mut().enumerate() {
        *place = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(found)
}

#[cfg(test)]
mod tests;
