//! The numbered settings of departments.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::departments::{DepartmentSettings, DepartmentSettingsView, DepartmentView};
use shared::ids::{DepartmentId, Version};
use shared::opportunities::OpportunityFacts;
use shared::programmes::SettingsKey;
use shared::refusal::Refusal;

use super::save_row;
use crate::columns::{from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::departments::entity::{self, settings};
use crate::http::problem::Problem;
use crate::opportunities::facts::{number, small};

/// Keeps the next settings of a department, under its next version: new files begin with them.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn insert_settings(
    write: &Write,
    id: DepartmentId,
    version: Version,
    document: &DepartmentSettings,
) -> Result<u32, Problem> {
    let next = newest_settings(write, id).await?.number + 1;
    let row = settings::Model {
        department_id: id.0,
        number: small(next)?,
        document: to_document(document)?,
        since: millis(write.now().await?),
    };
    settings::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    let province = document.address.province.ok_or(Refusal::NotReady)?;
    let row =
        entity::ActiveModel { contracting_province: Set(province.code().to_owned()), ..Default::default() };
    if version > Version::FIRST {
        save_row(write, id, version, row).await?;
    }
    Ok(next)
}

/// The settings that new files of a department begin with; number 0 where there never were any.
///
/// # Errors
/// When the database does not answer.
pub async fn newest_settings(
    transaction: &Transaction,
    id: DepartmentId,
) -> Result<DepartmentSettingsView, Problem> {
    let newest = settings_history(transaction, id, 1).await?.pop();
    Ok(newest.unwrap_or(DepartmentSettingsView {
        number: 0,
        since: chrono::DateTime::UNIX_EPOCH,
        settings: DepartmentSettings::default(),
    }))
}

/// The settings that a department had, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn settings_history(
    transaction: &Transaction,
    id: DepartmentId,
    limit: u64,
) -> Result<Vec<DepartmentSettingsView>, Problem> {
    let rows = settings::Entity::find()
        .filter(settings::Column::DepartmentId.eq(id.0))
        .order_by_desc(settings::Column::Number)
        .limit(limit)
        .all(transaction)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(DepartmentSettingsView {
                number: number(row.number)?,
                since: moment(row.since),
                settings: from_document(&row.document)?,
            })
        })
        .collect()
}

/// The settings of a number; the plain ones where there never were any.
///
/// # Errors
/// When the database does not answer.
pub async fn settings(transaction: &Transaction, key: SettingsKey) -> Result<DepartmentSettings, Problem> {
    let row =
        settings::Entity::find_by_id((key.department_id.0, small(key.number)?)).one(transaction).await?;
    row.map_or_else(|| Ok(DepartmentSettings::default()), |row| from_document(&row.document))
}

/// The settings that a file began with.
///
/// # Errors
/// When the database does not answer.
pub async fn settings_of_file(
    transaction: &Transaction,
    facts: &OpportunityFacts,
) -> Result<DepartmentSettings, Problem> {
    match facts.programme.settings {
        Some(key) => settings(transaction, key).await,
        None => Ok(DepartmentSettings::default()),
    }
}

/// The department of a file as the file began with it: a later change of the contracting address does
/// not change the file's taxes.
///
/// # Errors
/// `not_found`.
pub async fn of_file(transaction: &Transaction, facts: &OpportunityFacts) -> Result<DepartmentView, Problem> {
    let department = super::read(transaction, facts.department_id).await?;
    Ok(as_begun(department, &settings_of_file(transaction, facts).await?))
}

/// A department with the contracting address that a file began with.
#[must_use]
pub fn as_begun(department: DepartmentView, settings: &DepartmentSettings) -> DepartmentView {
    let contracting_province = settings.address.province.unwrap_or(department.contracting_province);
    DepartmentView { contracting_province, ..department }
}
