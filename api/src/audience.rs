//! Who is told: the officials of a department by role, everybody concerned with an opportunity.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, Statement};
use shared::actor::Role;
use shared::ids::{DepartmentId, OpportunityId, PersonId};

use crate::accounts::entity::people;
use crate::db::{Transaction, business_time};
use crate::departments;
use crate::http::problem::Problem;

/// The active officials who act in a role in a department: in their own right, or for somebody.
///
/// # Errors
/// When the database does not answer.
pub async fn officials(
    transaction: &Transaction,
    department_id: DepartmentId,
    role: Role,
) -> Result<Vec<PersonId>, Problem> {
    let backend = transaction.get_database_backend();
    let sql = "SELECT g.person_id FROM role_grants g JOIN people p ON p.id = g.person_id
               WHERE g.department_id = $1 AND g.role = $2 AND p.deactivated_at IS NULL";
    let values = [department_id.0.into(), role.code().into()];
    let mut people = ids(transaction, Statement::from_sql_and_values(backend, sql, values)).await?;
    people.extend(stand_ins(transaction, department_id, role, &people).await?);
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Whoever acts in a role for one of its holders at this moment.
async fn stand_ins(
    transaction: &Transaction,
    department_id: DepartmentId,
    role: Role,
    holders: &[PersonId],
) -> Result<Vec<PersonId>, Problem> {
    let now = business_time(transaction).await?;
    let department = departments::store::facts(transaction, department_id, now).await?;
    let lent = department
        .delegations
        .into_iter()
        .filter(|one| one.role == role && one.is_live(now) && holders.contains(&one.delegator_id));
    Ok(lent.map(|one| one.delegate_id).collect())
}

/// Vendors with a proposal, drafts included, or a question about an opportunity.
///
/// # Errors
/// When the database does not answer.
pub async fn vendors_concerned(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Vec<PersonId>, Problem> {
    let sql =
        "SELECT vendor_id AS person_id FROM proposals WHERE opportunity_id = $1 AND organization_id IS NULL
               UNION SELECT m.person_id FROM proposals p
                 JOIN organization_members m ON m.organization_id = p.organization_id
                 WHERE p.opportunity_id = $1 AND (m.role <> 'member' OR m.person_id = p.vendor_id)
               UNION SELECT asked_by AS person_id FROM questions WHERE opportunity_id = $1";
    let backend = transaction.get_database_backend();
    ids(transaction, Statement::from_sql_and_values(backend, sql, [id.0.into()])).await
}

/// The name of a person.
///
/// # Errors
/// When the database does not answer; nobody is an empty name.
pub async fn name(transaction: &Transaction, id: PersonId) -> Result<String, Problem> {
    Ok(names(transaction, &[id]).await?.pop().map(|(_, name)| name).unwrap_or_default())
}

/// The names of several people, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn names(transaction: &Transaction, ids: &[PersonId]) -> Result<Vec<(PersonId, String)>, Problem> {
    let rows = people::Entity::find()
        .filter(people::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(transaction)
        .await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.id), row.name)).collect())
}

async fn ids(transaction: &Transaction, statement: Statement) -> Result<Vec<PersonId>, Problem> {
    let rows = transaction.query_all_raw(statement).await?;
    let id = |row: sea_orm::QueryResult| Ok(PersonId(row.try_get::<Uuid>("", "person_id")?));
    rows.into_iter().map(id).collect()
}
