//! Every query of the product owner about tax rows.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use shared::platform::{DatedTax, Register, TaxRowView, TaxesView, standings};
use shared::province::{Province, TaxRow};

use crate::columns::{code, from_document, inconsistent, millis, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::platform::registers;
use crate::programmes::entity::tax_rates::{ActiveModel, Column, Entity, Model};

/// Every row, withdrawn ones too, by province, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(transaction: &Transaction) -> Result<Vec<DatedTax>, Problem> {
    let rows = Entity::find()
        .order_by_asc(Column::Province)
        .order_by_desc(Column::InForceFrom)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_row).collect()
}

fn of_row(row: Model) -> Result<DatedTax, Problem> {
    Ok(DatedTax {
        withdrawn: row.withdrawn_at.is_some(),
        row: TaxRow {
            province: code(Province::from_code(&row.province), "tax_rates.province")?,
            from: row.in_force_from.parse().map_err(|_| inconsistent("tax_rates.in_force_from"))?,
            taxes: from_document(&row.taxes)?,
        },
    })
}

/// The register as the product owner sees it.
///
/// # Errors
/// When the database does not answer.
pub async fn view(transaction: &Transaction, now: DateTime<Utc>) -> Result<TaxesView, Problem> {
    let rows = all(transaction).await?;
    let of = |province: Province| {
        let own: Vec<&DatedTax> = rows.iter().filter(|dated| dated.row.province == province).collect();
        let days: Vec<(NaiveDate, bool)> =
            own.iter().map(|dated| (dated.row.from, dated.withdrawn)).collect();
        let standing = standings(&days, now);
        own.into_iter()
            .zip(standing)
            .map(|(dated, standing)| TaxRowView { row: dated.row.clone(), standing })
            .collect::<Vec<_>>()
    };
    Ok(TaxesView {
        version: registers::version(transaction, Register::TaxRates).await?,
        items: Province::ALL.into_iter().flat_map(of).collect(),
    })
}

/// Keeps a row; the day of one that was withdrawn before is taken again.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(write: &Write, row: &TaxRow) -> Result<(), Problem> {
    let kept = ActiveModel {
        province: Set(row.province.code().to_owned()),
        in_force_from: Set(row.from.to_string()),
        taxes: Set(to_document(&row.taxes)?),
        withdrawn_at: Set(None),
    };
    let changed = [Column::Taxes, Column::WithdrawnAt];
    let key = [Column::Province, Column::InForceFrom];
    let replace = OnConflict::columns(key).update_columns(changed).to_owned();
    Entity::insert(kept).on_conflict(replace).exec_without_returning(&**write).await?;
    Ok(())
}

/// Withdraws a row.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(write: &Write, row: &TaxRow) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(millis(write.now().await?)))
        .filter(Column::Province.eq(row.province.code()))
        .filter(Column::InForceFrom.eq(row.from.to_string()))
        .exec(&**write)
        .await?;
    Ok(())
}
