//! Sessions and their refresh tokens. All times are machine time.
//!
//! A refresh token is used once and replaced. Its predecessor stays good for 30 seconds, so that
//! two tabs or a lost reply sign nobody out; used later than that, it was stolen, and the whole
//! session ends.

mod actor;
mod list;
mod refresh;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel, QuerySelect};
use shared::actor::Factor;
use shared::ids::{PersonId, SessionId};

pub use actor::{actor, actor_of};
pub use list::of_person;
pub use refresh::{Refreshed, of_token, refresh};

use super::entity::{email_changes, email_tokens, refresh_tokens, sessions, sign_in_tickets};
use super::settings::{KEPT, SESSION_IDLE, SESSION_LIFETIME, USER_AGENT_CHARS};
use crate::columns::millis;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;

/// How a session begins.
pub struct Beginning {
    /// Whose it is.
    pub person_id: PersonId,
    /// With how many factors.
    pub factor: Factor,
    /// What the browser says it is.
    pub user_agent: String,
}

/// A session and the token that keeps it going.
pub struct Kept {
    /// Which session.
    pub session_id: SessionId,
    /// Whose.
    pub person_id: PersonId,
    /// With how many factors it was begun.
    pub factor: Factor,
    /// The next refresh token; only its hash is stored.
    pub refresh_token: String,
}

fn goes_on(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(sessions::Column::RevokedAt.is_null())
        .add(sessions::Column::EndsAt.gt(millis(now)))
        .add(sessions::Column::LastUsedAt.gt(millis(now - SESSION_IDLE)))
}

/// Starts a session.
///
/// # Errors
/// When the database does not answer.
pub async fn start(transaction: &Transaction, beginning: Beginning) -> Result<Kept, Problem> {
    let Beginning { person_id, factor, user_agent } = beginning;
    let now = machine::now();
    let session_id = SessionId(machine::new_id());
    let row = sessions::Model {
        id: session_id.0,
        person_id: person_id.0,
        started_at: millis(now),
        last_used_at: millis(now),
        ends_at: millis(now + SESSION_LIFETIME),
        revoked_at: None,
        factor: factor.code().to_owned(),
        user_agent: user_agent.chars().take(USER_AGENT_CHARS).collect(),
    };
    sessions::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    let refresh_token = refresh::new_token(transaction, session_id, now).await?;
    Ok(Kept { session_id, person_id, factor, refresh_token })
}

/// Notes that a session has, or no longer has, a second factor.
///
/// # Errors
/// When the database does not answer.
pub async fn set_factor(
    transaction: &Transaction,
    session_id: SessionId,
    factor: Factor,
) -> Result<(), Problem> {
    sessions::Entity::update_many()
        .col_expr(sessions::Column::Factor, Expr::value(factor.code()))
        .filter(sessions::Column::Id.eq(session_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Notes that no session of a person has a second factor any more.
///
/// # Errors
/// When the database does not answer.
pub async fn weaken_all(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    sessions::Entity::update_many()
        .col_expr(sessions::Column::Factor, Expr::value(Factor::One.code()))
        .filter(sessions::Column::PersonId.eq(person_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// What became of the wish to end a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It ended now.
    Now,
    /// It had ended before.
    Before,
}

/// Ends one session.
///
/// # Errors
/// When the database does not answer.
pub async fn end(transaction: &Transaction, session_id: SessionId) -> Result<Ended, Problem> {
    let which = Condition::all().add(sessions::Column::Id.eq(session_id.0));
    let count = end_where(transaction, which).await?;
    Ok(if count == 0 { Ended::Before } else { Ended::Now })
}

/// Ends one session of a person; somebody else's is left alone.
///
/// # Errors
/// When the database does not answer.
pub async fn end_own(
    transaction: &Transaction,
    person_id: PersonId,
    session_id: SessionId,
) -> Result<Ended, Problem> {
    let own = Condition::all()
        .add(sessions::Column::PersonId.eq(person_id.0))
        .add(sessions::Column::Id.eq(session_id.0));
    let count = end_where(transaction, own).await?;
    Ok(if count == 0 { Ended::Before } else { Ended::Now })
}

/// Ends every session of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn end_all(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    end_where(transaction, Condition::all().add(sessions::Column::PersonId.eq(person_id.0))).await?;
    Ok(())
}

/// Ends every session of a person but one.
///
/// # Errors
/// When the database does not answer.
pub async fn end_others(
    transaction: &Transaction,
    person_id: PersonId,
    kept: SessionId,
) -> Result<(), Problem> {
    let others =
        Condition::all().add(sessions::Column::PersonId.eq(person_id.0)).add(sessions::Column::Id.ne(kept.0));
    end_where(transaction, others).await?;
    Ok(())
}

async fn end_where(transaction: &Transaction, which: Condition) -> Result<u64, Problem> {
    let ended = sessions::Entity::update_many()
        .col_expr(sessions::Column::RevokedAt, Expr::value(millis(machine::now())))
        .filter(sessions::Column::RevokedAt.is_null())
        .filter(which)
        .exec(transaction)
        .await?;
    Ok(ended.rows_affected)
}

/// Forgets sessions that ended long ago, with their tokens. The record keeps that there were any.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(transaction: &Transaction) -> Result<(), Problem> {
    let oldest = millis(machine::now() - KEPT);
    let over: Vec<Uuid> = sessions::Entity::find()
        .select_only()
        .column(sessions::Column::Id)
        .filter(sessions::Column::EndsAt.lt(oldest))
        .limit(1_000)
        .into_tuple()
        .all(transaction)
        .await?;
    let tokens = refresh_tokens::Entity::delete_many();
    tokens.filter(refresh_tokens::Column::SessionId.is_in(over.clone())).exec(transaction).await?;
    sessions::Entity::delete_many().filter(sessions::Column::Id.is_in(over)).exec(transaction).await?;
    let links = email_tokens::Entity::delete_many();
    links.filter(email_tokens::Column::EndsAt.lt(oldest)).exec(transaction).await?;
    let changes = email_changes::Entity::delete_many();
    changes.filter(email_changes::Column::EndsAt.lt(oldest)).exec(transaction).await?;
    let tickets = sign_in_tickets::Entity::delete_many();
    tickets.filter(sign_in_tickets::Column::EndsAt.lt(oldest)).exec(transaction).await?;
    Ok(())
}
