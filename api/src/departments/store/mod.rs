//! Every query about departments. `people` holds who works there, the others what waits and what is set.

mod delegations;
mod files;
mod invitations;
mod people;
mod requests;
mod settings;

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::departments::{DepartmentDetail, DepartmentIdentity, DepartmentView};
use shared::ids::{DepartmentId, Version};
use shared::language::Bilingual;
use shared::province::Province;
use shared::refusal::Refusal;

pub use delegations::{
    delegation, delegations, insert_delegation, lent_to, lock_delegation, save_delegation,
};
pub use files::{OpenFile, contract_of, open_files, orphans, templates};
pub use invitations::{
    insert_invitation, invitation, invitations, invitations_to, lock_invitation, pending_to, save_invitation,
};
pub use people::{Official, facts, lock_facts, officials, save_people};
pub use requests::{insert_request, lock_request, request, requests, requests_of, save_request};
pub use settings::{
    as_begun, insert_settings, newest_settings, of_file, settings, settings_history, settings_of_file,
};

use super::entity;
use crate::columns::{code, from_document, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};

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

/// One department with its domains and the settings that new files begin with.
///
/// # Errors
/// `not_found`.
pub async fn detail(transaction: &Transaction, id: DepartmentId) -> Result<DepartmentDetail, Problem> {
    let row = entity::Entity::find_by_id(id.0).one(transaction).await?.ok_or(Refusal::NotFound)?;
    let settings = newest_settings(transaction, id).await?;
    Ok(DepartmentDetail {
        id,
        version: Version(row.version),
        domains: from_document(&row.domains)?,
        slug: row.slug.clone(),
        name: Bilingual::new(&row.name_en, &row.name_fr),
        acronym: Bilingual::new(&row.acronym_en, &row.acronym_fr),
        settings,
    })
}

/// Keeps a new department.
///
/// # Errors
/// `short_name_taken`.
pub async fn insert(
    write: &Write,
    id: DepartmentId,
    slug: &str,
    identity: &DepartmentIdentity,
    province: Province,
) -> Result<(), Problem> {
    let row = entity::Model {
        id: id.0,
        version: 1,
        slug: slug.to_owned(),
        name_en: identity.name.en.trim().to_owned(),
        name_fr: identity.name.fr.trim().to_owned(),
        acronym_en: identity.acronym.en.trim().to_owned(),
        acronym_fr: identity.acronym.fr.trim().to_owned(),
        contracting_province: province.code().to_owned(),
        domains: to_document(&identity.domains)?,
        created_at: crate::columns::millis(write.now().await?),
    };
    let inserted = entity::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await;
    inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::ShortNameTaken))
}

/// Keeps what a department is called and its domains, under its next version.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_identity(
    write: &Write,
    id: DepartmentId,
    version: Version,
    identity: &DepartmentIdentity,
) -> Result<(), Problem> {
    let row = entity::ActiveModel {
        name_en: Set(identity.name.en.trim().to_owned()),
        name_fr: Set(identity.name.fr.trim().to_owned()),
        acronym_en: Set(identity.acronym.en.trim().to_owned()),
        acronym_fr: Set(identity.acronym.fr.trim().to_owned()),
        domains: Set(to_document(&identity.domains)?),
        ..Default::default()
    };
    save_row(write, id, version, row).await
}

/// Saves columns of a department under its next version.
async fn save_row(
    write: &Write,
    id: DepartmentId,
    version: Version,
    mut row: entity::ActiveModel,
) -> Result<(), Problem> {
    row.version = Set(version.0);
    let saved = entity::Entity::update_many()
        .set(row)
        .filter(entity::Column::Id.eq(id.0))
        .filter(entity::Column::Version.eq(version.0 - 1))
        .exec(&**write)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
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
