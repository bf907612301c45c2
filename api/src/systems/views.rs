//! Systems as their administrators see them, and the moment a key is made.

use chrono::{DateTime, Utc};
use shared::ids::{ClientId, ClientKeyId, PersonId};
use shared::systems::{ClientFacts, ClientKey, ClientKeyView, ClientView, NewKeyView, assembled};

use super::store::{self, Stored};
use crate::audience;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::secrets::{hexadecimal, token_hash};

/// Several systems, with the names of who made them and the keys that count.
///
/// # Errors
/// When the database does not answer.
pub async fn all(
    transaction: &Transaction,
    found: Vec<Stored>,
    now: DateTime<Utc>,
) -> Result<Vec<ClientView>, Problem> {
    let makers: Vec<PersonId> = found.iter().map(|one| one.facts.made_by).collect();
    let names = audience::names(transaction, &makers).await?;
    let ids: Vec<ClientId> = found.iter().map(|one| one.facts.id).collect();
    let keys = store::live_keys(transaction, &ids, now).await?;
    let view = |Stored { facts, last_used_at }: Stored| {
        let made_by = names.iter().find(|(id, _)| *id == facts.made_by).map(|(_, name)| name.clone());
        let live = facts.is_live(now);
        let own = keys.iter().filter(|(client, _)| live && *client == facts.id);
        let keys = own.map(|(_, ClientKey { id, made_at, ends_at })| ClientKeyView {
            id: *id,
            made_at: *made_at,
            ends_at: *ends_at,
        });
        let keys = keys.collect();
        let ClientFacts { id, version, department_id, name, purpose, contact, scopes, .. } = facts;
        ClientView {
            id,
            version,
            department_id,
            name,
            purpose,
            contact,
            scopes,
            made_by: made_by.unwrap_or_default(),
            made_at: facts.made_at,
            ends_at: facts.ends_at,
            revoked_at: facts.revoked_at,
            live,
            last_used_at,
            keys,
        }
    };
    Ok(found.into_iter().map(view).collect())
}

/// One system.
///
/// # Errors
/// `not_found`.
pub async fn of(transaction: &Transaction, id: ClientId, now: DateTime<Utc>) -> Result<ClientView, Problem> {
    let found = store::read(transaction, id).await?;
    let mut views = all(transaction, vec![found], now).await?;
    views.pop().ok_or_else(|| shared::refusal::Refusal::NotFound.into())
}

/// A system with the key that was just made for it, if it was.
///
/// # Errors
/// `not_found`.
pub async fn with_key(
    transaction: &Transaction,
    id: ClientId,
    key: Option<String>,
    now: DateTime<Utc>,
) -> Result<NewKeyView, Problem> {
    let system = of(transaction, id, now).await?;
    Ok(NewKeyView { version: system.version, system, key })
}

/// Makes a key for a system, keeps its hash, and says it this once.
///
/// # Errors
/// When the machine has no randomness, or the database does not answer.
pub async fn make_key(write: &Write, client_id: ClientId) -> Result<(ClientKeyId, String), Problem> {
    let secret = hexadecimal(&machine::random_bytes::<32>()?);
    let id = ClientKeyId(machine::new_id());
    let key = ClientKey { id, made_at: write.now().await?, ends_at: None };
    store::insert_key(write, client_id, &key, token_hash(&secret)).await?;
    Ok((id, assembled(id, &secret)))
}
