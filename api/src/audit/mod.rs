//! The record: one event an act, written in its transaction, chained per stream by hashes.
//!
//! What is stored is the exact text that was hashed. An event's hash covers the hash before it,
//! so a changed or missing event shows (`verify`); the database itself refuses UPDATE and DELETE.
//! Whoever writes to a stream holds its root's lock; the unique index is the last guard.

mod behalf;
pub mod entity;
mod verify;

use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder};
use serde::Serialize;
use shared::actor::{By, System};
use shared::ids::{EventId, PersonId};
use shared::record::{NOTHING, chained};

pub use verify::{Verdict, verify};

use crate::columns::{millis, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::stream::Stream;
use crate::systems;

/// The version of the form of what is hashed: of these fields, and their order.
const FORMAT: u8 = 1;

/// What is hashed, in this order of fields.
#[derive(Serialize)]
struct Canonical<'a, T> {
    format: u8,
    id: EventId,
    stream: &'a str,
    stream_id: Uuid,
    sequence: i64,
    previous: &'a str,
    at: String,
    by: By,
    on_behalf_of: Option<PersonId>,
    /// Where the proof lies of what a departmental system transmitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<&'a str>,
    name: &'a str,
    data: &'a T,
}

/// Whose hands an act went through.
struct Hands<'a> {
    by: By,
    on_behalf_of: Option<PersonId>,
    evidence: Option<&'a str>,
}

/// Writes down what the actor of this transaction did. `name` is the act's verb in the past:
/// `opportunity_published`; `data` is whatever a reader of the record needs, and nothing sealed.
///
/// # Errors
/// When the database does not answer, or another event took this place in the stream (503).
pub async fn record(write: &Write, stream: Stream, name: &str, data: &impl Serialize) -> Result<(), Problem> {
    let now = write.now().await?;
    let evidence = write.actor().and_then(|actor| actor.system.as_ref()).and_then(System::evidence);
    let on_behalf_of = behalf::of(write, stream, name).await?;
    let hands = Hands { by: write.by(), on_behalf_of, evidence };
    write_down(write, stream, name, hands, data, now).await
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
    write_down(transaction, stream, name, Hands { by, on_behalf_of: None, evidence: None }, data, now).await
}

async fn write_down(
    transaction: &Transaction,
    stream: Stream,
    name: &str,
    hands: Hands<'_>,
    data: &impl Serialize,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let Hands { by, on_behalf_of, evidence } = hands;
    let (sequence, previous) = head(transaction, stream).await?;
    let sequence = sequence + 1;
    let id = EventId(machine::new_id());
    let canonical = to_document(&Canonical {
        format: FORMAT,
        id,
        stream: stream.kind(),
        stream_id: stream.id(),
        sequence,
        previous: &previous,
        at: now.to_rfc3339_opts(SecondsFormat::Millis, true),
        by,
        on_behalf_of,
        evidence,
        name,
        data,
    })?;
    let event = entity::Model {
        id: id.0,
        stream_kind: stream.kind().to_owned(),
        stream_id: stream.id(),
        sequence,
        hash: chained(&previous, &canonical).to_string(),
        previous_hash: previous,
        canonical,
        at: millis(now),
        by_person_id: person_of(by).map(|id| id.0),
        name: name.to_owned(),
    };
    let inserted = entity::Entity::insert(event.into_active_model());
    match inserted.exec_without_returning(transaction).await {
        Ok(_) => caused(transaction, by, id).await,
        Err(error) if is_taken(&error) => Err(Problem::Busy),
        Err(error) => Err(error.into()),
    }
}

/// What a departmental system caused stands in its own list, too.
async fn caused(transaction: &Transaction, by: By, id: EventId) -> Result<(), Problem> {
    match by {
        By::Client(client_id) => systems::store::note_act(transaction, client_id, id).await,
        By::Person(_) | By::System => Ok(()),
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

fn person_of(by: By) -> Option<PersonId> {
    match by {
        By::Person(id) => Some(id),
        By::Client(_) | By::System => None,
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
    Ok(rows.into_iter().map(event_of).collect())
}

/// Some events, the newest first, each with the thing that it stands on.
///
/// # Errors
/// When the database does not answer.
pub async fn some(transaction: &Transaction, ids: &[EventId]) -> Result<Vec<(Event, String, Uuid)>, Problem> {
    let rows = entity::Entity::find()
        .filter(entity::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(entity::Column::Id)
        .all(transaction)
        .await?;
    let placed = |row: entity::Model| {
        let (kind, id) = (row.stream_kind.clone(), row.stream_id);
        (event_of(row), kind, id)
    };
    Ok(rows.into_iter().map(placed).collect())
}

fn event_of(row: entity::Model) -> Event {
    Event {
        at: crate::columns::moment(row.at),
        by: row.by_person_id.map(PersonId),
        name: row.name,
        canonical: row.canonical,
        hash: row.hash,
    }
}
