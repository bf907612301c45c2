//! Every query about second factors. Secrets are sealed and recovery codes hashed before they come
//! here, with keys that are not in the database.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, PaginatorTrait, QuerySelect};
use shared::ids::PersonId;

use super::totp::Secret;
use crate::accounts::entity::{recovery_codes, second_factors};
use crate::columns::{inconsistent, millis, moment};
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;

const PURPOSE: &str = "second-factor";

/// A second factor, locked.
pub struct SecondFactor {
    /// The secret in force.
    pub secret: Option<Secret>,
    /// The secret that waits for its first code.
    pub pending: Option<Secret>,
    /// The step of time of the last code accepted.
    pub last_step: i64,
}

/// Since when a person has a second factor, if they have one.
///
/// # Errors
/// When the database does not answer.
pub async fn since(transaction: &Transaction, person_id: PersonId) -> Result<Option<DateTime<Utc>>, Problem> {
    let row = second_factors::Entity::find_by_id(person_id.0).one(transaction).await?;
    Ok(row.and_then(|row| row.confirmed_at).map(moment))
}

/// A person's second factor, locked; nothing if they never began one.
///
/// # Errors
/// A fault, if a secret was not sealed by this instance.
pub async fn lock(
    transaction: &Transaction,
    ctx: &Ctx,
    person_id: PersonId,
) -> Result<Option<SecondFactor>, Problem> {
    let row = second_factors::Entity::find_by_id(person_id.0).lock_exclusive().one(transaction).await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let open = |sealed: Option<String>| sealed.map(|sealed| opened(ctx, person_id, &sealed)).transpose();
    Ok(Some(SecondFactor {
        secret: open(row.secret)?,
        pending: open(row.pending)?,
        last_step: row.last_step,
    }))
}

fn opened(ctx: &Ctx, person_id: PersonId, sealed: &str) -> Result<Secret, Problem> {
    let bytes = ctx.secrets.open(PURPOSE, person_id.0.as_bytes(), sealed);
    let secret = bytes.and_then(|bytes| bytes.try_into().ok());
    secret.map(Secret).ok_or_else(|| inconsistent("second_factors.secret"))
}

/// Keeps a secret that waits for its first code, in place of one that waited.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(
    transaction: &Transaction,
    ctx: &Ctx,
    person_id: PersonId,
    secret: Secret,
) -> Result<(), Problem> {
    let sealed = ctx.secrets.seal(PURPOSE, person_id.0.as_bytes(), &secret.0).map_err(Problem::fault)?;
    let row = second_factors::Model {
        person_id: person_id.0,
        secret: None,
        pending: None,
        last_step: 0,
        confirmed_at: None,
    };
    second_factors::Entity::insert(row.into_active_model())
        .on_conflict_do_nothing()
        .exec_without_returning(transaction)
        .await?;
    second_factors::Entity::update_many()
        .col_expr(second_factors::Column::Pending, Expr::value(sealed))
        .filter(second_factors::Column::PersonId.eq(person_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Takes the secret that waited into force; its first code is used up.
///
/// # Errors
/// When the database does not answer.
pub async fn confirm(transaction: &Transaction, person_id: PersonId, step: i64) -> Result<(), Problem> {
    second_factors::Entity::update_many()
        .col_expr(second_factors::Column::Secret, Expr::col(second_factors::Column::Pending))
        .col_expr(second_factors::Column::Pending, Expr::value(None::<String>))
        .col_expr(second_factors::Column::LastStep, Expr::value(step))
        .col_expr(second_factors::Column::ConfirmedAt, Expr::value(millis(machine::now())))
        .filter(second_factors::Column::PersonId.eq(person_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Notes that the code of a step of time was accepted.
///
/// # Errors
/// When the database does not answer.
pub async fn use_step(transaction: &Transaction, person_id: PersonId, step: i64) -> Result<(), Problem> {
    second_factors::Entity::update_many()
        .col_expr(second_factors::Column::LastStep, Expr::value(step))
        .filter(second_factors::Column::PersonId.eq(person_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Removes a second factor with its recovery codes.
///
/// # Errors
/// When the database does not answer.
pub async fn remove(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    second_factors::Entity::delete_by_id(person_id.0).exec(transaction).await?;
    forget_codes(transaction, person_id).await
}

async fn forget_codes(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::PersonId.eq(person_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Puts recovery codes in place of those before.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_codes(
    transaction: &Transaction,
    person_id: PersonId,
    hashes: Vec<String>,
) -> Result<(), Problem> {
    forget_codes(transaction, person_id).await?;
    let rows = hashes.into_iter().map(|code_hash| {
        recovery_codes::Model { code_hash, person_id: person_id.0, used_at: None }.into_active_model()
    });
    recovery_codes::Entity::insert_many(rows).exec_without_returning(transaction).await?;
    Ok(())
}

/// Uses a recovery code up; says whether it was one.
///
/// # Errors
/// When the database does not answer.
pub async fn use_code(transaction: &Transaction, person_id: PersonId, hash: &str) -> Result<bool, Problem> {
    let used = recovery_codes::Entity::update_many()
        .col_expr(recovery_codes::Column::UsedAt, Expr::value(millis(machine::now())))
        .filter(recovery_codes::Column::PersonId.eq(person_id.0))
        .filter(recovery_codes::Column::CodeHash.eq(hash))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(used.rows_affected == 1)
}

/// How many recovery codes a person has left.
///
/// # Errors
/// When the database does not answer.
pub async fn codes_left(transaction: &Transaction, person_id: PersonId) -> Result<u64, Problem> {
    let left = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::PersonId.eq(person_id.0))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .count(transaction)
        .await?;
    Ok(left)
}
