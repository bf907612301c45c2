//! Requests for roles.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::departments::RoleRequest;
use shared::ids::{DepartmentId, PersonId, RoleRequestId, Version};
use shared::refusal::Refusal;

use crate::columns::{from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::departments::entity::requests::{Column, Entity, Model};
use crate::http::problem::{Problem, unless_unique};

/// How many requests of one person are shown.
const OF_ONE_MAX: u64 = 50;

/// Keeps a new request.
///
/// # Errors
/// `roles_asked`, if one of the person waits.
pub async fn insert_request(write: &Write, request: &RoleRequest) -> Result<(), Problem> {
    let row = row_of(request)?;
    let inserted = Entity::insert(row.into_active_model()).exec_without_returning(&**write).await;
    inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::RolesAsked))
}

/// Saves what became of a request.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_request(write: &Write, request: &RoleRequest) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(row_of(request)?.into_active_model().reset_all())
        .filter(Column::Id.eq(request.id.0))
        .filter(Column::Version.eq(request.version.0 - 1))
        .exec(&**write)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// One request.
///
/// # Errors
/// `not_found`.
pub async fn request(transaction: &Transaction, id: RoleRequestId) -> Result<RoleRequest, Problem> {
    of_row(Entity::find_by_id(id.0).one(transaction).await?.ok_or(Refusal::NotFound)?)
}

/// One request, locked.
///
/// # Errors
/// `not_found`.
pub async fn lock_request(write: &Write, id: RoleRequestId) -> Result<RoleRequest, Problem> {
    of_row(Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?.ok_or(Refusal::NotFound)?)
}

/// A page of a department's requests, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn requests(
    transaction: &Transaction,
    id: DepartmentId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<RoleRequest>, Problem> {
    let mut select =
        Entity::find().filter(Column::DepartmentId.eq(id.0)).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(last) = after {
        select = select.filter(Column::Id.lt(last));
    }
    select.all(transaction).await?.into_iter().map(of_row).collect()
}

/// The requests of a person, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn requests_of(transaction: &Transaction, id: PersonId) -> Result<Vec<RoleRequest>, Problem> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(id.0))
        .order_by_desc(Column::Id)
        .limit(OF_ONE_MAX)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_row).collect()
}

fn row_of(request: &RoleRequest) -> Result<Model, Problem> {
    Ok(Model {
        id: request.id.0,
        version: request.version.0,
        department_id: request.department_id.0,
        person_id: request.person_id.0,
        roles: to_document(&request.roles)?,
        note: request.note.clone(),
        asked_at: millis(request.asked_at),
        status: request.state.code().to_owned(),
        state: to_document(&request.state)?,
    })
}

fn of_row(row: Model) -> Result<RoleRequest, Problem> {
    Ok(RoleRequest {
        id: RoleRequestId(row.id),
        version: Version(row.version),
        department_id: DepartmentId(row.department_id),
        person_id: PersonId(row.person_id),
        roles: from_document(&row.roles)?,
        note: row.note,
        asked_at: moment(row.asked_at),
        state: from_document(&row.state)?,
    })
}
