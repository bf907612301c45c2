//! Every query about departments.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};
use shared::departments::DepartmentView;
use shared::ids::{DepartmentId, Version};
use shared::language::Bilingual;
use shared::province::Province;
use shared::refusal::Refusal;

use super::entity;
use crate::columns::code;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// Every department, by its English name.
///
/// # Errors
/// When the database does not answer.
pub async fn all(transaction: &Transaction) -> Result<Vec<DepartmentView>, Problem> {
    let rows = entity::Entity::find().order_by_asc(entity::Column::NameEn).all(transaction).await?;
    rows.into_iter().map(view_of).collect()
}

/// One department.
///
/// # Errors
/// `not_found`.
pub async fn read(transaction: &Transaction, id: DepartmentId) -> Result<DepartmentView, Problem> {
    let row = entity::Entity::find_by_id(id.0).one(transaction).await?;
    view_of(row.ok_or(Refusal::NotFound)?)
}

/// One department, locked: whatever is numbered or counted in it waits.
///
/// # Errors
/// `not_found`.
pub async fn lock(transaction: &Transaction, id: DepartmentId) -> Result<DepartmentView, Problem> {
    let row = entity::Entity::find_by_id(id.0).lock_exclusive().one(transaction).await?;
    view_of(row.ok_or(Refusal::NotFound)?)
}

fn view_of(row: entity::Model) -> Result<DepartmentView, Problem> {
    Ok(DepartmentView {
        id: DepartmentId(row.id),
        version: Version(row.version),
        name: Bilingual::new(&row.name_en, &row.name_fr),
        acronym: Bilingual::new(&row.acronym_en, &row.acronym_fr),
        contracting_province: code(
            Province::from_code(&row.contracting_province),
            "departments.contracting_province",
        )?,
    })
}
