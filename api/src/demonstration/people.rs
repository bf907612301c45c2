//! Who lives in the demonstration. The names are made up; the departments are real.

use sea_orm::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect};
use shared::accounts::Account;
use shared::actor::{EmailStanding, PlatformRole, Role};
use shared::demonstration::Persona;
use shared::ids::{PersonId, Version};
use shared::refusal::Refusal;

use crate::accounts::entity::{people, platform_roles, role_grants};
use crate::columns::{millis, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::departments::entity as buyers;
use crate::http::Problem;
use crate::machine;

mod cast;
mod departments;
pub mod organizations;
mod profiles;

pub use cast::{Someone, everybody};

/// The password of everybody, for those who want to sign in by hand.
pub const PASSWORD: &str = "demonstration-only";

/// Puts everybody into a fresh database.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    departments::insert(write).await?;
    let hash = write.ctx().passwords.hash(PASSWORD.to_owned()).await?;
    for someone in everybody() {
        insert_person(write, &someone, &hash, now).await?;
    }
    Ok(())
}

async fn insert_person(
    transaction: &Transaction,
    someone: &Someone,
    hash: &str,
    now: i64,
) -> Result<(), Problem> {
    let id = PersonId(machine::new_id());
    let row = people::ActiveModel {
        password_hash: Set(Some(hash.to_owned())),
        email_confirmed_at: Set(Some(now)),
        persona: Set(Some(someone.persona.code().to_owned())),
        created_at: Set(now),
        ..people::columns(&account(id, someone))
    };
    people::Entity::insert(row).exec_without_returning(transaction).await?;
    for (role, slug) in &someone.roles {
        grant(transaction, id, *role, slug, now).await?;
    }
    for role in &someone.platform_roles {
        grant_platform(transaction, id, *role, now).await?;
    }
    if let Some(profile) = profiles::profile_of(someone.persona, id) {
        crate::profiles::store::save(transaction, &profile, moment(now)).await?;
    }
    Ok(())
}

fn account(id: PersonId, someone: &Someone) -> Account {
    Account {
        id,
        version: Version::FIRST,
        email: someone.email.to_owned(),
        standing: EmailStanding::Confirmed,
        name: someone.name.to_owned(),
        language: someone.language,
        phone: None,
        address: someone.address.clone(),
        tax: someone.tax.clone(),
    }
}

async fn grant(
    transaction: &Transaction,
    id: PersonId,
    role: Role,
    slug: &str,
    now: i64,
) -> Result<(), Problem> {
    let department = buyers::Entity::find().filter(buyers::Column::Slug.eq(slug)).one(transaction).await?;
    let row = role_grants::Model {
        person_id: id.0,
        department_id: department.ok_or(Refusal::NotFound)?.id,
        role: role.code().to_owned(),
        granted_at: now,
    };
    role_grants::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(())
}

async fn grant_platform(
    transaction: &Transaction,
    id: PersonId,
    role: PlatformRole,
    now: i64,
) -> Result<(), Problem> {
    let row = platform_roles::Model { person_id: id.0, role: role.code().to_owned(), granted_at: now };
    platform_roles::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(())
}

/// The person behind a persona.
///
/// # Errors
/// `not_found`.
pub async fn find(transaction: &Transaction, persona: Persona) -> Result<PersonId, Problem> {
    let found: Option<Uuid> = people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::Persona.eq(persona.code()))
        .into_tuple()
        .one(transaction)
        .await?;
    Ok(PersonId(found.ok_or(Refusal::NotFound)?))
}
