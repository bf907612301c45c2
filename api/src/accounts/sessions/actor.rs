//! Whoever a session belongs to, as everything that decides asks for them.

use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use shared::actor::{Actor, Factor, PlatformRole, Role, RoleHeld};
use shared::ids::{DepartmentId, PersonId, SessionId};
use shared::language::Language;

use super::goes_on;
use crate::accounts::entity::{people, platform_roles, role_grants, sessions};
use crate::columns::code;
use crate::db::Transaction;
use crate::departments;
use crate::http::problem::Problem;
use crate::machine;
use crate::organizations;

/// Whoever a session belongs to, with the roles they hold at this moment; nobody if the session
/// ended or the person was deactivated.
///
/// # Errors
/// When the database does not answer.
pub async fn actor_of(transaction: &Transaction, session_id: SessionId) -> Result<Option<Actor>, Problem> {
    let found = sessions::Entity::find_by_id(session_id.0)
        .filter(goes_on(machine::now()))
        .select_only()
        .columns([sessions::Column::PersonId, sessions::Column::Factor])
        .into_tuple::<(Uuid, String)>()
        .one(transaction)
        .await?;
    match found {
        Some((id, factor)) => {
            let factor = code(Factor::from_code(&factor), "sessions.factor")?;
            actor(transaction, PersonId(id), factor).await
        }
        None => Ok(None),
    }
}

/// A person as an actor, in a session with so many factors; nobody if they were deactivated.
///
/// # Errors
/// When the database does not answer.
pub async fn actor(
    transaction: &Transaction,
    id: PersonId,
    factor: Factor,
) -> Result<Option<Actor>, Problem> {
    let person = people::Entity::find_by_id(id.0)
        .filter(people::Column::DeactivatedAt.is_null())
        .one(transaction)
        .await?;
    let Some(person) = person else {
        return Ok(None);
    };
    Ok(Some(Actor {
        person_id: id,
        language: code(Language::from_code(&person.language), "people.language")?,
        email: people::standing(person.email_confirmed_at),
        factor,
        roles: roles(transaction, id).await?,
        platform_roles: platform_roles(transaction, id).await?,
        memberships: organizations::store::memberships(transaction, id).await?,
        system: None,
    }))
}

async fn roles(transaction: &Transaction, id: PersonId) -> Result<Vec<RoleHeld>, Problem> {
    let rows =
        role_grants::Entity::find().filter(role_grants::Column::PersonId.eq(id.0)).all(transaction).await?;
    let mut held = departments::store::lent_to(transaction, id).await?;
    for row in rows {
        let role = code(Role::from_code(&row.role), "role_grants.role")?;
        held.push(RoleHeld::own(role, DepartmentId(row.department_id)));
    }
    Ok(held)
}

async fn platform_roles(transaction: &Transaction, id: PersonId) -> Result<Vec<PlatformRole>, Problem> {
    let rows = platform_roles::Entity::find()
        .filter(platform_roles::Column::PersonId.eq(id.0))
        .all(transaction)
        .await?;
    rows.into_iter().map(|row| code(PlatformRole::from_code(&row.role), "platform_roles.role")).collect()
}
