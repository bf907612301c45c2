//! Passwords that attackers try first, and those that anybody guesses who knows the person.
//!
//! The list is `api/data/common-passwords.bin`; `common-passwords.md` beside it says where it comes
//! from. It holds hashes: nobody has to read what people type.

use sha2::{Digest, Sha256};
use shared::accounts::{core_of, is_guessable};

use crate::http::Problem;

/// The first bytes of the SHA-256 of each, sorted.
static LIST: &[u8] = include_bytes!("../../data/common-passwords.bin");
const BYTES: usize = 8;

/// Whether a new password is good enough for a person. Length was looked at before.
///
/// # Errors
/// 422 at `/password`: `known_password`, `guessable_password`.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), Problem> {
    if is_listed(&password.to_lowercase()) || is_listed(&core_of(password)) {
        Err(Problem::field("/password", "known_password"))
    } else if is_guessable(password, name, email) {
        Err(Problem::field("/password", "guessable_password"))
    } else {
        Ok(())
    }
}

fn is_listed(plain: &str) -> bool {
    let hash = Sha256::digest(plain.as_bytes());
    let (entries, _) = LIST.as_chunks::<BYTES>();
    hash.first_chunk::<BYTES>().is_some_and(|start| entries.binary_search(start).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_long_enough() {
        let (entries, rest) = LIST.as_chunks::<BYTES>();
        assert!(rest.is_empty() && entries.len() > 10_000, "{}", entries.len());
        assert!(entries.windows(2).all(|two| two[0] < two[1]));
    }

    #[test]
    fn what_everybody_types_is_listed_whatever_its_case_and_whatever_follows() {
        for password in [
            "qwertyuiopasdf",
            "PASSWORD123456",
            "Password2026!!",
            "123456789012",
            "motdepasse1234",
            "--Dragon-2026--",
        ] {
            assert!(check(password, "Zoé", "zoe@example.ca").is_err(), "{password}");
        }
        for password in ["quatre mots sans lien", "violet ladder seventeen", "dragon tournevis 7"] {
            assert!(check(password, "Zoé", "zoe@example.ca").is_ok(), "{password}");
        }
    }
}
