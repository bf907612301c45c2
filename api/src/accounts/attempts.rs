//! Guessing is slow: whoever fails waits, longer with every failure, whether it is one account
//! that is tried or one address that tries. An account that nobody has is counted alike.
//!
//! An attempt is counted before it is looked at, in a transaction of its own: a thousand at once
//! are a thousand. What then succeeds is forgiven. All times are machine time.

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect, sea_query};
use shared::actor::By;
use shared::ids::PersonId;

use super::entity::sign_in_attempts::{Column, Entity, Model};
use super::settings::{ACCOUNT_ATTEMPTS, ADDRESS_ATTEMPTS, FAILURES_COUNT, FIRST_WAIT, KEPT, LONGEST_WAIT};
use crate::columns::{millis, moment};
use crate::ctx::{Ctx, Write};
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;

/// Who tries, or what is tried.
#[derive(Clone, Copy, Debug)]
pub enum Whom<'a> {
    /// An account's password, by its address for signing in, in lower case.
    Password(&'a str),
    /// A person's second factor.
    SecondFactor(PersonId),
    /// Whoever tries, by the address they come from.
    Address(&'a str),
}

impl Whom<'_> {
    /// As it is kept: nobody reads from the table who was tried.
    fn key(self, ctx: &Ctx) -> String {
        let (kind, whom) = match self {
            Whom::Password(email) => ("password", email.to_owned()),
            Whom::SecondFactor(person_id) => ("second_factor", person_id.to_string()),
            Whom::Address(address) => ("address", address.to_owned()),
        };
        ctx.secrets.keyed_hash("sign-in-attempts", &[kind.as_bytes(), whom.as_bytes()])
    }

    /// How many failures it takes before somebody waits.
    fn free(self) -> i64 {
        match self {
            Whom::Password(_) | Whom::SecondFactor(_) => ACCOUNT_ATTEMPTS,
            Whom::Address(_) => ADDRESS_ATTEMPTS,
        }
    }
}

/// Counts an attempt against each of these, as if it would fail. An account stands before an
/// address: everybody locks in this order.
///
/// # Errors
/// 429 with the time left, if one of them has to wait; then nothing is counted.
pub async fn count(ctx: &Ctx, whom: &[Whom<'_>]) -> Result<(), Problem> {
    let write = ctx.begin_as(By::System).await?;
    let now = machine::now();
    for one in whom {
        count_one(&write, *one, now).await?;
    }
    write.commit_quietly().await
}

async fn count_one(write: &Write, whom: Whom<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    let key = whom.key(write.ctx());
    let found = locked(write, &key).await?;
    if found.waits_until > millis(now) {
        return Err(Problem::Wait { seconds: seconds_until(moment(found.waits_until), now) });
    }
    let still_counts = found.last_at > millis(now - FAILURES_COUNT);
    let attempts = if still_counts { found.attempts + 1 } else { 1 };
    let wait = wait_after(attempts, whom.free());
    Entity::update_many()
        .col_expr(Column::Attempts, Expr::value(attempts))
        .col_expr(Column::LastAt, Expr::value(millis(now)))
        .col_expr(Column::WaitsUntil, Expr::value(millis(now + wait)))
        .filter(Column::Whom.eq(key))
        .exec(&**write)
        .await?;
    Ok(())
}

async fn locked(transaction: &Transaction, key: &str) -> Result<Model, Problem> {
    let fresh = Model { whom: key.to_owned(), attempts: 0, last_at: 0, waits_until: 0 };
    Entity::insert(fresh.into_active_model())
        .on_conflict_do_nothing()
        .exec_without_returning(transaction)
        .await?;
    let found = Entity::find_by_id(key.to_owned()).lock_exclusive().one(transaction).await?;
    found.ok_or(Problem::Busy)
}

/// The attempt succeeded: an account begins anew, an address loses this one count.
///
/// # Errors
/// When the database does not answer.
pub async fn forgive(write: &Write, whom: &[Whom<'_>]) -> Result<(), Problem> {
    for one in whom {
        let key = one.key(write.ctx());
        match one {
            Whom::Password(_) | Whom::SecondFactor(_) => {
                Entity::delete_by_id(key).exec(&**write).await?;
            }
            Whom::Address(_) => {
                let less = sea_query::ExprTrait::sub(Expr::col(Column::Attempts), 1);
                Entity::update_many()
                    .col_expr(Column::Attempts, less)
                    .col_expr(Column::WaitsUntil, Expr::value(0_i64))
                    .filter(Column::Whom.eq(key))
                    .filter(Column::Attempts.gt(0))
                    .exec(&**write)
                    .await?;
            }
        }
    }
    Ok(())
}

/// Forgets failures that do not count any more.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(transaction: &Transaction) -> Result<(), Problem> {
    let oldest = millis(machine::now() - KEPT);
    Entity::delete_many().filter(Column::LastAt.lt(oldest)).exec(transaction).await?;
    Ok(())
}

/// How long one waits after so many failures.
fn wait_after(attempts: i64, free: i64) -> Duration {
    let Ok(doublings) = u32::try_from(attempts - free) else {
        return Duration::zero();
    };
    let times = 1_i32.checked_shl(doublings.min(16)).unwrap_or(i32::MAX);
    FIRST_WAIT.checked_mul(times).map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
}

/// Whole seconds, never too few: who waits so long is let in.
fn seconds_until(until: DateTime<Utc>, now: DateTime<Utc>) -> u64 {
    let left = (until - now).num_milliseconds().max(0);
    u64::try_from(left).unwrap_or_default().div_ceil(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (1..=12).map(|attempts| wait_after(attempts, 5).num_seconds()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900]);
        assert_eq!(wait_after(1_000_000, 5), LONGEST_WAIT);
    }

    #[test]
    fn who_waits_as_long_as_told_is_let_in() {
        let now = machine::now();
        assert_eq!(seconds_until(now + Duration::milliseconds(1), now), 1);
        assert_eq!(seconds_until(now + Duration::milliseconds(15_001), now), 16);
        assert_eq!(seconds_until(now, now), 0);
    }
}
