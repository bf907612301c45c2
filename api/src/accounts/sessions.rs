//! Sessions and their refresh tokens. All times are machine time.
//!
//! A refresh token is used once and replaced. Its predecessor stays good for 30 seconds, so that
//! two tabs or a lost reply sign nobody out; used later than that, it was stolen, and the whole
//! session ends.

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel, QuerySelect};
use shared::actor::{Actor, PlatformRole, Role, RoleHeld};
use shared::ids::{DepartmentId, PersonId, SessionId};
use shared::language::Language;

use super::entity::{email_tokens, people, platform_roles, refresh_tokens, role_grants, sessions};
use crate::columns::{code, millis};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::secrets::token_hash;

const IDLE: Duration = Duration::hours(12);
/// How long a session may last at most; the cookie lasts as long.
pub const LIFETIME: Duration = Duration::days(14);
const GRACE: Duration = Duration::seconds(30);
/// How long a session that is over stays, for those who look into a complaint.
const KEPT: Duration = Duration::days(30);

/// A session and the token that keeps it going.
pub struct Kept {
    /// Which session.
    pub session_id: SessionId,
    /// Whose.
    pub person_id: PersonId,
    /// The next refresh token; only its hash is stored.
    pub refresh_token: String,
}

/// What became of a refresh token.
pub enum Refreshed {
    /// The session goes on.
    Kept(Kept),
    /// It was used long ago: the session is ended.
    Reused(PersonId),
    /// It belongs to no session that goes on.
    Unknown,
}

/// Whoever a session belongs to, with the roles they hold at this moment; nobody if the session
/// ended or the person was deactivated.
///
/// # Errors
/// When the database does not answer.
pub async fn actor_of(transaction: &Transaction, session_id: SessionId) -> Result<Option<Actor>, Problem> {
    let found = sessions::Entity::find_by_id(session_id.0)
        .filter(goes_on(machine::now()))
        .select_only()
        .column(sessions::Column::PersonId)
        .into_tuple::<Uuid>()
        .one(transaction)
        .await?;
    match found {
        Some(id) => actor(transaction, PersonId(id)).await,
        None => Ok(None),
    }
}

/// A person as an actor; nobody if they were deactivated.
///
/// # Errors
/// When the database does not answer.
pub async fn actor(transaction: &Transaction, id: PersonId) -> Result<Option<Actor>, Problem> {
    let person = people::Entity::find_by_id(id.0)
        .filter(people::Column::DeactivatedAt.is_null())
        .one(transaction)
        .await?;
    let Some(person) = person else {
        return Ok(None);
    };
    Ok(Some(Actor {
        person_id: id,
        language: code(Language::from_code(&person.language), "people.language")?,
        email: people::standing(person.email_confirmed_at),
        roles: roles(transaction, id).await?,
        platform_roles: platform_roles(transaction, id).await?,
    }))
}

async fn roles(transaction: &Transaction, id: PersonId) -> Result<Vec<RoleHeld>, Problem> {
    let rows =
        role_grants::Entity::find().filter(role_grants::Column::PersonId.eq(id.0)).all(transaction).await?;
    rows.into_iter()
        .map(|row| {
            Ok(RoleHeld {
                role: code(Role::from_code(&row.role), "role_grants.role")?,
                department_id: DepartmentId(row.department_id),
            })
        })
        .collect()
}

async fn platform_roles(transaction: &Transaction, id: PersonId) -> Result<Vec<PlatformRole>, Problem> {
    let rows = platform_roles::Entity::find()
        .filter(platform_roles::Column::PersonId.eq(id.0))
        .all(transaction)
        .await?;
    rows.into_iter().map(|row| code(PlatformRole::from_code(&row.role), "platform_roles.role")).collect()
}

fn goes_on(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(sessions::Column::RevokedAt.is_null())
        .add(sessions::Column::EndsAt.gt(millis(now)))
        .add(sessions::Column::LastUsedAt.gt(millis(now - IDLE)))
}

/// Starts a session.
///
/// # Errors
/// When the database does not answer.
pub async fn start(transaction: &Transaction, person_id: PersonId) -> Result<Kept, Problem> {
    let now = machine::now();
    let session_id = SessionId(machine::new_id());
    let row = sessions::Model {
        id: session_id.0,
        person_id: person_id.0,
        started_at: millis(now),
        last_used_at: millis(now),
        ends_at: millis(now + LIFETIME),
        revoked_at: None,
    };
    sessions::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    let refresh_token = new_token(transaction, session_id, now).await?;
    Ok(Kept { session_id, person_id, refresh_token })
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
    if used.replaced_at.is_some_and(|at| at < millis(now - GRACE)) {
        end(transaction, session_id).await?;
        return Ok(Refreshed::Reused(person_id));
    }
    replace(transaction, &used.token_hash, session_id, now).await?;
    let refresh_token = new_token(transaction, session_id, now).await?;
    Ok(Refreshed::Kept(Kept { session_id, person_id, refresh_token }))
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

async fn new_token(
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
    let count = end_where(transaction, sessions::Column::Id.eq(session_id.0)).await?;
    Ok(if count == 0 { Ended::Before } else { Ended::Now })
}

/// Ends every session of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn end_all(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    end_where(transaction, sessions::Column::PersonId.eq(person_id.0)).await?;
    Ok(())
}

async fn end_where(transaction: &Transaction, which: Expr) -> Result<u64, Problem> {
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
    Ok(())
}
