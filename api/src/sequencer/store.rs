//! Every query about the order of events.

use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, IntoActiveModel, QueryOrder, Statement};

use super::entity::{arrivals, positions};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;

/// An event that waits, with its hash.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Waiting {
    number: i64,
    event_id: Uuid,
    stream_kind: String,
    stream_id: Uuid,
    sequence: i64,
    hash: String,
}

/// The stream is a proposal of an opportunity that neither closed nor was cancelled.
const SEALED: &str = "waiting.stream_kind = 'proposal' AND EXISTS (
    SELECT 1 FROM proposals JOIN opportunities ON opportunities.id = proposals.opportunity_id
    WHERE proposals.id = waiting.stream_id
        AND opportunities.closed_at IS NULL AND opportunities.status <> 'cancelled')";

/// The first events that wait and may be placed, in the order in which they arrived.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(transaction: &Transaction, limit: u64) -> Result<Vec<Waiting>, Problem> {
    let sql = format!(
        "SELECT waiting.number, waiting.event_id, waiting.stream_kind, waiting.stream_id, waiting.sequence,
             events.hash
         FROM event_arrivals AS waiting JOIN events ON events.id = waiting.event_id
         WHERE NOT ({SEALED}) ORDER BY waiting.number LIMIT {limit}"
    );
    let statement = Statement::from_string(transaction.get_database_backend(), sql);
    Ok(Waiting::find_by_statement(statement).all(transaction).await?)
}

/// The last position that was given.
///
/// # Errors
/// When the database does not answer.
pub async fn last_position(transaction: &Transaction) -> Result<i64, Problem> {
    let last = positions::Entity::find().order_by_desc(positions::Column::Position).one(transaction).await?;
    Ok(last.map_or(0, |last| last.position))
}

/// Gives these events the next positions; they wait no more.
///
/// # Errors
/// When the database does not answer.
pub async fn place(write: &Write, waiting: Vec<Waiting>) -> Result<(), Problem> {
    if waiting.is_empty() {
        return Ok(());
    }
    let next = last_position(write).await? + 1;
    let numbers: Vec<i64> = waiting.iter().map(|one| one.number).collect();
    let placed = (next..).zip(waiting).map(|(position, one)| {
        let Waiting { number: _, event_id, stream_kind, stream_id, sequence, hash } = one;
        positions::Model { position, event_id, stream_kind, stream_id, sequence, hash }.into_active_model()
    });
    positions::Entity::insert_many(placed).exec_without_returning(&**write).await?;
    let placed = arrivals::Column::Number.is_in(numbers);
    arrivals::Entity::delete_many().filter(placed).exec(&**write).await?;
    Ok(())
}
