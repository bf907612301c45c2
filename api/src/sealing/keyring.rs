//! The keys of the instance: those that wrap the keys of opportunities, the current one first, and the
//! public half of the escrow key. Nodes of one instance share them.

use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use shared::ids::OpportunityId;
use shared::sealing::FORMAT;
use zeroize::Zeroizing;

use super::cipher::Key;
use super::escrow::{self, EscrowKey};
use crate::config::Config;
use crate::data_directory::own;
use crate::machine;

const KEYS: &str = "sealing-keys.txt";
const ESCROW_PUBLIC: &str = "escrow-public-key.txt";
const ESCROW_PRIVATE: &str = "escrow-private-key.txt";

/// The instance's keys.
pub struct Keyring {
    current: (String, Key),
    older: Vec<(String, Key)>,
    escrow: EscrowKey,
}

/// The key of an opportunity as it is stored: wrapped by the instance's, and closed to escrow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapped {
    /// Which of the instance's keys wraps it.
    pub key_id: String,
    /// Wrapped.
    pub wrapped: String,
    /// Which escrow key it is closed to.
    pub escrow_id: String,
    /// Closed to escrow.
    pub escrow: String,
}

impl Keyring {
    /// Reads the keys that the settings name; makes them in the data directory where none are named.
    ///
    /// # Errors
    /// When a file cannot be read or written, or holds no keys.
    pub fn load(config: &Config) -> io::Result<Keyring> {
        let directory = &config.data_directory;
        let keys = match &config.sealing_keys_file {
            Some(path) => Zeroizing::new(fs::read_to_string(path)?),
            None => own(directory, KEYS, || Ok(format!("1 {}\n", random()?)))?,
        };
        let escrow = match &config.sealing_escrow_key {
            Some(line) => line.clone(),
            None => own_escrow(directory)?,
        };
        Keyring::parse(&keys, &escrow)
    }

    /// Reads keys, one `NAME KEY` a line with the current one first, and an escrow key.
    ///
    /// # Errors
    /// When they are none.
    pub fn parse(keys: &str, escrow: &str) -> io::Result<Keyring> {
        let wrong = || io::Error::other("sealing keys are lines of a name and 32 bytes in base64url");
        let lines = keys.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let read: Option<Vec<(String, Key)>> = lines.map(named).collect();
        let mut all = read.ok_or_else(wrong)?.into_iter();
        Ok(Keyring {
            current: all.next().ok_or_else(wrong)?,
            older: all.collect(),
            escrow: EscrowKey::parse(escrow)
                .ok_or_else(|| io::Error::other("the escrow key is a name and 32 bytes in base64url"))?,
        })
    }

    /// Wraps the key of an opportunity with the current key, and closes it to escrow.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn wrap(&self, id: OpportunityId, key: &Key) -> io::Result<Wrapped> {
        let (key_id, current) = &self.current;
        Ok(Wrapped {
            wrapped: current.seal(&bound(id, key_id), key.bytes())?,
            key_id: key_id.clone(),
            escrow: self.escrow.seal(&bound(id, &self.escrow.id), key)?,
            escrow_id: self.escrow.id.clone(),
        })
    }

    /// The key of an opportunity, if one of the instance's keys wrapped it for this opportunity.
    #[must_use]
    pub fn unwrap(&self, id: OpportunityId, stored: &Wrapped) -> Option<Key> {
        let known = std::iter::once(&self.current).chain(&self.older);
        let (key_id, key) = known.into_iter().find(|(known, _)| *known == stored.key_id)?;
        Key::from_slice(&key.open(&bound(id, key_id), &stored.wrapped)?)
    }

    /// Whether a stored key is wrapped by the current keys, or is to be wrapped again.
    #[must_use]
    pub fn is_current(&self, stored: &Wrapped) -> bool {
        stored.key_id == self.current.0 && stored.escrow_id == self.escrow.id
    }

    /// The names of the current key and of the escrow key.
    #[must_use]
    pub fn names(&self) -> (&str, &str) {
        (&self.current.0, &self.escrow.id)
    }
}

/// Opens the escrow copy of a key.
#[must_use]
pub fn unescrow(private: &[u8; 32], id: OpportunityId, stored: &Wrapped) -> Option<Key> {
    escrow::open(private, &bound(id, &stored.escrow_id), &stored.escrow)
}

fn bound(id: OpportunityId, key_id: &str) -> String {
    format!("{FORMAT}\nopportunity {id}\nkey {key_id}")
}

fn named(line: &str) -> Option<(String, Key)> {
    let (id, key) = line.split_once(' ')?;
    let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(key.trim()).ok()?);
    Some((id.to_owned(), Key::from_slice(&bytes)?))
}

fn random() -> io::Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(machine::random_bytes::<32>().map_err(io::Error::other)?))
}

/// The escrow key that this instance made for itself. Its private half belongs elsewhere.
fn own_escrow(directory: &Path) -> io::Result<String> {
    let public = directory.join(ESCROW_PUBLIC);
    if public.exists() {
        return fs::read_to_string(public);
    }
    let private = own(directory, ESCROW_PRIVATE, || Ok(format!("own {}\n", random()?)))?;
    let private = escrow::private(&private).ok_or_else(|| io::Error::other("no private escrow key"))?;
    let line = EscrowKey::of_private("own", &private).line();
    tracing::warn!(
        "no escrow key is configured: one was made in {}; keep its private half elsewhere",
        directory.display()
    );
    own(directory, ESCROW_PUBLIC, || Ok(line)).map(|text| text.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn escrow_line() -> String {
        EscrowKey::of_private("e1", &[5; 32]).line()
    }

    fn id(n: u128) -> OpportunityId {
        OpportunityId(Uuid::from_u128(n))
    }

    #[test]
    fn a_new_current_key_still_opens_what_the_old_one_wrapped() {
        let old_line = format!("old {}", random().unwrap());
        let old = Keyring::parse(&old_line, &escrow_line()).unwrap();
        let key = Key::fresh().unwrap();
        let stored = old.wrap(id(1), &key).unwrap();
        let both = format!("# the current one first\nnew {}\n\n{old_line}\n", random().unwrap());
        let both = Keyring::parse(&both, &escrow_line()).unwrap();
        assert!(old.is_current(&stored) && !both.is_current(&stored));
        assert_eq!(both.unwrap(id(1), &stored).unwrap().bytes(), key.bytes());
        assert!(both.unwrap(id(2), &stored).is_none());
        let again = both.wrap(id(1), &key).unwrap();
        assert!(both.is_current(&again) && old.unwrap(id(1), &again).is_none());
        assert_eq!(unescrow(&[5; 32], id(1), &again).unwrap().bytes(), key.bytes());
        assert!(unescrow(&[5; 32], id(2), &again).is_none());
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for keys in ["", "# nothing", "name", "name short", "name AAAA"] {
            assert!(Keyring::parse(keys, &escrow_line()).is_err(), "{keys}");
        }
        let good = format!("1 {}", random().unwrap());
        assert!(Keyring::parse(&good, "e1 AAAA").is_err());
    }
}
