//! Several contracts at once.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use shared::actor::Actor;
use shared::contracts::ContractFacts;
use shared::ids::{DepartmentId, OpportunityId, PersonId};

use crate::columns::{from_document, millis, moment};
use crate::contracts::entity::contracts::{Column, Entity, Model};
use crate::db::Transaction;
use crate::http::problem::Problem;

/// How many unfinished contracts each of these vendors holds; none is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn unfinished(
    transaction: &Transaction,
    vendors: &[PersonId],
) -> Result<BTreeMap<PersonId, u32>, Problem> {
    // The SQL twin of `ContractFacts::is_unfinished`.
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::VendorId)
        .column_as(Column::Id.count(), "held")
        .filter(Column::VendorId.is_in(vendors.iter().map(|id| id.0)))
        .filter(Column::Status.is_in(["signing", "in_force"]))
        .group_by(Column::VendorId)
        .into_tuple()
        .all(transaction)
        .await?;
    let mut held: BTreeMap<PersonId, u32> = vendors.iter().map(|id| (*id, 0)).collect();
    for (vendor, count) in rows {
        held.insert(PersonId(vendor), u32::try_from(count).map_err(Problem::fault)?);
    }
    Ok(held)
}

/// A person's contracts, as vendor or in their departments, the newest change first, one more than
/// `limit`; each with its place in the list.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    transaction: &Transaction,
    actor: &Actor,
    after: Option<(i64, Uuid)>,
    limit: u64,
) -> Result<Vec<((i64, Uuid), ContractFacts)>, Problem> {
    let departments = actor.roles.iter().map(|held| held.department_id.0);
    let mine = Condition::any()
        .add(Column::VendorId.eq(actor.person_id.0))
        .add(Column::DepartmentId.is_in(departments));
    let mut select = Entity::find()
        .filter(mine)
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    if let Some((changed_at, id)) = after {
        let same = Condition::all().add(Column::ChangedAt.eq(changed_at)).add(Column::Id.lt(id));
        select = select.filter(Condition::any().add(Column::ChangedAt.lt(changed_at)).add(same));
    }
    let rows = select.all(transaction).await?;
    rows.into_iter().map(|row| Ok(((row.changed_at, row.id), from_document(&row.facts)?))).collect()
}

/// A vendor's contracts, the newest change first, each with when that was.
///
/// # Errors
/// When the database does not answer.
pub async fn of_vendor(
    transaction: &Transaction,
    vendor: PersonId,
    limit: u64,
) -> Result<Vec<(ContractFacts, DateTime<Utc>)>, Problem> {
    changed(transaction, Column::VendorId.eq(vendor.0), limit).await
}

/// The contracts of several departments, the newest change first, each with when that was.
///
/// # Errors
/// When the database does not answer.
pub async fn of_departments(
    transaction: &Transaction,
    departments: &[DepartmentId],
    limit: u64,
) -> Result<Vec<(ContractFacts, DateTime<Utc>)>, Problem> {
    changed(transaction, Column::DepartmentId.is_in(departments.iter().map(|id| id.0)), limit).await
}

async fn changed(
    transaction: &Transaction,
    whose: Expr,
    limit: u64,
) -> Result<Vec<(ContractFacts, DateTime<Utc>)>, Problem> {
    let rows = Entity::find()
        .filter(whose)
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(transaction)
        .await?;
    rows.into_iter().map(|row| Ok((from_document(&row.facts)?, moment(row.changed_at)))).collect()
}

/// What a department bought from a vendor since a moment, without what was terminated.
///
/// # Errors
/// When the database does not answer.
pub async fn of_department_and_vendor(
    transaction: &Transaction,
    department: DepartmentId,
    vendor: PersonId,
    since: DateTime<Utc>,
) -> Result<Vec<ContractFacts>, Problem> {
    let rows = Entity::find()
        .filter(Column::VendorId.eq(vendor.0))
        .filter(Column::DepartmentId.eq(department.0))
        .filter(Column::Status.ne("terminated"))
        .filter(Column::MadeAt.gte(millis(since)))
        .order_by_asc(Column::MadeAt)
        .all(transaction)
        .await?;
    facts_of(rows)
}

/// The contracts of several opportunities, the newest first, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn of_opportunities(
    transaction: &Transaction,
    ids: &[OpportunityId],
) -> Result<Vec<ContractFacts>, Problem> {
    let rows = Entity::find()
        .filter(Column::OpportunityId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .all(transaction)
        .await?;
    facts_of(rows)
}

fn facts_of(rows: Vec<Model>) -> Result<Vec<ContractFacts>, Problem> {
    rows.into_iter().map(|row| from_document(&row.facts)).collect()
}
