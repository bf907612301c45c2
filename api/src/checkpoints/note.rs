//! The text of a checkpoint: a C2SP `tlog-checkpoint`, signed as a C2SP `signed-note`.
//!
//! ```text
//! gcdevexchange.example/record
//! 1024
//! CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//! number 12
//! business 2026-09-14T13:00:00.000Z
//! machine 2026-11-23T21:00:00.000Z
//! key 5c0e…
//!
//! — gcdevexchange.example/record 9k1m…
//! ```
//!
//! The signature is over everything before the empty line, with its last line's end.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest, Sha256};
use shared::fairness::{Hash, PublicKey, Signature};

use crate::signing::StatementKeys;

/// The kind of signature, in a note's key hash.
const ED25519: u8 = 1;
const KEY_HASH_BYTES: usize = 4;

/// What a checkpoint says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Whose record it is.
    pub origin: String,
    /// How many positions it covers.
    pub size: i64,
    /// The root over them.
    pub root: Hash,
    /// Its number.
    pub number: i64,
    /// Business time.
    pub business_time: DateTime<Utc>,
    /// Machine time.
    pub machine_time: DateTime<Utc>,
    /// The key that signs.
    pub key_id: Hash,
}

impl Note {
    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let Note { origin, size, root, number, business_time, machine_time, key_id } = self;
        let root = STANDARD.encode(root.0);
        let time = |time: &DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Millis, true);
        let (business, machine) = (time(business_time), time(machine_time));
        format!(
            "{origin}\n{size}\n{root}\nnumber {number}\nbusiness {business}\nmachine {machine}\nkey {key_id}\n"
        )
    }

    /// The text with its signature.
    #[must_use]
    pub fn signed(&self, keys: &StatementKeys) -> String {
        let text = self.text();
        let signed = keys.sign(&text);
        let hash = key_hash(&self.origin, signed.public_key);
        let line = STANDARD.encode([hash.as_slice(), &signed.signature.0].concat());
        format!("{text}\n— {} {line}\n", self.origin)
    }
}

/// What a signed note says, the text that was signed, and the signature; nothing if it is none of ours.
#[must_use]
pub fn parse(note: &str) -> Option<(Note, &str, Signature)> {
    let (body, signature) = note.split_once("\n\n")?;
    let text = note.get(..=body.len())?;
    let mut lines = body.lines();
    let origin = lines.next()?.to_owned();
    let size = lines.next()?.parse().ok()?;
    let root = Hash(STANDARD.decode(lines.next()?).ok()?.try_into().ok()?);
    let number = lines.next()?.strip_prefix("number ")?.parse().ok()?;
    let business_time = lines.next()?.strip_prefix("business ")?.parse().ok()?;
    let machine_time = lines.next()?.strip_prefix("machine ")?.parse().ok()?;
    let key_id = lines.next()?.strip_prefix("key ")?.parse().ok()?;
    let line = signature.strip_suffix('\n')?.strip_prefix("— ")?.strip_prefix(&origin)?.strip_prefix(' ')?;
    let bytes = STANDARD.decode(line).ok()?;
    let signature = Signature(bytes.get(KEY_HASH_BYTES..)?.try_into().ok()?);
    let note = Note { origin, size, root, number, business_time, machine_time, key_id };
    // Byte for byte: nothing hides in what a reader would skip.
    (note.text() == text).then_some((note, text, signature))
}

/// How a note names the key: by the start of a hash over its name and the key.
fn key_hash(name: &str, key: PublicKey) -> [u8; KEY_HASH_BYTES] {
    let mut hasher = Sha256::new();
    hasher.update(name.as_bytes());
    hasher.update([b'\n', ED25519]);
    hasher.update(key.0);
    let [first, second, third, fourth, ..]: [u8; 32] = hasher.finalize().into();
    [first, second, third, fourth]
}

/// Whose record it is: the public address without its scheme.
#[must_use]
pub fn origin(public_url: &str) -> String {
    let host = public_url.split_once("://").map_or(public_url, |(_, host)| host);
    format!("{host}/record")
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;

    use super::*;
    use crate::signing::Checked;

    fn keys() -> StatementKeys {
        StatementKeys::load(SigningKey::from_bytes(&[5; 32]), None).unwrap()
    }

    fn note() -> Note {
        Note {
            origin: origin("https://gcdevexchange.example"),
            size: 1024,
            root: Hash([7; 32]),
            number: 12,
            business_time: "2026-09-14T13:00:00Z".parse().unwrap(),
            machine_time: "2026-11-23T21:00:00.250Z".parse().unwrap(),
            key_id: keys().current().id(),
        }
    }

    #[test]
    fn a_note_is_read_as_it_was_written_and_its_signature_is_good() {
        let signed = note().signed(&keys());
        assert!(signed.starts_with(
            "gcdevexchange.example/record\n1024\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n"
        ));
        let (read, text, signature) = parse(&signed).unwrap();
        assert_eq!(read, note());
        assert_eq!(keys().check(read.key_id, text, signature), Checked::Good);
    }

    #[test]
    fn a_note_with_anything_changed_is_none_of_ours_or_badly_signed() {
        let signed = note().signed(&keys());
        for (at, _) in signed.char_indices().filter(|(_, one)| one.is_ascii_alphanumeric()) {
            let mut bytes = signed.clone().into_bytes();
            bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(bytes).unwrap();
            let is_good = parse(&changed).is_some_and(|(note, text, signature)| {
                keys().check(note.key_id, text, signature) == Checked::Good
            });
            // The four bytes that name the key are not signed, and nobody here reads them.
            let names_the_key = at >= signed.rfind(' ').unwrap() && at < signed.rfind(' ').unwrap() + 7;
            assert!(!is_good || names_the_key, "{changed}");
        }
    }
}
