//! The worker's side: claim what is due, run each in a transaction of its own, once.
//!
//! A claim is a short lease (machine time). What makes it *once* is the end of the run: the
//! timer is marked done in the same transaction as its effects, unless it was done or taken back
//! meanwhile, and then nothing is kept. The timer's row is written after the subject is
//! locked, the same order in which acts take timers back.

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{Condition, QueryOrder, QuerySelect, UpdateMany};

use super::entity::{Column, Entity, Model, is_waiting};
use super::perform::{Due, TimerAct, perform};
use crate::columns::{code, millis};
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::machine;
use crate::stream::Stream;

const BATCH: u64 = 20;
const LEASE: Duration = Duration::seconds(60);
/// How long `settle` waits for another worker, and how long between two looks.
const PATIENCE: Duration = Duration::seconds(10);
const PAUSE: std::time::Duration = std::time::Duration::from_millis(20);

/// Runs everything that is due, and what that makes due, in the order of time; returns how many
/// timers ran.
///
/// # Errors
/// When the database does not answer. A timer that fails is logged and tried again later.
pub async fn run_due(ctx: &Ctx) -> Result<usize, Problem> {
    let mut count = 0;
    loop {
        let batch = claim(ctx).await?;
        if batch.is_empty() {
            return Ok(count);
        }
        for timer in batch {
            count += 1;
            run(ctx, &timer).await?;
        }
    }
}

/// As [`run_due`], and waits for what another worker has in hand: when this returns all of it has
/// happened, but for what failed and is tried again later, or takes longer than anybody waits.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(ctx: &Ctx) -> Result<(), Problem> {
    let patience = machine::now() + PATIENCE;
    loop {
        run_due(ctx).await?;
        if !is_in_hand(ctx).await? || machine::now() > patience {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether something is due that was never tried to its end.
async fn is_in_hand(ctx: &Ctx) -> Result<bool, Problem> {
    let read = ctx.begin_read().await?;
    let due = Entity::find()
        .filter(is_waiting())
        .filter(Column::DueAt.lte(millis(read.now().await?)))
        .filter(Column::Attempts.eq(0));
    Ok(due.one(&*read).await?.is_some())
}

async fn claim(ctx: &Ctx) -> Result<Vec<Model>, Problem> {
    let read = ctx.begin_read().await?;
    // Most questions find nothing, and should not keep a writer waiting.
    if due_and_free(read.now().await?).one(&*read).await?.is_none() {
        return Ok(Vec::new());
    }
    drop(read);
    let write = ctx.begin_system().await?;
    let due = due_and_free(write.now().await?)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&*write)
        .await?;
    let until = millis(machine::now() + LEASE);
    Entity::update_many()
        .col_expr(Column::ClaimedUntil, Expr::value(until))
        .filter(Column::Id.is_in(due.iter().map(|timer| timer.id)))
        .exec(&*write)
        .await?;
    write.commit_quietly().await?;
    Ok(due)
}

fn due_and_free(now: DateTime<Utc>) -> Select<Entity> {
    let is_free = Condition::any()
        .add(Column::ClaimedUntil.is_null())
        .add(Column::ClaimedUntil.lt(millis(machine::now())));
    Entity::find()
        .filter(is_waiting())
        .filter(Column::DueAt.lte(millis(now)))
        .filter(is_free)
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(BATCH)
}

async fn run(ctx: &Ctx, timer: &Model) -> Result<(), Problem> {
    let write = ctx.begin_system().await?;
    let outcome = match read(timer) {
        Ok(due) => perform(&write, &due).await,
        Err(problem) => Err(problem),
    };
    match outcome {
        Ok(()) => {
            if done(timer).exec(&*write).await?.rows_affected == 1 {
                write.commit().await?;
            }
            Ok(())
        }
        Err(problem) => {
            drop(write);
            settle_failure(ctx, timer, &problem).await
        }
    }
}

fn read(timer: &Model) -> Result<Due, Problem> {
    Ok(Due {
        act: code(TimerAct::from_code(&timer.act), "timers.act")?,
        subject: code(Stream::restore(&timer.subject_kind, timer.subject_id), "timers.subject_kind")?,
        detail: timer.detail.clone(),
    })
}

fn done(timer: &Model) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(millis(machine::now())))
        .filter(Column::Id.eq(timer.id))
        .filter(is_waiting())
}

/// A refusal ends the timer: the domain says there is nothing to do. A fault lets it wait longer
/// each time.
async fn settle_failure(ctx: &Ctx, timer: &Model, problem: &Problem) -> Result<(), Problem> {
    tracing::warn!(timer = %timer.id, act = timer.act, %problem, "a timer did nothing");
    let change = match problem {
        Problem::Refused(_) | Problem::RefusedAt(..) | Problem::Lacking(..) => done(timer),
        _ => {
            let doublings = u32::try_from(timer.attempts).unwrap_or(0).min(8);
            let pause = Duration::seconds(i64::from(2_u32.pow(doublings)));
            Entity::update_many()
                .col_expr(Column::ClaimedUntil, Expr::value(millis(machine::now() + pause)))
                .col_expr(Column::Attempts, Expr::value(timer.attempts + 1))
                .filter(Column::Id.eq(timer.id))
        }
    };
    let write = ctx.begin_system().await?;
    let change = change.col_expr(Column::LastError, Expr::value(problem.to_string()));
    change.exec(&*write).await?;
    write.commit_quietly().await
}
