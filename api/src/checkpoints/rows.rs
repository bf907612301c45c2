//! Everything that a check of the record reads, in pages: one look at the database, however long it is.

use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, QueryOrder, Statement};
use serde::Deserialize;
use shared::actor::By;
use shared::record::{Link, Place, Placed, StreamName};

use crate::columns::moment;
use crate::db::Transaction;
use crate::http::Problem;
use crate::sequencer::entity::arrivals;

const PAGE: u32 = 1_000;

/// An event with what is known of its position.
#[derive(Clone, Debug, FromQueryResult)]
pub struct EventRow {
    id: Uuid,
    stream_kind: String,
    stream_id: Uuid,
    sequence: i64,
    previous_hash: String,
    hash: String,
    canonical: String,
    at: i64,
    by_person_id: Option<Uuid>,
    name: String,
    position: Option<i64>,
    placed_hash: Option<String>,
    arrival: Option<i64>,
}

/// A position with what is known of its event.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PositionRow {
    position: i64,
    stream_kind: String,
    stream_id: Uuid,
    sequence: i64,
    hash: String,
    event: Option<Uuid>,
}

/// The part of an event's text that its columns repeat.
#[derive(Deserialize)]
struct Said {
    id: Uuid,
    stream: String,
    stream_id: Uuid,
    sequence: i64,
    previous: String,
    at: DateTimeUtc,
    by: By,
    name: String,
}

/// The events after a place, in the order of streams and of their numbers there.
///
/// # Errors
/// When the database does not answer.
pub async fn events(transaction: &Transaction, after: Option<&EventRow>) -> Result<Vec<EventRow>, Problem> {
    let beyond = match after {
        Some(_) => "WHERE (events.stream_kind, events.stream_id, events.sequence) > ($1, $2, $3)",
        None => "",
    };
    let sql = format!(
        "SELECT events.id, events.stream_kind, events.stream_id, events.sequence, events.previous_hash,
             events.hash, events.canonical, events.at, events.by_person_id, events.name,
             event_positions.position, event_positions.hash AS placed_hash, waiting.number AS arrival
         FROM events
         LEFT JOIN event_positions ON event_positions.event_id = events.id
         LEFT JOIN event_arrivals AS waiting ON waiting.event_id = events.id
         {beyond}
         ORDER BY events.stream_kind, events.stream_id, events.sequence LIMIT {PAGE}"
    );
    let values: Vec<Value> = after.map_or_else(Vec::new, |last| {
        vec![last.stream_kind.clone().into(), last.stream_id.into(), last.sequence.into()]
    });
    let statement = Statement::from_sql_and_values(transaction.get_database_backend(), sql, values);
    Ok(EventRow::find_by_statement(statement).all(transaction).await?)
}

/// The positions after one, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn positions(transaction: &Transaction, after: i64) -> Result<Vec<PositionRow>, Problem> {
    let sql = format!(
        "SELECT event_positions.position, event_positions.stream_kind, event_positions.stream_id,
             event_positions.sequence, event_positions.hash, events.id AS event
         FROM event_positions LEFT JOIN events ON events.id = event_positions.event_id
         WHERE event_positions.position > $1 ORDER BY event_positions.position LIMIT {PAGE}"
    );
    let backend = transaction.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [after.into()]);
    Ok(PositionRow::find_by_statement(statement).all(transaction).await?)
}

/// Events that wait for a position and are not there any more: the stream and the number of each.
///
/// # Errors
/// When the database does not answer.
pub async fn gone_while_waiting(transaction: &Transaction) -> Result<Vec<(StreamName, i64)>, Problem> {
    let sql = "number IN (SELECT waiting.number FROM event_arrivals AS waiting
        LEFT JOIN events ON events.id = waiting.event_id WHERE events.id IS NULL)";
    let rows = arrivals::Entity::find()
        .filter(Expr::cust(sql))
        .order_by_asc(arrivals::Column::Number)
        .all(transaction)
        .await?;
    let gone = |row: arrivals::Model| (StreamName { kind: row.stream_kind, id: row.stream_id }, row.sequence);
    Ok(rows.into_iter().map(gone).collect())
}

impl EventRow {
    /// The event as the check sees it.
    #[must_use]
    pub fn link(&self) -> Link {
        let said: Option<Said> = serde_json::from_str(&self.canonical).ok();
        Link {
            place: Place {
                stream: StreamName { kind: self.stream_kind.clone(), id: self.stream_id },
                sequence: self.sequence,
                previous: self.previous_hash.clone(),
            },
            hash: self.hash.clone(),
            canonical: self.canonical.clone(),
            columns_agree: said.as_ref().is_some_and(|said| self.repeats(said)),
            said: said.map(|said| Place {
                stream: StreamName { kind: said.stream, id: said.stream_id },
                sequence: said.sequence,
                previous: said.previous,
            }),
            placed: self.position.zip(self.placed_hash.clone()),
            waits: self.arrival.is_some(),
        }
    }

    fn repeats(&self, said: &Said) -> bool {
        let by = match said.by {
            By::Person(id) => Some(id.0),
            By::Client(_) | By::System => None,
        };
        (self.id, moment(self.at), self.by_person_id, &self.name) == (said.id, said.at, by, &said.name)
    }
}

impl PositionRow {
    /// The position as the check sees it.
    #[must_use]
    pub fn placed(self) -> Placed {
        Placed {
            position: self.position,
            stream: StreamName { kind: self.stream_kind, id: self.stream_id },
            sequence: self.sequence,
            hash: self.hash,
            is_there: self.event.is_some(),
        }
    }
}
