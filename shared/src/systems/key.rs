//! The form of a key: `gcdx_live_<id>_<secret>_<checksum>`.
//!
//! The prefix lets scanners of source code find a key that leaked; the checksum (CRC-32 of what stands
//! before it, as most such keys have it) tells a mistyped key from a wrong one without asking the
//! database. It proves nothing: the secret does, of which the database keeps only the hash.

use crate::ids::ClientKeyId;

/// How every key begins.
pub const KEY_PREFIX: &str = "gcdx_live_";

/// The two parts of a key that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyParts<'a> {
    /// Which key.
    pub id: ClientKeyId,
    /// What only its holder knows.
    pub secret: &'a str,
}

/// A key put together.
#[must_use]
pub fn assembled(id: ClientKeyId, secret: &str) -> String {
    let body = format!("{KEY_PREFIX}{}_{secret}", id.0.simple());
    let checksum = checksum(body.as_bytes());
    format!("{body}_{checksum:08x}")
}

/// The parts of a key; nothing if it is none, or was mistyped.
#[must_use]
pub fn parts(key: &str) -> Option<KeyParts<'_>> {
    let (body, said) = key.rsplit_once('_')?;
    let is_whole = said.len() == 8 && u32::from_str_radix(said, 16) == Ok(checksum(body.as_bytes()));
    let (id, secret) = body.strip_prefix(KEY_PREFIX)?.split_once('_')?;
    let id = id.parse().ok()?;
    (is_whole && !secret.is_empty()).then_some(KeyParts { id, secret })
}

/// CRC-32 as in Ethernet and ZIP (IEEE 802.3, reflected).
fn checksum(bytes: &[u8]) -> u32 {
    let step = |rest: u32, _| if rest & 1 == 1 { (rest >> 1) ^ 0xEDB8_8320 } else { rest >> 1 };
    let take = |rest: u32, byte: &u8| (0..8).fold(rest ^ u32::from(*byte), step);
    !bytes.iter().fold(u32::MAX, take)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_checksum_is_the_one_that_everybody_knows() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_key_gives_back_its_parts_and_a_mistyped_one_nothing() {
        let id = ClientKeyId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));
        let key = assembled(id, "abc123");
        assert_eq!(parts(&key), Some(KeyParts { id, secret: "abc123" }));
        for (place, _) in key.char_indices() {
            let mut wrong: Vec<char> = key.chars().collect();
            if let Some(char) = wrong.get_mut(place) {
                *char = if *char == 'q' { 'w' } else { 'q' };
            }
            let wrong: String = wrong.into_iter().collect();
            assert_eq!(parts(&wrong), None, "{wrong}");
        }
        assert_eq!(parts("gcdx_live_"), None);
    }
}
