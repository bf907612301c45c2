//! The registers' versions. Whoever changes anything in a register holds its row, so that two changes
//! wait for each other and the later one sees that it was late.

use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use shared::ids::Version;
use shared::platform::Register;

use super::entity::registers::{Column, Entity};
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::{IfMatch, Problem};

/// The version of a register.
///
/// # Errors
/// When the database does not answer.
pub async fn version(transaction: &Transaction, register: Register) -> Result<Version, Problem> {
    let row = Entity::find_by_id(register.code()).one(transaction).await?;
    row.map(|row| Version(row.version)).ok_or_else(|| inconsistent("registers.code"))
}

/// Holds a register to change it, if the caller saw its present version. The new version is kept with
/// the change or not at all.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn lock(write: &Write, register: Register, seen: IfMatch) -> Result<(), Problem> {
    let held = hold(write, register).await?;
    Ok(seen.check(held)?)
}

/// As [`lock`], for a change whose own thing names the version.
///
/// # Errors
/// When the database does not answer.
pub async fn hold(write: &Write, register: Register) -> Result<Version, Problem> {
    let row = Entity::find_by_id(register.code()).lock_exclusive().one(&**write).await?;
    let held = row.map(|row| Version(row.version)).ok_or_else(|| inconsistent("registers.code"))?;
    Entity::update_many()
        .col_expr(Column::Version, Expr::value(held.next().0))
        .filter(Column::Code.eq(register.code()))
        .exec(&**write)
        .await?;
    Ok(held)
}
