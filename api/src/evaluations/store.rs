//! Every query about evaluations and their results.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use shared::evaluations::{Assessment, SelectionView};
use shared::ids::{OpportunityId, PersonId};

use super::entity::{assessments as rows, selections};
use crate::columns::{from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::facts::{number, small};

/// Every decision made so far, by proposal and criterion.
///
/// # Errors
/// When the database does not answer.
pub async fn assessments(transaction: &Transaction, id: OpportunityId) -> Result<Vec<Assessment>, Problem> {
    let found = rows::Entity::find()
        .filter(rows::Column::OpportunityId.eq(id.0))
        .order_by_asc(rows::Column::Proponent)
        .order_by_asc(rows::Column::Criterion)
        .all(transaction)
        .await?;
    found.into_iter().map(assessment).collect()
}

fn assessment(row: rows::Model) -> Result<Assessment, Problem> {
    Ok(Assessment {
        proponent: number(row.proponent)?,
        criterion: number(row.criterion)?,
        met: row.met,
        rationale: row.rationale,
        by: PersonId(row.assessed_by),
        at: moment(row.assessed_at),
    })
}

/// Keeps a decision, in place of an earlier one on the same criterion.
///
/// # Errors
/// When the database does not answer.
pub async fn put_assessment(write: &Write, id: OpportunityId, decided: &Assessment) -> Result<(), Problem> {
    let Assessment { proponent, criterion, met, rationale, by, at } = decided;
    let row = rows::ActiveModel {
        opportunity_id: Set(id.0),
        proponent: Set(small(*proponent)?),
        criterion: Set(small(*criterion)?),
        met: Set(*met),
        rationale: Set(rationale.clone()),
        assessed_by: Set(by.0),
        assessed_at: Set(millis(*at)),
    };
    let key = [rows::Column::OpportunityId, rows::Column::Proponent, rows::Column::Criterion];
    let replaced =
        [rows::Column::Met, rows::Column::Rationale, rows::Column::AssessedBy, rows::Column::AssessedAt];
    let replace = OnConflict::columns(key).update_columns(replaced).to_owned();
    rows::Entity::insert(row).on_conflict(replace).exec_without_returning(&**write).await?;
    Ok(())
}

/// The draw, once it is made.
///
/// # Errors
/// When the database does not answer.
pub async fn selection(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<SelectionView>, Problem> {
    Ok(dated_selection(transaction, id).await?.map(|(selection, _)| selection))
}

/// Every draw, by its round.
///
/// # Errors
/// When the database does not answer.
pub async fn selections(transaction: &Transaction, id: OpportunityId) -> Result<Vec<SelectionView>, Problem> {
    let found = selections::Entity::find()
        .filter(selections::Column::OpportunityId.eq(id.0))
        .order_by_asc(selections::Column::Round)
        .all(transaction)
        .await?;
    found.iter().map(|row| from_document(&row.document)).collect()
}

/// The draw, once it is made, and when that was.
///
/// # Errors
/// When the database does not answer.
pub async fn dated_selection(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<(SelectionView, DateTime<Utc>)>, Problem> {
    let row = selections::Entity::find()
        .filter(selections::Column::OpportunityId.eq(id.0))
        .order_by_desc(selections::Column::Round)
        .one(transaction)
        .await?;
    row.map(|row| Ok((from_document(&row.document)?, moment(row.selected_at)))).transpose()
}

/// Keeps a draw.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_selection(
    write: &Write,
    id: OpportunityId,
    selection: &SelectionView,
) -> Result<(), Problem> {
    let row = selections::ActiveModel {
        opportunity_id: Set(id.0),
        round: Set(small(selection.round)?),
        document: Set(to_document(selection)?),
        selected_at: Set(millis(write.now().await?)),
    };
    selections::Entity::insert(row).exec_without_returning(&**write).await?;
    Ok(())
}
