//! A person as the product owner sees them.

use shared::ids::{DepartmentId, PersonId, Version};
use shared::language::Language;
use shared::platform::{Deactivation, PersonView, RoleView};

use super::store;
use crate::accounts::entity::people;
use crate::columns::{code, moment};
use crate::db::Transaction;
use crate::departments;
use crate::http::Problem;

/// The view of one person.
///
/// # Errors
/// `not_found`.
pub async fn of(transaction: &Transaction, id: PersonId) -> Result<PersonView, Problem> {
    let row = store::find(transaction, id).await?;
    let over = store::deactivations(transaction, id).await?;
    Ok(PersonView {
        id,
        version: Version(row.version),
        access: store::access(&row),
        standing: people::standing(row.email_confirmed_at),
        language: code(Language::from_code(&row.language), "people.language")?,
        name: row.name,
        email: row.email,
        roles: roles(transaction, id).await?,
        platform_roles: store::platform_roles(transaction, id).await?,
        deactivations: over
            .into_iter()
            .map(|one| Deactivation {
                at: moment(one.at),
                reason: one.reason,
                ended_at: one.ended_at.map(moment),
            })
            .collect(),
    })
}

/// What they do in departments.
async fn roles(transaction: &Transaction, id: PersonId) -> Result<Vec<RoleView>, Problem> {
    let departments = departments::store::all(transaction).await?;
    let named = |department_id: DepartmentId| departments.iter().find(|one| one.id == department_id);
    let view = |(role, department_id)| {
        let department = named(department_id).map(|one| one.name.clone()).unwrap_or_default();
        RoleView { role, department_id, department }
    };
    Ok(store::roles(transaction, id).await?.into_iter().map(view).collect())
}
