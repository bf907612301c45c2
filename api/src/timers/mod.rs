//! What time causes: closing, the expiry of an offer, reminders. A timer is a row, written in the
//! transaction of the act that makes it necessary, and run once when business time is past it.
//!
//! `schedule` and `cancel` are for acts; `run_due` is for the worker and for tests, `settle`
//! for a demonstration whose time was moved. What a timer does stands in `perform`.

mod entity;
mod perform;
mod run;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};

pub use perform::TimerAct;
pub use run::{run_due, settle};

use crate::columns::{millis, moment};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::stream::Stream;

/// Sets a timer, in place of a waiting one of the same act, subject and detail. `detail` tells
/// several timers of one act apart (which reminder, whose offer) and is handed to `perform`.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule(
    transaction: &Transaction,
    act: TimerAct,
    subject: Stream,
    detail: &str,
    due_at: DateTime<Utc>,
) -> Result<(), Problem> {
    let same = entity::waiting(act, subject).filter(entity::Column::Detail.eq(detail));
    same.exec(transaction).await?;
    let row = entity::Model {
        id: machine::new_id(),
        act: act.code().to_owned(),
        subject_kind: subject.kind().to_owned(),
        subject_id: subject.id(),
        detail: detail.to_owned(),
        due_at: millis(due_at),
        claimed_until: None,
        attempts: 0,
        last_error: None,
        done_at: None,
        cancelled_at: None,
    };
    entity::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(())
}

/// Takes back every waiting timer of an act about a subject.
///
/// # Errors
/// When the database does not answer.
pub async fn cancel(transaction: &Transaction, act: TimerAct, subject: Stream) -> Result<(), Problem> {
    entity::waiting(act, subject).exec(transaction).await?;
    Ok(())
}

/// Takes back the waiting timer of an act about a subject with one detail.
///
/// # Errors
/// When the database does not answer.
pub async fn cancel_one(
    transaction: &Transaction,
    act: TimerAct,
    subject: Stream,
    detail: &str,
) -> Result<(), Problem> {
    let one = entity::waiting(act, subject).filter(entity::Column::Detail.eq(detail));
    one.exec(transaction).await?;
    Ok(())
}

/// When the next timer is due: later than `after`, at the latest at `until`.
///
/// # Errors
/// When the database does not answer.
pub async fn next_due(
    transaction: &Transaction,
    after: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Problem> {
    let next: Option<i64> = entity::Entity::find()
        .select_only()
        .column(entity::Column::DueAt)
        .filter(entity::is_waiting())
        .filter(entity::Column::DueAt.gt(millis(after)))
        .filter(entity::Column::DueAt.lte(millis(until)))
        .order_by_asc(entity::Column::DueAt)
        .limit(1)
        .into_tuple()
        .one(transaction)
        .await?;
    Ok(next.map(moment))
}
