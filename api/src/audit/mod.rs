//! The record: one event an act, written in its transaction, chained per stream by hashes.
//!
//! What is stored is the exact text that was hashed. An event's hash covers the hash before it,
//! so a changed or missing event shows (`verify`); the database itself refuses UPDATE and DELETE.
//! Whoever writes to a stream holds its root's lock; the unique index is the last guard.

mod behalf;
mod entity;
mod verify;

use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder};
use serde::Serialize;
use sha2::{Digest, Sha256};
use shared::actor::By;
use shared::ids::{EventId, PersonId};

pub use verify::{Verdict, verify};

use crate::columns::{millis, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::secrets::hexadecimal;
use crate::stream::Stream;

/// Domain separation, and the version of the form.
const PREFIX: &[u8] = b"gcdevexchange/event/1\0";
/// What stands before the first event of a stream.
const NOTHING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What is hashed, in this order of fields.
#[derive(Serialize)]
struct Canonical<'a, T> {
    stream: &'a str,
    stream_id: Uuid,
    sequence: i64,
    previous: &'a str,
    at: String,
    by: By,
    on_behalf_of: Option<PersonId>,
    name: &'a str,
    data: &'a T,
}

/// Writes down what the actor of this transaction did. `name` is the act's verb in the past:
/// `opportunity_published`; `data` is whatever a reader of the record needs, and nothing sealed.
///
/// # Errors
/// When the database does not answer, or another event took this place in the stream (503).
pub async fn record(write: &Write, stream: Stream, name: &str, data: &impl Serialize) -> Result<(), Problem> {
    let now = write.now().await?;
    let holder = behalf::holder(write, stream, name).await?;
    write_down(write, stream, name, (write.by(), holder), data, now).await
}

/// As [`record`], by somebody else than the transaction's actor.
///
/// # Errors
/// As [`record`].
pub async fn append(
    transaction: &Transaction,
    stream: Stream,
    name: &str,
    by: By,
    data: &impl Serialize,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    write_down(transaction, stream, name, (by, None), data, now).await
}

async fn write_down(
    transaction: &Transaction,
    stream: Stream,
    name: &str,
    (by, on_behalf_of): (By, Option<PersonId>),
    data: &impl Serialize,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let (sequence, previous) = head(transaction, stream).await?;
    let sequence = sequence + 1;
    let canonical = to_document(&Canonical {
        stream: stream.kind(),
        stream_id: stream.id(),
        sequence,
        previous: &previous,
        at: now.to_rfc3339_opts(SecondsFormat::Millis, true),
        by,
        on_behalf_of,
        name,
        data,
    })?;
    let event = entity::Model {
        id: EventId(machine::new_id()).0,
        stream_kind: stream.kind().to_owned(),
        stream_id: stream.id(),
        sequence,
        hash: hash(&previous, &canonical),
        previous_hash: previous,
        canonical,
        at: millis(now),
        by_person_id: person_of(by).map(|id| id.0),
        name: name.to_owned(),
    };
    let inserted = entity::Entity::insert(event.into_active_model());
    match inserted.exec_without_returning(transaction).await {
        Ok(_) => Ok(()),
        Err(error) if is_taken(&error) => Err(Problem::Busy),
        Err(error) => Err(error.into()),
    }
}

/// The number and the hash of a stream's last event.
///
/// # Errors
/// When the database does not answer.
pub async fn head(transaction: &Transaction, stream: Stream) -> Result<(i64, String), Problem> {
    let last = entity::of(stream).order_by_desc(entity::Column::Sequence).one(transaction).await?;
    Ok(last.map_or((0, NOTHING.to_owned()), |event| (event.sequence, event.hash)))
}

fn hash(previous: &str, canonical: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(PREFIX);
    hasher.update(previous.as_bytes());
    hasher.update(canonical.as_bytes());
    hexadecimal(&hasher.finalize())
}

fn person_of(by: By) -> Option<PersonId> {
    match by {
        By::Person(id) => Some(id),
        By::System => None,
    }
}

fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_)))
}

/// An event of a stream, as it stands in the record.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; absent for the system.
    pub by: Option<PersonId>,
    /// What.
    pub name: String,
    /// The exact text that was hashed.
    pub canonical: String,
    /// The hash that chains it to the event before.
    pub hash: String,
}

/// Every event of a stream, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn events(transaction: &Transaction, stream: Stream) -> Result<Vec<Event>, Problem> {
    let rows = entity::of(stream).order_by_asc(entity::Column::Sequence).all(transaction).await?;
    let event = |row: entity::Model| Event {
        at: crate::columns::moment(row.at),
        by: row.by_person_id.map(PersonId),
        name: row.name,
        canonical: row.canonical,
        hash: row.hash,
    };
    Ok(rows.into_iter().map(event).collect())
}
