//! Every query about programmes, tax rates and holidays.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};
use shared::calendar::{Calendar, eastern_day};
use shared::ids::{ProgrammeId, Version};
use shared::programmes::{ProgrammeKey, ProgrammeView};
use shared::province::{Province, Tax, TaxRow, taxes_on};
use shared::refusal::Refusal;

use super::entity::{holidays, programmes, tax_rates};
use crate::columns::{code, from_document, inconsistent, millis};
use crate::db::Transaction;
use crate::departments;
use crate::http::problem::Problem;

/// The newest version in force of every programme.
///
/// # Errors
/// When the database does not answer.
pub async fn in_force(transaction: &Transaction, now: DateTime<Utc>) -> Result<Vec<ProgrammeView>, Problem> {
    let rows = programmes::Entity::find()
        .filter(programmes::Column::InForceFrom.lte(millis(now)))
        .filter(programmes::Column::WithdrawnAt.is_null())
        .order_by_asc(programmes::Column::Slug)
        .order_by_desc(programmes::Column::InForceFrom)
        .order_by_desc(programmes::Column::Number)
        .all(transaction)
        .await?;
    let mut views: Vec<ProgrammeView> = Vec::new();
    for row in rows {
        if views.last().is_none_or(|last| last.slug != row.slug) {
            views.push(view_of(row)?);
        }
    }
    Ok(views)
}

/// The newest version in force of one programme.
///
/// # Errors
/// `not_found`.
pub async fn current(
    transaction: &Transaction,
    id: ProgrammeId,
    now: DateTime<Utc>,
) -> Result<ProgrammeView, Problem> {
    let row = programmes::Entity::find()
        .filter(programmes::Column::Id.eq(id.0))
        .filter(programmes::Column::InForceFrom.lte(millis(now)))
        .filter(programmes::Column::WithdrawnAt.is_null())
        .order_by_desc(programmes::Column::InForceFrom)
        .order_by_desc(programmes::Column::Number)
        .limit(1)
        .one(transaction)
        .await?;
    view_of(row.ok_or(Refusal::NotFound)?)
}

/// The version of a programme that a file keeps, as its department ran it when the file began.
///
/// # Errors
/// A fault, if it is gone.
pub async fn of_file(transaction: &Transaction, key: ProgrammeKey) -> Result<ProgrammeView, Problem> {
    let number = i32::try_from(key.number).map_err(Problem::fault)?;
    let row = programmes::Entity::find_by_id((key.id.0, number)).one(transaction).await?;
    let programme = view_of(row.ok_or_else(|| inconsistent("opportunities.programme_id"))?)?;
    let Some(settings) = key.settings else {
        return Ok(programme);
    };
    let settings = departments::store::settings(transaction, settings).await?;
    Ok(ProgrammeView { document: settings.applied_to(programme.document), ..programme })
}

/// Every day off that is known.
///
/// # Errors
/// When the database does not answer.
pub async fn calendar(transaction: &Transaction) -> Result<Calendar, Problem> {
    Ok(Calendar::new(holidays(transaction).await?))
}

/// Every day off that is known, as days.
///
/// # Errors
/// When the database does not answer.
pub async fn holidays(transaction: &Transaction) -> Result<Vec<NaiveDate>, Problem> {
    let kept = holidays::Entity::find().filter(holidays::Column::WithdrawnAt.is_null());
    let rows = kept.all(transaction).await?;
    let day = |row: holidays::Model| row.day.parse().map_err(|_| inconsistent("holidays.day"));
    rows.into_iter().map(day).collect()
}

/// Every tax row.
///
/// # Errors
/// When the database does not answer.
pub async fn tax_rows(transaction: &Transaction) -> Result<Vec<TaxRow>, Problem> {
    let kept = tax_rates::Entity::find().filter(tax_rates::Column::WithdrawnAt.is_null());
    let rows = kept.order_by_asc(tax_rates::Column::Province).all(transaction).await?;
    rows.into_iter()
        .map(|row| {
            Ok(TaxRow {
                province: code(Province::from_code(&row.province), "tax_rates.province")?,
                from: row.in_force_from.parse().map_err(|_| inconsistent("tax_rates.in_force_from"))?,
                taxes: from_document(&row.taxes)?,
            })
        })
        .collect()
}

/// The taxes in force in a province on the Eastern day of a moment.
///
/// # Errors
/// When the database does not answer.
pub async fn taxes(
    transaction: &Transaction,
    province: Province,
    at: DateTime<Utc>,
) -> Result<Vec<Tax>, Problem> {
    let rows = tax_rows(transaction).await?;
    Ok(taxes_on(&rows, province, eastern_day(at)))
}

fn view_of(row: programmes::Model) -> Result<ProgrammeView, Problem> {
    Ok(ProgrammeView {
        key: ProgrammeKey {
            id: ProgrammeId(row.id),
            number: u32::try_from(row.number).map_err(Problem::fault)?,
            settings: None,
        },
        version: Version(i64::from(row.number)),
        slug: row.slug,
        document: from_document(&row.document)?,
    })
}

/// Every version of every programme: there are few.
///
/// # Errors
/// When the database does not answer.
pub async fn all(transaction: &Transaction) -> Result<Vec<ProgrammeView>, Problem> {
    let rows = programmes::Entity::find().all(transaction).await?;
    rows.into_iter().map(view_of).collect()
}
