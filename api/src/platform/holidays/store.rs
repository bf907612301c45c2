//! Every query of the product owner about holidays.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use shared::language::Bilingual;
use shared::platform::{Holiday, HolidayView, HolidaysView, Register};

use crate::columns::{inconsistent, millis};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::platform::registers;
use crate::programmes::entity::holidays::{ActiveModel, Column, Entity, Model};

/// Every day off that was not withdrawn, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn all(transaction: &Transaction) -> Result<Vec<Holiday>, Problem> {
    let rows = Entity::find()
        .filter(Column::WithdrawnAt.is_null())
        .order_by_asc(Column::Day)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_row).collect()
}

fn of_row(row: Model) -> Result<Holiday, Problem> {
    let day = row.day.parse().map_err(|_| inconsistent("holidays.day"))?;
    Ok(Holiday { day, name: Bilingual::new(&row.name_en, &row.name_fr) })
}

/// The register as the product owner sees it.
///
/// # Errors
/// When the database does not answer.
pub async fn view(transaction: &Transaction) -> Result<HolidaysView, Problem> {
    let items = all(transaction).await?.into_iter();
    Ok(HolidaysView {
        version: registers::version(transaction, Register::Holidays).await?,
        items: items.map(|Holiday { day, name }| HolidayView { day, name }).collect(),
    })
}

/// Keeps a day off; one that was withdrawn before is there again.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(write: &Write, holiday: &Holiday) -> Result<(), Problem> {
    let row = ActiveModel {
        day: Set(holiday.day.to_string()),
        name_en: Set(holiday.name.en.clone()),
        name_fr: Set(holiday.name.fr.clone()),
        withdrawn_at: Set(None),
    };
    let changed = [Column::NameEn, Column::NameFr, Column::WithdrawnAt];
    let replace = OnConflict::column(Column::Day).update_columns(changed).to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(&**write).await?;
    Ok(())
}

/// Withdraws a day off.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(write: &Write, holiday: &Holiday) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(millis(write.now().await?)))
        .filter(Column::Day.eq(holiday.day.to_string()))
        .exec(&**write)
        .await?;
    Ok(())
}
