//! Checks one stream from its first event to its last, from the stored texts alone. `checkpoints::verify`
//! checks the whole record.

use sea_orm::QueryOrder;
use serde::Deserialize;
use shared::record::{NOTHING, chained};
use uuid::Uuid;

use super::entity;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::stream::Stream;

/// What the check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every event follows from the one before: how many there are, and the last hash.
    Whole {
        /// How many events.
        events: i64,
        /// The hash of the last one.
        head: String,
    },
    /// The first event that does not follow.
    Broken {
        /// Its number.
        sequence: i64,
    },
}

/// The part of the hashed text that the columns repeat.
#[derive(Deserialize)]
struct Hashed {
    id: Uuid,
    stream: String,
    stream_id: Uuid,
    sequence: i64,
    previous: String,
    name: String,
}

/// Whether the stream is whole.
///
/// # Errors
/// When the database does not answer.
pub async fn verify(transaction: &Transaction, stream: Stream) -> Result<Verdict, Problem> {
    let events = entity::of(stream).order_by_asc(entity::Column::Sequence).all(transaction).await?;
    let mut previous = NOTHING.to_owned();
    let mut count = 0;
    for event in events {
        count += 1;
        if !follows(&event, count, &previous) {
            return Ok(Verdict::Broken { sequence: count });
        }
        previous = event.hash;
    }
    Ok(Verdict::Whole { events: count, head: previous })
}

fn follows(event: &entity::Model, sequence: i64, previous: &str) -> bool {
    let Ok(said) = serde_json::from_str::<Hashed>(&event.canonical) else {
        return false;
    };
    event.sequence == sequence
        && said.sequence == sequence
        && said.previous == previous
        && event.previous_hash == previous
        && said.stream == event.stream_kind
        && said.stream_id == event.stream_id
        && said.id == event.id
        && said.name == event.name
        && event.hash == chained(previous, &event.canonical).to_string()
}
