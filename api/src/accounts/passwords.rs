//! Passwords: argon2id with OWASP's parameters, on threads that may block, a few at a time so
//! that a flood of attempts cannot take all memory.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::config::Limits;
use crate::http::problem::Problem;

/// OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
const PASSES: u32 = 2;
const LANES: u32 = 1;
const AT_ONCE: usize = 4;
/// Compared against when there is no account, so that the answer takes as long.
const NOBODY: &str = "nobody's password";

/// Hashes and compares passwords.
pub struct Passwords {
    memory: u32,
    turns: Semaphore,
}

impl Passwords {
    /// As costly as the settings say.
    #[must_use]
    pub fn new(limits: &Limits) -> Passwords {
        Passwords { memory: limits.password_memory, turns: Semaphore::new(AT_ONCE) }
    }

    /// The hash to store, with a salt of its own.
    ///
    /// # Errors
    /// A fault, if hashing fails.
    pub async fn hash(&self, password: String) -> Result<String, Problem> {
        let hasher = self.hasher()?;
        self.take_turn(move || {
            let hash = hasher.hash_password(password.as_bytes());
            hash.map(|hash| hash.to_string()).map_err(|error| Problem::fault(error.to_string()))
        })
        .await
    }

    /// Whether a password is the one of a stored hash. Without a hash it is not, after the same
    /// work.
    ///
    /// # Errors
    /// A fault, if the stored hash cannot be read.
    pub async fn matches(&self, password: String, stored: Option<String>) -> Result<bool, Problem> {
        let Some(stored) = stored else {
            self.hash(NOBODY.to_owned()).await?;
            return Ok(false);
        };
        let hasher = self.hasher()?;
        self.take_turn(move || {
            let stored = PasswordHash::new(&stored).map_err(|error| Problem::fault(error.to_string()))?;
            Ok(hasher.verify_password(password.as_bytes(), &stored).is_ok())
        })
        .await
    }

    fn hasher(&self) -> Result<Argon2<'static>, Problem> {
        let params = Params::new(self.memory, PASSES, LANES, None);
        let params = params.map_err(|error| Problem::fault(error.to_string()))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    async fn take_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let _turn = self.turns.acquire().await.map_err(Problem::fault)?;
        spawn_blocking(work).await.map_err(Problem::fault)?
    }
}
