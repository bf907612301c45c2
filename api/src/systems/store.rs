//! Every query about departmental systems.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel, QueryOrder, QuerySelect};
use shared::ids::{ClientId, ClientKeyId, DepartmentId, EventId, PersonId, Version};
use shared::refusal::Refusal;
use shared::systems::{ClientFacts, ClientKey};

use super::entity::{acts, clients, keys};
use crate::columns::{from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// A system as it is stored: its facts, and when it last asked something.
pub struct Stored {
    /// What decisions depend on.
    pub facts: ClientFacts,
    /// When it last asked something, to the minute, in machine time.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Keeps a new system.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write, client: &ClientFacts) -> Result<(), Problem> {
    let row = clients::Model {
        id: client.id.0,
        version: client.version.0,
        department_id: client.department_id.0,
        name: client.name.clone(),
        purpose: client.purpose.clone(),
        contact: client.contact.clone(),
        scopes: to_document(&client.scopes)?,
        made_by: client.made_by.0,
        made_at: millis(client.made_at),
        ends_at: millis(client.ends_at),
        revoked_at: None,
        last_used_at: None,
    };
    clients::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Saves the next version of a system, and that it was revoked.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(write: &Write, client: &ClientFacts) -> Result<(), Problem> {
    let saved = clients::Entity::update_many()
        .col_expr(clients::Column::Version, Expr::value(client.version.0))
        .col_expr(clients::Column::RevokedAt, Expr::value(client.revoked_at.map(millis)))
        .filter(clients::Column::Id.eq(client.id.0))
        .filter(clients::Column::Version.eq(client.version.0 - 1))
        .exec(&**write)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// Keeps the hash of a new key.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_key(
    write: &Write,
    client_id: ClientId,
    key: &ClientKey,
    hash: String,
) -> Result<(), Problem> {
    let row = keys::Model {
        id: key.id.0,
        client_id: client_id.0,
        hash,
        made_at: millis(key.made_at),
        ends_at: key.ends_at.map(millis),
    };
    keys::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Saves until when keys count.
///
/// # Errors
/// When the database does not answer.
pub async fn save_ends(write: &Write, keys: &[ClientKey]) -> Result<(), Problem> {
    for key in keys {
        keys::Entity::update_many()
            .col_expr(keys::Column::EndsAt, Expr::value(key.ends_at.map(millis)))
            .filter(keys::Column::Id.eq(key.id.0))
            .exec(&**write)
            .await?;
    }
    Ok(())
}

/// One system.
///
/// # Errors
/// `not_found`.
pub async fn read(transaction: &Transaction, id: ClientId) -> Result<Stored, Problem> {
    of_row(clients::Entity::find_by_id(id.0).one(transaction).await?.ok_or(Refusal::NotFound)?)
}

/// One system, locked.
///
/// # Errors
/// `not_found`.
pub async fn lock(write: &Write, id: ClientId) -> Result<Stored, Problem> {
    let row = clients::Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    of_row(row.ok_or(Refusal::NotFound)?)
}

/// A page of a department's systems, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    transaction: &Transaction,
    department_id: DepartmentId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Stored>, Problem> {
    let mut select = clients::Entity::find()
        .filter(clients::Column::DepartmentId.eq(department_id.0))
        .order_by_desc(clients::Column::Id)
        .limit(limit + 1);
    if let Some(last) = after {
        select = select.filter(clients::Column::Id.lt(last));
    }
    select.all(transaction).await?.into_iter().map(of_row).collect()
}

/// How many systems of a department are live.
///
/// # Errors
/// When the database does not answer.
pub async fn count_live(
    transaction: &Transaction,
    department_id: DepartmentId,
    now: DateTime<Utc>,
) -> Result<usize, Problem> {
    let live = clients::Entity::find()
        .filter(clients::Column::DepartmentId.eq(department_id.0))
        .filter(clients::Column::RevokedAt.is_null())
        .filter(clients::Column::EndsAt.gt(millis(now)))
        .count(transaction)
        .await?;
    Ok(usize::try_from(live).unwrap_or(usize::MAX))
}

/// The keys of several systems that still count, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn live_keys(
    transaction: &Transaction,
    ids: &[ClientId],
    now: DateTime<Utc>,
) -> Result<Vec<(ClientId, ClientKey)>, Problem> {
    let goes_on =
        Condition::any().add(keys::Column::EndsAt.is_null()).add(keys::Column::EndsAt.gt(millis(now)));
    let rows = keys::Entity::find()
        .filter(keys::Column::ClientId.is_in(ids.iter().map(|id| id.0)))
        .filter(goes_on)
        .order_by_desc(keys::Column::Id)
        .all(transaction)
        .await?;
    Ok(rows.into_iter().map(|row| (ClientId(row.client_id), key_of(&row))).collect())
}

/// A key with its system and its hash, whatever became of them.
///
/// # Errors
/// When the database does not answer.
pub async fn find_key(
    transaction: &Transaction,
    id: ClientKeyId,
) -> Result<Option<(Stored, ClientKey, String)>, Problem> {
    let Some(row) = keys::Entity::find_by_id(id.0).one(transaction).await? else {
        return Ok(None);
    };
    let client = read(transaction, ClientId(row.client_id)).await?;
    Ok(Some((client, key_of(&row), row.hash)))
}

/// Notes that a system asked something.
///
/// # Errors
/// When the database does not answer.
pub async fn note_use(write: &Write, id: ClientId, at: DateTime<Utc>) -> Result<(), Problem> {
    clients::Entity::update_many()
        .col_expr(clients::Column::LastUsedAt, Expr::value(millis(at)))
        .filter(clients::Column::Id.eq(id.0))
        .exec(&**write)
        .await?;
    Ok(())
}

/// Notes that a system caused an event.
///
/// # Errors
/// When the database does not answer.
pub async fn note_act(
    transaction: &Transaction,
    client_id: ClientId,
    event_id: EventId,
) -> Result<(), Problem> {
    let row = acts::Model { event_id: event_id.0, client_id: client_id.0 };
    acts::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(())
}

/// A page of the events that a system caused, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn acts(
    transaction: &Transaction,
    client_id: ClientId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<EventId>, Problem> {
    let mut select = acts::Entity::find()
        .filter(acts::Column::ClientId.eq(client_id.0))
        .order_by_desc(acts::Column::EventId)
        .limit(limit + 1);
    if let Some(last) = after {
        select = select.filter(acts::Column::EventId.lt(last));
    }
    Ok(select.all(transaction).await?.into_iter().map(|row| EventId(row.event_id)).collect())
}

/// The names of systems.
///
/// # Errors
/// When the database does not answer.
pub async fn names(transaction: &Transaction, ids: &[ClientId]) -> Result<Vec<(ClientId, String)>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = clients::Entity::find()
        .filter(clients::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(transaction)
        .await?;
    Ok(rows.into_iter().map(|row| (ClientId(row.id), row.name)).collect())
}

fn key_of(row: &keys::Model) -> ClientKey {
    ClientKey { id: ClientKeyId(row.id), made_at: moment(row.made_at), ends_at: row.ends_at.map(moment) }
}

fn of_row(row: clients::Model) -> Result<Stored, Problem> {
    let facts = ClientFacts {
        id: ClientId(row.id),
        version: Version(row.version),
        department_id: DepartmentId(row.department_id),
        name: row.name,
        purpose: row.purpose,
        contact: row.contact,
        scopes: from_document(&row.scopes)?,
        made_by: PersonId(row.made_by),
        made_at: moment(row.made_at),
        ends_at: moment(row.ends_at),
        revoked_at: row.revoked_at.map(moment),
    };
    Ok(Stored { facts, last_used_at: row.last_used_at.map(moment) })
}
