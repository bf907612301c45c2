//! Which departmental system a request comes from: by a key of its own, or by an access token that it got
//! for one. Either way the key is looked at now: what was revoked opens nothing any more.

use chrono::{DateTime, Duration, Utc};
use shared::ids::{ClientId, ClientKeyId, DepartmentId};
use shared::refusal::Refusal;
use shared::systems::{KEY_PREFIX, Scope, parts};

use super::store::{self, Stored};
use crate::ctx::{Ctx, Read};
use crate::http::problem::Problem;
use crate::machine;
use crate::secrets::{same, token_hash};

/// How exact the time of its last use is.
const USE_STEP: Duration = Duration::minutes(1);

/// A system that signed in.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// Which one.
    pub client_id: ClientId,
    /// By which key, in the end.
    pub key_id: ClientKeyId,
    /// Whose it is.
    pub department_id: DepartmentId,
    /// What it may do: with a token, no more than the token says.
    pub scopes: Vec<Scope>,
    /// When it last asked something.
    last_used_at: Option<DateTime<Utc>>,
}

/// Whether a credential looks like a key of a departmental system.
#[must_use]
pub fn is_key(credential: &str) -> bool {
    credential.starts_with(KEY_PREFIX)
}

/// The system of a key. A mistyped one is refused without asking the database.
///
/// # Errors
/// `client_refused`.
pub async fn by_key(read: &Read, key: &str) -> Result<Arrived, Problem> {
    let parts = parts(key).ok_or(Refusal::ClientRefused)?;
    let (arrived, hash) = by_key_id(read, parts.id).await?;
    match same(&hash, &token_hash(parts.secret)) {
        true => Ok(arrived),
        false => Err(Refusal::ClientRefused.into()),
    }
}

/// The system of an access token, for the scopes that the token and the system both have; nothing if the
/// token is none of a system's.
///
/// # Errors
/// `client_refused`, if the system or the key behind the token is over.
pub async fn by_token(ctx: &Ctx, read: &Read, token: &str) -> Result<Option<Arrived>, Problem> {
    let Some(granted) = ctx.secrets.client_of(token) else {
        return Ok(None);
    };
    let (arrived, _) = by_key_id(read, granted.key_id).await?;
    let scopes = arrived.scopes.into_iter().filter(|scope| granted.scopes.contains(scope)).collect();
    Ok(Some(Arrived { scopes, ..arrived }))
}

async fn by_key_id(read: &Read, id: ClientKeyId) -> Result<(Arrived, String), Problem> {
    let (Stored { facts, last_used_at }, key, hash) =
        store::find_key(read, id).await?.ok_or(Refusal::ClientRefused)?;
    let now = read.now().await?;
    if !facts.is_live(now) || !key.is_live(now) {
        return Err(Refusal::ClientRefused.into());
    }
    let arrived = Arrived {
        client_id: facts.id,
        key_id: id,
        department_id: facts.department_id,
        scopes: facts.scopes,
        last_used_at,
    };
    Ok((arrived, hash))
}

/// Notes that a system asks something, once a minute.
///
/// # Errors
/// When the database does not answer.
pub async fn note_use(ctx: &Ctx, arrived: &Arrived) -> Result<(), Problem> {
    let now = machine::now();
    if arrived.last_used_at.is_some_and(|last| now - last < USE_STEP) {
        return Ok(());
    }
    let write = ctx.begin_system().await?;
    store::note_use(&write, arrived.client_id, now).await?;
    write.commit_quietly().await
}
