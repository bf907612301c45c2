//! Several contracts at once.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use shared::actor::{Actor, PlatformRole};
use shared::contracts::ContractFacts;
use shared::ids::{DepartmentId, OpportunityId, OrganizationId, PersonId};
use shared::organizations::Proponent;

use crate::columns::{from_document, millis, moment};
use crate::contracts::entity::contracts::{Column, Entity, Model};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::party;

/// The SQL twin of `ContractFacts::is_unfinished`.
const UNFINISHED: [&str; 2] = ["signing", "in_force"];

/// The contracts of one proponent.
fn is_with(proponent: Proponent) -> Condition {
    match proponent {
        Proponent::Person(id) => {
            Condition::all().add(Column::VendorId.eq(id.0)).add(Column::OrganizationId.is_null())
        }
        Proponent::Organization(id) => Condition::all().add(Column::OrganizationId.eq(id.0)),
    }
}

/// The unfinished contracts of an organization.
///
/// # Errors
/// When the database does not answer.
pub async fn unfinished_of_organization(
    transaction: &Transaction,
    id: OrganizationId,
) -> Result<Vec<ContractFacts>, Problem> {
    let rows = Entity::find()
        .filter(is_with(Proponent::Organization(id)))
        .filter(Column::Status.is_in(UNFINISHED))
        .order_by_asc(Column::MadeAt)
        .all(transaction)
        .await?;
    facts_of(rows)
}

/// How many unfinished contracts each of these proponents holds; none is left out. What a person holds
/// for an organization counts for the organization.
///
/// # Errors
/// When the database does not answer.
pub async fn unfinished(
    transaction: &Transaction,
    proponents: &[Proponent],
) -> Result<BTreeMap<Proponent, u32>, Problem> {
    let whose = proponents.iter().fold(Condition::any(), |any, one| any.add(is_with(*one)));
    let rows: Vec<(Uuid, Option<Uuid>)> = Entity::find()
        .select_only()
        .column(Column::VendorId)
        .column(Column::OrganizationId)
        .filter(whose)
        .filter(Column::Status.is_in(UNFINISHED))
        .into_tuple()
        .all(transaction)
        .await?;
    let mut held: BTreeMap<Proponent, u32> = proponents.iter().map(|one| (*one, 0)).collect();
    for (vendor, organization) in rows {
        let holder = Proponent::of(PersonId(vendor), organization.map(OrganizationId));
        *held.entry(holder).or_default() += 1;
    }
    Ok(held)
}

/// A person's contracts, as vendor or in their departments, and every one for an auditor: the newest change
/// first, one more than `limit`; each with its place in the list.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    transaction: &Transaction,
    actor: &Actor,
    after: Option<(i64, Uuid)>,
    limit: u64,
) -> Result<Vec<((i64, Uuid), ContractFacts)>, Problem> {
    let departments = actor.departments().into_iter().map(|id| id.0);
    let mut mine = Condition::any()
        .add(party::acts_for(actor, Column::VendorId, Column::OrganizationId))
        .add(Column::DepartmentId.is_in(departments));
    if actor.has(PlatformRole::Auditor) {
        mine = mine.add(Column::Id.is_not_null());
    }
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

/// A person's contracts as vendor, their organizations' included, the newest change first, each with when that was.
///
/// # Errors
/// When the database does not answer.
pub async fn of_vendor(
    transaction: &Transaction,
    actor: &Actor,
    limit: u64,
) -> Result<Vec<(ContractFacts, DateTime<Utc>)>, Problem> {
    let whose = party::acts_for(actor, Column::VendorId, Column::OrganizationId);
    changed(transaction, whose, limit).await
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
    let whose = Condition::all().add(Column::DepartmentId.is_in(departments.iter().map(|id| id.0)));
    changed(transaction, whose, limit).await
}

async fn changed(
    transaction: &Transaction,
    whose: Condition,
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
    vendor: Proponent,
    since: DateTime<Utc>,
) -> Result<Vec<ContractFacts>, Problem> {
    let rows = Entity::find()
        .filter(is_with(vendor))
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
