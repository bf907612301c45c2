//! The worker's side of the outbox: claim a few letters, send them, note what came of it.
//!
//! A claim is a lease of some minutes (machine time), taken with `FOR UPDATE SKIP LOCKED` on
//! PostgreSQL, so that nodes do not send the same letter twice while both are well.

use chrono::Duration;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{Condition, QueryOrder, QuerySelect};

use super::entity::{Column, Entity, Model};
use crate::columns::millis;
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::machine;
use crate::mail::Mailer;

const BATCH: u64 = 20;
const LEASE: Duration = Duration::minutes(5);
/// After so many attempts (about two days) a letter is given up, and stays in the table.
const ATTEMPTS_MAX: i32 = 12;
/// How long sent and given-up letters stay for those who look after the queue.
const KEPT: Duration = Duration::days(30);

/// Sends what is due; returns how many letters were tried.
///
/// # Errors
/// When the database does not answer.
pub async fn send_due(ctx: &Ctx, mailer: &Mailer) -> Result<usize, Problem> {
    let letters = claim(ctx).await?;
    let count = letters.len();
    for letter in letters {
        let outcome = mailer.send(&ctx.config.mail_from, &letter).await;
        settle(ctx, letter, outcome.map_err(|error| error.to_string())).await?;
    }
    Ok(count)
}

async fn claim(ctx: &Ctx) -> Result<Vec<Model>, Problem> {
    let now = machine::now();
    let write = ctx.begin_system().await?;
    let is_free =
        Condition::any().add(Column::ClaimedUntil.is_null()).add(Column::ClaimedUntil.lt(millis(now)));
    let letters = Entity::find()
        .filter(Column::SentAt.is_null())
        .filter(Column::GivenUpAt.is_null())
        .filter(Column::NextAttemptAt.lte(millis(now)))
        .filter(is_free)
        .order_by_asc(Column::NextAttemptAt)
        .limit(BATCH)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&*write)
        .await?;
    let ids: Vec<Uuid> = letters.iter().map(|letter| letter.id).collect();
    if !ids.is_empty() {
        Entity::update_many()
            .col_expr(Column::ClaimedUntil, Expr::value(millis(now + LEASE)))
            .filter(Column::Id.is_in(ids))
            .exec(&*write)
            .await?;
        write.commit_quietly().await?;
    }
    Ok(letters)
}

async fn settle(ctx: &Ctx, letter: Model, outcome: Result<(), String>) -> Result<(), Problem> {
    let now = machine::now();
    let attempts = letter.attempts + 1;
    let mut change = Entity::update_many()
        .col_expr(Column::Attempts, Expr::value(attempts))
        .col_expr(Column::ClaimedUntil, Expr::value(None::<i64>))
        .filter(Column::Id.eq(letter.id));
    change = match outcome {
        Ok(()) => {
            change.col_expr(Column::SentAt, Expr::value(millis(now))).col_expr(Column::Body, Expr::value(""))
        }
        Err(error) => {
            tracing::warn!(letter = %letter.id, attempts, error, "a letter was not sent");
            let again = millis(now + pause(attempts));
            let given_up = (attempts >= ATTEMPTS_MAX).then(|| millis(now));
            change
                .col_expr(Column::LastError, Expr::value(error))
                .col_expr(Column::NextAttemptAt, Expr::value(again))
                .col_expr(Column::GivenUpAt, Expr::value(given_up))
        }
    };
    let write = ctx.begin_system().await?;
    change.exec(&*write).await?;
    write.commit_quietly().await
}

/// 30 s, then twice as long each time, up to six hours.
fn pause(attempts: i32) -> Duration {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(10);
    Duration::seconds(30 * i64::from(2_u32.pow(doublings))).min(Duration::hours(6))
}

/// Forgets what was settled long ago.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(ctx: &Ctx) -> Result<(), Problem> {
    let oldest = millis(machine::now() - KEPT);
    let write = ctx.begin_system().await?;
    let is_settled = Condition::any().add(Column::SentAt.is_not_null()).add(Column::GivenUpAt.is_not_null());
    Entity::delete_many().filter(Column::MadeAt.lt(oldest)).filter(is_settled).exec(&*write).await?;
    write.commit_quietly().await
}
