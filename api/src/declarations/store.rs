//! Every query about declarations.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, Statement};
use shared::declarations::{Declaration, Declarations};
use shared::ids::{PersonId, Version};
use shared::refusal::Refusal;

use super::entity::{Column, Entity, Model};
use crate::columns::{from_document, inconsistent, millis, moment, to_document};
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};

/// What a person declared; none if they declared nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn find(transaction: &Transaction, person_id: PersonId) -> Result<Declarations, Problem> {
    let Some(row) = Entity::find_by_id(person_id.0).one(transaction).await? else {
        return Ok(Declarations::none(person_id));
    };
    Ok(Declarations {
        person_id,
        version: Version(row.version),
        consented_at: Some(moment(row.consented_at)),
        answers: from_document(&row.answers)?,
    })
}

/// Keeps what a person declared, unless they changed it elsewhere meanwhile.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(transaction: &Transaction, declared: &Declarations) -> Result<(), Problem> {
    let consented_at = declared.consented_at.ok_or_else(|| inconsistent("declarations.consented_at"))?;
    let row = Model {
        person_id: declared.person_id.0,
        version: declared.version.0,
        answers: to_document(&declared.answers)?,
        consented_at: millis(consented_at),
    };
    if declared.version == Version::FIRST {
        let inserted = Entity::insert(row.into_active_model()).exec_without_returning(transaction).await;
        return inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::ChangedMeanwhile));
    }
    let saved = Entity::update_many()
        .col_expr(Column::Version, Expr::value(row.version))
        .col_expr(Column::Answers, Expr::value(row.answers))
        .filter(Column::PersonId.eq(row.person_id))
        .filter(Column::Version.eq(row.version - 1))
        .exec(transaction)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// What the vendors declared who were paid, each for themself: only to be counted.
///
/// # Errors
/// When the database does not answer.
pub async fn of_paid_vendors(transaction: &Transaction) -> Result<Vec<Vec<Declaration>>, Problem> {
    let sql = "SELECT answers FROM declarations WHERE person_id IN
               (SELECT vendor_id FROM contracts WHERE status = 'closed')";
    let statement = Statement::from_string(transaction.get_database_backend(), sql);
    let rows = transaction.query_all_raw(statement).await?;
    rows.iter().map(|row| from_document(&row.try_get::<String>("", "answers")?)).collect()
}

/// Deletes what a person declared, at once.
///
/// # Errors
/// When the database does not answer.
pub async fn delete(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    Entity::delete_by_id(person_id.0).exec(transaction).await?;
    Ok(())
}
