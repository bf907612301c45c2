//! Who works in a department, in which roles.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel, QueryOrder, QuerySelect, QueryTrait};
use shared::actor::Role;
use shared::departments::{DepartmentFacts, RoleGrant};
use shared::ids::{DepartmentId, PersonId, Version};
use shared::refusal::Refusal;

use super::{delegations, save_row};
use crate::accounts::entity::{people, role_grants};
use crate::columns::{code, from_document, millis, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::departments::entity;
use crate::http::problem::Problem;

/// An official with the roles they hold in their own right.
pub struct Official {
    /// Who.
    pub person_id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their roles, and since when.
    pub roles: Vec<(Role, DateTime<Utc>)>,
}

/// What decisions about a department's people depend on.
///
/// # Errors
/// `not_found`.
pub async fn facts(
    transaction: &Transaction,
    id: DepartmentId,
    now: DateTime<Utc>,
) -> Result<DepartmentFacts, Problem> {
    let row = entity::Entity::find_by_id(id.0).one(transaction).await?;
    of_row(transaction, row.ok_or(Refusal::NotFound)?, now).await
}

/// As [`facts`], locked: two who change its people wait for each other.
///
/// # Errors
/// `not_found`.
pub async fn lock_facts(write: &Write, id: DepartmentId) -> Result<DepartmentFacts, Problem> {
    let row = entity::Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    let row = row.ok_or(Refusal::NotFound)?;
    let now = write.now().await?;
    of_row(write, row, now).await
}

async fn of_row(
    transaction: &Transaction,
    row: entity::Model,
    now: DateTime<Utc>,
) -> Result<DepartmentFacts, Problem> {
    let id = DepartmentId(row.id);
    Ok(DepartmentFacts {
        id,
        version: Version(row.version),
        domains: from_document(&row.domains)?,
        grants: grants(transaction, id).await?,
        delegations: delegations::not_over(transaction, id, now).await?,
    })
}

/// Only active people count: a department whose only administrator is deactivated has none.
async fn grants(transaction: &Transaction, id: DepartmentId) -> Result<Vec<RoleGrant>, Problem> {
    let active = people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::DeactivatedAt.is_null());
    let rows: Vec<(Uuid, String)> = role_grants::Entity::find()
        .select_only()
        .columns([role_grants::Column::PersonId, role_grants::Column::Role])
        .filter(role_grants::Column::DepartmentId.eq(id.0))
        .filter(role_grants::Column::PersonId.in_subquery(active.into_query()))
        .into_tuple()
        .all(transaction)
        .await?;
    rows.into_iter()
        .map(|(person_id, role)| {
            Ok(RoleGrant {
                person_id: PersonId(person_id),
                role: code(Role::from_code(&role), "role_grants.role")?,
            })
        })
        .collect()
}

/// Keeps the roles of a department as they are now, under its next version.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_people(
    write: &Write,
    before: &DepartmentFacts,
    after: &DepartmentFacts,
) -> Result<(), Problem> {
    save_row(write, after.id, after.version, entity::ActiveModel { ..Default::default() }).await?;
    for grant in before.grants.iter().filter(|grant| !after.grants.contains(grant)) {
        let key = (grant.person_id.0, after.id.0, grant.role.code().to_owned());
        role_grants::Entity::delete_by_id(key).exec(&**write).await?;
    }
    let now = millis(write.now().await?);
    for grant in after.grants.iter().filter(|grant| !before.grants.contains(grant)) {
        let row = role_grants::Model {
            person_id: grant.person_id.0,
            department_id: after.id.0,
            role: grant.role.code().to_owned(),
            granted_at: now,
        };
        // Somebody deactivated may still hold it.
        role_grants::Entity::insert(row.into_active_model())
            .on_conflict_do_nothing()
            .exec_without_returning(&**write)
            .await?;
    }
    Ok(())
}

/// A page of a department's officials by name, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn officials(
    transaction: &Transaction,
    id: DepartmentId,
    after: Option<(String, Uuid)>,
    limit: u64,
) -> Result<Vec<Official>, Problem> {
    let held = role_grants::Entity::find()
        .select_only()
        .column(role_grants::Column::PersonId)
        .filter(role_grants::Column::DepartmentId.eq(id.0));
    let mut select = people::Entity::find()
        .filter(people::Column::DeactivatedAt.is_null())
        .filter(people::Column::Id.in_subquery(held.into_query()))
        .order_by_asc(people::Column::Name)
        .order_by_asc(people::Column::Id)
        .limit(limit + 1);
    if let Some((name, last)) = after {
        select = select.filter(
            Condition::any()
                .add(people::Column::Name.gt(&name))
                .add(Condition::all().add(people::Column::Name.eq(&name)).add(people::Column::Id.gt(last))),
        );
    }
    let found = select.all(transaction).await?;
    let roles = roles_of(transaction, id, &found).await?;
    Ok(found.into_iter().map(|person| official(person, &roles)).collect())
}

async fn roles_of(
    transaction: &Transaction,
    id: DepartmentId,
    found: &[people::Model],
) -> Result<Vec<(Uuid, Role, DateTime<Utc>)>, Problem> {
    let rows = role_grants::Entity::find()
        .filter(role_grants::Column::DepartmentId.eq(id.0))
        .filter(role_grants::Column::PersonId.is_in(found.iter().map(|person| person.id)))
        .all(transaction)
        .await?;
    rows.into_iter()
        .map(|row| {
            let role = code(Role::from_code(&row.role), "role_grants.role")?;
            Ok((row.person_id, role, moment(row.granted_at)))
        })
        .collect()
}

fn official(person: people::Model, roles: &[(Uuid, Role, DateTime<Utc>)]) -> Official {
    let own = roles.iter().filter(|(id, _, _)| *id == person.id);
    let mut held: Vec<(Role, DateTime<Utc>)> = own.map(|(_, role, since)| (*role, *since)).collect();
    held.sort_by_key(|(role, _)| *role);
    Official { person_id: PersonId(person.id), name: person.name, email: person.email, roles: held }
}
