//! Every query of this slice, but those that follow the registry (`rows`, `erase`) and those that
//! forget (`retention`).

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};
use shared::accounts::Account;
use shared::ids::{PersonId, PersonalDataReadId};

use super::entity;
pub use super::entity::Model as Row;
use crate::accounts::entity::people;
use crate::columns::{millis, moment};
use crate::db::Transaction;
use crate::http::Problem;

/// When an account was closed, erased, deactivated.
#[derive(Clone, Copy, Debug)]
pub struct Closing {
    /// When its person closed it.
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// When it was deactivated, by closing or otherwise.
    pub deactivated_at: Option<DateTime<Utc>>,
}

/// How it stands with an account; nothing if there is none.
///
/// # Errors
/// When the database does not answer.
pub async fn closing(transaction: &Transaction, id: PersonId) -> Result<Option<Closing>, Problem> {
    let row = people::Entity::find_by_id(id.0).one(transaction).await?;
    Ok(row.map(|row| Closing {
        closed_at: row.closed_at.map(moment),
        erased_at: row.erased_at.map(moment),
        deactivated_at: row.deactivated_at.map(moment),
    }))
}

/// Closes an account, or opens it again.
///
/// # Errors
/// When the database does not answer.
pub async fn set_closed(
    transaction: &Transaction,
    account: &Account,
    closed_at: Option<DateTime<Utc>>,
) -> Result<(), Problem> {
    let at = closed_at.map(millis);
    people::Entity::update_many()
        .col_expr(people::Column::Version, Expr::value(account.version.next().0))
        .col_expr(people::Column::DeactivatedAt, Expr::value(at))
        .col_expr(people::Column::ClosedAt, Expr::value(at))
        .filter(people::Column::Id.eq(account.id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Who read what is personal of somebody, the newest first, from after a given reading on.
///
/// # Errors
/// When the database does not answer.
pub async fn reads(
    transaction: &Transaction,
    subject: PersonId,
    after: Option<PersonalDataReadId>,
    limit: u64,
) -> Result<Vec<Row>, Problem> {
    let mut query = entity::Entity::find()
        .filter(entity::Column::SubjectId.eq(subject.0))
        .order_by_desc(entity::Column::Id)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(entity::Column::Id.lt(after.0));
    }
    Ok(query.all(transaction).await?)
}
