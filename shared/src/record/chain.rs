//! The chain of one stream: every event names the hash of the one before it.

use sha2::{Digest, Sha256};

use super::finding::{Fault, Finding, StreamName};
use crate::fairness::Hash;

/// Domain separation, and the version of the form.
const PREFIX: &[u8] = b"gcdevexchange/event/1\0";
/// What stands before the first event of a stream.
pub const NOTHING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of an event: H(`gcdevexchange/event/1` ‖ 0 ‖ the hash before it, in hexadecimal digits ‖ the
/// exact text).
#[must_use]
pub fn chained(previous: &str, canonical: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(PREFIX);
    hasher.update(previous.as_bytes());
    hasher.update(canonical.as_bytes());
    Hash(hasher.finalize().into())
}

/// Where an event stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In which stream.
    pub stream: StreamName,
    /// At which number, counted from 1.
    pub sequence: i64,
    /// After which hash.
    pub previous: String,
}

/// An event as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where its columns say that it stands.
    pub place: Place,
    /// Its hash, as stored.
    pub hash: String,
    /// The exact text that was hashed.
    pub canonical: String,
    /// Where the text says that it stands; nothing if it cannot be read.
    pub said: Option<Place>,
    /// Whether the other columns repeat what the text says.
    pub columns_agree: bool,
    /// Its position in the order of all events, and the hash that was noted there.
    pub placed: Option<(i64, String)>,
    /// Whether it still waits for its position.
    pub waits: bool,
}

/// Goes through the events of all streams: each stream from its first event to its last.
#[derive(Debug, Default)]
pub struct ChainCheck {
    /// How many streams were seen whose events have positions: nobody learns how many others there are.
    pub streams: u64,
    /// How many events with a position were seen.
    pub events: u64,
    /// Where the last event stood, and its hash, where that is known.
    last: Option<(Place, Option<String>)>,
}

impl ChainCheck {
    /// Looks at the next event: of the same stream, or the first of another.
    pub fn next(&mut self, link: &Link) -> Vec<Finding> {
        let place = &link.place;
        let before = self.last.take().filter(|(last, _)| last.stream == place.stream);
        let is_placed = link.placed.is_some();
        self.streams += u64::from(is_placed && before.is_none());
        self.events += u64::from(is_placed);
        let (sequence, previous) =
            before.map_or((0, Some(NOTHING.to_owned())), |(last, hash)| (last.sequence, hash));
        let mut found = Vec::new();
        let is_next = place.sequence == sequence + 1;
        if !is_next {
            found.push(Finding::event(Fault::Dropped, &place.stream, sequence + 1, None));
        }
        // After a gap, or an event of another place, nobody knows which hash stood before.
        let fault = fault(link, previous.as_deref().filter(|_| is_next));
        let is_known = fault != Some(Fault::Reordered);
        self.last = Some((place.clone(), is_known.then(|| link.hash.clone())));
        if let Some(fault) = fault {
            let position = link.placed.as_ref().map(|(position, _)| *position);
            found.push(Finding::event(fault, &place.stream, place.sequence, position));
        }
        found
    }
}

fn fault(link: &Link, expected: Option<&str>) -> Option<Fault> {
    let Link { place, hash, canonical, said, columns_agree, placed, waits } = link;
    let Some(said) = said else {
        return Some(Fault::Altered);
    };
    if chained(&said.previous, canonical).to_string() != *hash {
        return Some(Fault::Altered);
    }
    if (&said.stream, said.sequence) != (&place.stream, place.sequence) {
        return Some(Fault::Reordered);
    }
    let noted_otherwise = placed.as_ref().is_some_and(|(_, noted)| noted != hash);
    if said.previous != place.previous || !columns_agree || noted_otherwise {
        return Some(Fault::Altered);
    }
    if expected.is_some_and(|expected| expected != place.previous) {
        return Some(Fault::Unlinked);
    }
    (placed.is_none() && !waits).then_some(Fault::Unplaced)
}
