//! Several organizations at once.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect, QueryTrait};
use shared::ids::{OrganizationId, PersonId};
use shared::organizations::{Membership, OrganizationProfile, OrganizationRole, is_similar, name_key};

use super::Organization;
use super::organizations::{member, whole};
use crate::columns::from_document;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::entity::members;
use crate::organizations::entity::organizations::{Column, Entity, Model};

/// How many names are compared with a new one.
const COMPARED_MAX: u64 = 200;

/// The names and profiles of several organizations, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn several(
    transaction: &Transaction,
    ids: &[OrganizationId],
) -> Result<Vec<(OrganizationId, OrganizationProfile)>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0))).all(transaction).await?;
    rows.into_iter().map(|row| Ok((OrganizationId(row.id), from_document(&row.profile)?))).collect()
}

/// A person's places in organizations that are not archived.
///
/// # Errors
/// When the database does not answer.
pub async fn memberships(transaction: &Transaction, person: PersonId) -> Result<Vec<Membership>, Problem> {
    let live =
        Entity::find().select_only().column(Column::Id).filter(Column::ArchivedAt.is_null()).into_query();
    let rows = members::Entity::find()
        .filter(members::Column::PersonId.eq(person.0))
        .filter(members::Column::OrganizationId.in_subquery(live))
        .order_by_asc(members::Column::OrganizationId)
        .all(transaction)
        .await?;
    rows.into_iter()
        .map(|row| {
            let organization_id = OrganizationId(row.organization_id);
            Ok(Membership { organization_id, role: member(row)?.role })
        })
        .collect()
}

/// The organizations that a person is in, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(
    transaction: &Transaction,
    person: PersonId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Organization>, Problem> {
    let mine = members::Entity::find()
        .select_only()
        .column(members::Column::OrganizationId)
        .filter(members::Column::PersonId.eq(person.0))
        .into_query();
    let mut select =
        Entity::find().filter(Column::Id.in_subquery(mine)).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(id) = after {
        select = select.filter(Column::Id.lt(id));
    }
    let mut found = Vec::new();
    for row in select.all(transaction).await? {
        found.push(whole(transaction, row).await?);
    }
    Ok(found)
}

/// How many organizations a person owns.
///
/// # Errors
/// When the database does not answer.
pub async fn owned(transaction: &Transaction, person: PersonId) -> Result<usize, Problem> {
    let count = members::Entity::find()
        .filter(members::Column::PersonId.eq(person.0))
        .filter(members::Column::Role.eq(OrganizationRole::Owner.code()))
        .count(transaction)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Organizations, not archived, that are called nearly the same.
///
/// # Errors
/// When the database does not answer.
pub async fn similar(
    transaction: &Transaction,
    name: &str,
) -> Result<Vec<(OrganizationId, OrganizationProfile)>, Problem> {
    let key = name_key(name);
    let beginning: String = key.chars().take(3).collect();
    if beginning.is_empty() {
        return Ok(Vec::new());
    }
    let begins = Condition::any()
        .add(Column::NameKey.starts_with(beginning.as_str()))
        .add(Column::OperatingKey.starts_with(beginning.as_str()));
    let rows = Entity::find()
        .filter(Column::ArchivedAt.is_null())
        .filter(begins)
        .order_by_asc(Column::NameKey)
        .limit(COMPARED_MAX)
        .all(transaction)
        .await?;
    let alike = |row: &Model| is_similar(&key, &row.name_key) || is_similar(&key, &row.operating_key);
    rows.into_iter()
        .filter(alike)
        .map(|row| Ok((OrganizationId(row.id), from_document(&row.profile)?)))
        .collect()
}
