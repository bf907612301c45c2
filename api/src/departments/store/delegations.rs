//! Roles lent to other officials.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect, QueryTrait};
use shared::actor::{Role, RoleHeld};
use shared::departments::Delegation;
use shared::ids::{DelegationId, DepartmentId, PersonId, Version};
use shared::refusal::Refusal;

use crate::accounts::entity::{people, role_grants};
use crate::columns::{code, millis, moment};
use crate::ctx::Write;
use crate::db::{Transaction, business_time};
use crate::departments::entity::delegations::{Column, Entity, Model};
use crate::http::problem::Problem;

/// Keeps a new delegation.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_delegation(write: &Write, delegation: &Delegation) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    let row = Model {
        id: delegation.id.0,
        version: delegation.version.0,
        department_id: delegation.department_id.0,
        delegator_id: delegation.delegator_id.0,
        delegate_id: delegation.delegate_id.0,
        role: delegation.role.code().to_owned(),
        from_at: millis(delegation.from),
        until_at: millis(delegation.until),
        ended_at: delegation.ended_at.map(millis),
        made_at: now,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Saves that a delegation was ended.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_delegation(write: &Write, delegation: &Delegation) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .col_expr(Column::Version, Expr::value(delegation.version.0))
        .col_expr(Column::EndedAt, Expr::value(delegation.ended_at.map(millis)))
        .filter(Column::Id.eq(delegation.id.0))
        .filter(Column::Version.eq(delegation.version.0 - 1))
        .exec(&**write)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// One delegation.
///
/// # Errors
/// `not_found`.
pub async fn delegation(transaction: &Transaction, id: DelegationId) -> Result<Delegation, Problem> {
    of_row(Entity::find_by_id(id.0).one(transaction).await?.ok_or(Refusal::NotFound)?)
}

/// One delegation, locked.
///
/// # Errors
/// `not_found`.
pub async fn lock_delegation(write: &Write, id: DelegationId) -> Result<Delegation, Problem> {
    of_row(Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?.ok_or(Refusal::NotFound)?)
}

/// Those of a department that are not over.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn not_over(
    transaction: &Transaction,
    id: DepartmentId,
    now: DateTime<Utc>,
) -> Result<Vec<Delegation>, Problem> {
    let rows = Entity::find()
        .filter(Column::DepartmentId.eq(id.0))
        .filter(Column::EndedAt.is_null())
        .filter(Column::UntilAt.gt(millis(now)))
        .all(transaction)
        .await?;
    rows.into_iter().map(of_row).collect()
}

/// A page of a department's delegations, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn delegations(
    transaction: &Transaction,
    id: DepartmentId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Delegation>, Problem> {
    let mut select =
        Entity::find().filter(Column::DepartmentId.eq(id.0)).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(last) = after {
        select = select.filter(Column::Id.lt(last));
    }
    select.all(transaction).await?.into_iter().map(of_row).collect()
}

/// The roles that others lend a person at this moment. A role that its holder lost is lent no more,
/// and neither is one of somebody deactivated.
///
/// # Errors
/// When the database does not answer.
pub async fn lent_to(transaction: &Transaction, id: PersonId) -> Result<Vec<RoleHeld>, Problem> {
    let active = people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::DeactivatedAt.is_null());
    let rows = Entity::find()
        .filter(Column::DelegateId.eq(id.0))
        .filter(Column::EndedAt.is_null())
        .filter(Column::DelegatorId.in_subquery(active.into_query()))
        .all(transaction)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let now = business_time(transaction).await?;
    let mut lent = Vec::new();
    for delegation in rows.into_iter().map(of_row) {
        let delegation = delegation?;
        if delegation.is_live(now) && is_held(transaction, &delegation).await? {
            let Delegation { role, department_id, delegator_id, .. } = delegation;
            lent.push(RoleHeld { role, department_id, delegated_by: Some(delegator_id) });
        }
    }
    Ok(lent)
}

async fn is_held(transaction: &Transaction, delegation: &Delegation) -> Result<bool, Problem> {
    let Delegation { delegator_id, department_id, role, .. } = delegation;
    let key = (delegator_id.0, department_id.0, role.code().to_owned());
    Ok(role_grants::Entity::find_by_id(key).one(transaction).await?.is_some())
}

fn of_row(row: Model) -> Result<Delegation, Problem> {
    Ok(Delegation {
        id: DelegationId(row.id),
        version: Version(row.version),
        department_id: DepartmentId(row.department_id),
        delegator_id: PersonId(row.delegator_id),
        delegate_id: PersonId(row.delegate_id),
        role: code(Role::from_code(&row.role), "delegations.role")?,
        from: moment(row.from_at),
        until: moment(row.until_at),
        ended_at: row.ended_at.map(moment),
    })
}
