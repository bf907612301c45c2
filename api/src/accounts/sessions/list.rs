//! The sessions that go on, as their owner sees them.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};
use shared::accounts::{SessionView, device_words};
use shared::actor::Factor;
use shared::ids::{PersonId, SessionId};

use super::goes_on;
use crate::accounts::entity::sessions::{Column, Entity, Model};
use crate::columns::{code, moment};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;

/// A person's sessions that go on, the newest first, from after a given one on.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(
    transaction: &Transaction,
    person_id: PersonId,
    this_one: SessionId,
    after: Option<SessionId>,
    limit: u64,
) -> Result<Vec<SessionView>, Problem> {
    let mut query = Entity::find()
        .filter(Column::PersonId.eq(person_id.0))
        .filter(goes_on(machine::now()))
        .order_by_desc(Column::Id)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after.0));
    }
    query.all(transaction).await?.into_iter().map(|row| view(row, this_one)).collect()
}

fn view(row: Model, this_one: SessionId) -> Result<SessionView, Problem> {
    Ok(SessionView {
        id: SessionId(row.id),
        device: device_words(&row.user_agent),
        started_at: moment(row.started_at),
        last_used_at: moment(row.last_used_at),
        factor: code(Factor::from_code(&row.factor), "sessions.factor")?,
        is_this_one: row.id == this_one.0,
    })
}
