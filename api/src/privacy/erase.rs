//! Erasing a closed account when its days are over, as the registry says: the person goes, the
//! record stays. Nothing brings it back.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use shared::ids::PersonId;
use shared::privacy::CLOSED_NAME;
use shared::refusal::Refusal;

use super::registry::{Erased, Holding, holdings};
use crate::accounts::entity::people;
use crate::accounts::store;
use crate::audit;
use crate::columns::millis;
use crate::ctx::Write;
use crate::http::Problem;
use crate::stream::Stream;

/// Erases what is personal in an account that was closed and not opened again.
///
/// # Errors
/// `not_found`, if there is nothing to erase: the timer then is done.
pub async fn erase_account(write: &Write, subject: Stream) -> Result<(), Problem> {
    let Stream::Person(person_id) = subject else {
        return Err(Refusal::NotFound.into());
    };
    store::lock(write, person_id).await?;
    let row = people::Entity::find_by_id(person_id.0).one(&**write).await?;
    let is_due = row.is_some_and(|row| row.closed_at.is_some() && row.erased_at.is_none());
    if !is_due {
        return Err(Refusal::NotFound.into());
    }
    // What refers to a row stands after it, and goes before it.
    for holding in holdings().rev() {
        erase(write, holding, person_id).await?;
    }
    let now = write.now().await?;
    people::Entity::update_many()
        .col_expr(people::Column::Name, Expr::value(CLOSED_NAME))
        .col_expr(people::Column::Email, Expr::value(format!("{person_id}@closed.invalid")))
        .col_expr(people::Column::ErasedAt, Expr::value(millis(now)))
        .filter(people::Column::Id.eq(person_id.0))
        .exec(&**write)
        .await?;
    audit::record(write, subject, "account_erased", &json!({})).await
}

async fn erase(write: &Write, holding: &Holding, person_id: PersonId) -> Result<(), Problem> {
    let Holding { table, whose, .. } = holding;
    let sql = match holding.erased {
        Erased::Rows => format!("DELETE FROM {table} WHERE {whose}"),
        Erased::Some(which, _) => format!("DELETE FROM {table} WHERE {whose} AND {which}"),
        Erased::Columns(set) => format!("UPDATE {table} SET {set} WHERE {whose}"),
        Erased::Kept(_) => return Ok(()),
    };
    let backend = write.get_database_backend();
    write.execute_raw(Statement::from_sql_and_values(backend, sql, [person_id.0.into()])).await?;
    Ok(())
}
