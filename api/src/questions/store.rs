//! Every query about questions.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use shared::ids::{OpportunityId, QuestionId};
use shared::questions::{QuestionFacts, WaitingOf};
use shared::refusal::Refusal;

use super::entity::{Column, Entity, columns};
use crate::columns::moment;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// One question.
///
/// # Errors
/// `not_found`.
pub async fn read(transaction: &Transaction, id: QuestionId) -> Result<QuestionFacts, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    row.ok_or(Refusal::NotFound)?.try_into()
}

/// Locks a question. Its opportunity is locked before it.
///
/// # Errors
/// `not_found`.
pub async fn lock(write: &Write, id: QuestionId) -> Result<QuestionFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    row.ok_or(Refusal::NotFound)?.try_into()
}

/// Keeps a new question.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write, question: &QuestionFacts) -> Result<(), Problem> {
    Entity::insert(columns(question)).exec_without_returning(&**write).await?;
    Ok(())
}

/// Saves a question; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(write: &Write, question: &QuestionFacts) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(columns(question))
        .filter(Column::Id.eq(question.id.0))
        .filter(Column::Version.eq(question.version.0 - 1))
        .exec(&**write)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// The questions about an opportunity that somebody reads, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    transaction: &Transaction,
    id: OpportunityId,
    waiting: WaitingOf,
    after: Option<QuestionId>,
    limit: u64,
) -> Result<Vec<QuestionFacts>, Problem> {
    let mut select = Entity::find()
        .filter(Column::OpportunityId.eq(id.0))
        .filter(readable(waiting))
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    if let Some(after) = after {
        select = select.filter(Column::Id.lt(after.0));
    }
    select.all(transaction).await?.into_iter().map(TryInto::try_into).collect()
}

/// The SQL twin of `shared::questions::may_read`.
fn readable(waiting: WaitingOf) -> Condition {
    let answered = Condition::any().add(Column::AnsweredAt.is_not_null());
    match waiting {
        WaitingOf::Everybody => Condition::all(),
        WaitingOf::Person(person_id) => answered.add(Column::AskedBy.eq(person_id.0)),
        WaitingOf::Nobody => answered,
    }
}

/// Those of some opportunities about which a question has no answer, each with when the oldest of
/// those was asked, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn unanswered(
    transaction: &Transaction,
    ids: &[OpportunityId],
) -> Result<BTreeMap<OpportunityId, DateTime<Utc>>, Problem> {
    let found: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::OpportunityId)
        .column_as(Column::AskedAt.min(), "since")
        .group_by(Column::OpportunityId)
        .filter(Column::OpportunityId.is_in(ids.iter().map(|id| id.0)))
        .filter(Column::AnsweredAt.is_null())
        .into_tuple()
        .all(transaction)
        .await?;
    Ok(found.into_iter().map(|(id, since)| (OpportunityId(id), moment(since))).collect())
}
