//! Refresh tokens: used once, replaced, and told from stolen ones.

use chrono::{DateTime, Utc};
use sea_orm::IntoActiveModel;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use shared::actor::Factor;
use shared::ids::{PersonId, SessionId};

use super::{Kept, end, goes_on};
use crate::accounts::entity::{refresh_tokens, sessions};
use crate::accounts::settings::REFRESH_GRACE;
use crate::columns::{code, millis};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::secrets::token_hash;

/// What became of a refresh token.
pub enum Refreshed {
    /// The session goes on.
    Kept(Kept),
    /// It was used long ago: the session is ended.
    Reused(PersonId),
    /// It belongs to no session that goes on.
    Unknown,
}

/// Uses a refresh token.
///
/// # Errors
/// When the database does not answer.
pub async fn refresh(transaction: &Transaction, token: &str) -> Result<Refreshed, Problem> {
    let now = machine::now();
    let found =
        refresh_tokens::Entity::find_by_id(token_hash(token)).lock_exclusive().one(transaction).await?;
    let Some(used) = found else {
        return Ok(Refreshed::Unknown);
    };
    let session_id = SessionId(used.session_id);
    let session = sessions::Entity::find_by_id(session_id.0)
        .filter(goes_on(now))
        .lock_exclusive()
        .one(transaction)
        .await?;
    let Some(session) = session else {
        return Ok(Refreshed::Unknown);
    };
    let person_id = PersonId(session.person_id);
    if used.replaced_at.is_some_and(|at| at < millis(now - REFRESH_GRACE)) {
        end(transaction, session_id).await?;
        return Ok(Refreshed::Reused(person_id));
    }
    replace(transaction, &used.token_hash, session_id, now).await?;
    let factor = code(Factor::from_code(&session.factor), "sessions.factor")?;
    let refresh_token = new_token(transaction, session_id, now).await?;
    Ok(Refreshed::Kept(Kept { session_id, person_id, factor, refresh_token }))
}

async fn replace(
    transaction: &Transaction,
    hash: &str,
    session_id: SessionId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    refresh_tokens::Entity::update_many()
        .col_expr(refresh_tokens::Column::ReplacedAt, Expr::value(millis(now)))
        .filter(refresh_tokens::Column::TokenHash.eq(hash))
        .filter(refresh_tokens::Column::ReplacedAt.is_null())
        .exec(transaction)
        .await?;
    sessions::Entity::update_many()
        .col_expr(sessions::Column::LastUsedAt, Expr::value(millis(now)))
        .filter(sessions::Column::Id.eq(session_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// A token that keeps a session going; only its hash is stored.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn new_token(
    transaction: &Transaction,
    session_id: SessionId,
    now: DateTime<Utc>,
) -> Result<String, Problem> {
    let token = machine::random_token()?;
    let row = refresh_tokens::Model {
        token_hash: token_hash(&token),
        session_id: session_id.0,
        made_at: millis(now),
        replaced_at: None,
    };
    refresh_tokens::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(token)
}

/// The session that a refresh token belongs to, whether or not it goes on.
///
/// # Errors
/// When the database does not answer.
pub async fn of_token(
    transaction: &Transaction,
    token: &str,
) -> Result<Option<(SessionId, PersonId)>, Problem> {
    let found = refresh_tokens::Entity::find_by_id(token_hash(token)).one(transaction).await?;
    let Some(token) = found else {
        return Ok(None);
    };
    let session = sessions::Entity::find_by_id(token.session_id).one(transaction).await?;
    Ok(session.map(|session| (SessionId(session.id), PersonId(session.person_id))))
}
