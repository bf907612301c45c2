//! The rows that every instance begins with: programmes, tax rates and holidays, from `api/data`.
//! What is there already stays as it is, also where it was withdrawn.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, TryInsertResult};
use serde::Deserialize;
use shared::ids::ProgrammeId;
use shared::programmes::ProgrammeDocument;
use shared::province::TaxRow;

use super::entity::{holidays, programmes, tax_rates};
use crate::columns::{from_document, millis, to_document};
use crate::db::Transaction;
use crate::http::problem::Problem;

const PROGRAMMES: &str = include_str!("../../data/programmes.json");
const TAX_RATES: &str = include_str!("../../data/tax_rates.json");
const HOLIDAYS: &str = include_str!("../../data/holidays.json");

#[derive(Deserialize)]
struct Programme {
    id: ProgrammeId,
    number: i32,
    slug: String,
    in_force_from: DateTime<Utc>,
    document: ProgrammeDocument,
}

#[derive(Deserialize)]
struct Holiday {
    day: NaiveDate,
    en: String,
    fr: String,
}

/// Inserts what is missing.
///
/// # Errors
/// When the database does not answer, or a file does not hold what it should.
pub async fn insert_missing(transaction: &Transaction) -> Result<(), Problem> {
    for programme in from_document::<Vec<Programme>>(PROGRAMMES)? {
        let row = programmes::Model {
            id: programme.id.0,
            number: programme.number,
            slug: programme.slug,
            document: to_document(&programme.document)?,
            in_force_from: millis(programme.in_force_from),
            withdrawn_at: None,
        };
        insert(transaction, row.into_active_model()).await?;
    }
    for rate in from_document::<Vec<TaxRow>>(TAX_RATES)? {
        let row = tax_rates::Model {
            province: rate.province.code().to_owned(),
            in_force_from: rate.from.to_string(),
            taxes: to_document(&rate.taxes)?,
            withdrawn_at: None,
        };
        insert(transaction, row.into_active_model()).await?;
    }
    for holiday in from_document::<Vec<Holiday>>(HOLIDAYS)? {
        let Holiday { day, en, fr } = holiday;
        let row = holidays::Model { day: day.to_string(), name_en: en, name_fr: fr, withdrawn_at: None };
        insert(transaction, row.into_active_model()).await?;
    }
    Ok(())
}

async fn insert<A>(transaction: &Transaction, row: A) -> Result<(), Problem>
where
    A: ActiveModelTrait + Send,
{
    let insert = <A::Entity as EntityTrait>::insert(row).on_conflict_do_nothing();
    match insert.exec_without_returning(transaction).await? {
        TryInsertResult::Empty | TryInsertResult::Conflicted | TryInsertResult::Inserted(_) => Ok(()),
    }
}
