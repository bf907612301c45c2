//! Who lives in the demonstration. The names are made up; the departments are real.

use sea_orm::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect};
use shared::accounts::Account;
use shared::actor::{EmailStanding, PlatformRole, Role};
use shared::demonstration::Persona;
use shared::ids::{PersonId, Version};
use shared::province::Province;
use shared::refusal::Refusal;

use crate::accounts::entity::{people, platform_roles, role_grants};
use crate::columns::millis;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::departments::entity as departments;
use crate::http::Problem;
use crate::machine;

mod cast;

pub use cast::{Someone, everybody};

/// The password of everybody, for those who want to sign in by hand.
pub const PASSWORD: &str = "demonstration-only";

struct Department {
    slug: &'static str,
    name: (&'static str, &'static str),
    acronym: (&'static str, &'static str),
    province: Province,
}

const DEPARTMENTS: [Department; 4] = [
    Department {
        slug: "esdc",
        name: ("Employment and Social Development Canada", "Emploi et Développement social Canada"),
        acronym: ("ESDC", "EDSC"),
        province: Province::On,
    },
    Department {
        slug: "cra",
        name: ("Canada Revenue Agency", "Agence du revenu du Canada"),
        acronym: ("CRA", "ARC"),
        province: Province::On,
    },
    Department {
        slug: "eccc",
        name: ("Environment and Climate Change Canada", "Environnement et Changement climatique Canada"),
        acronym: ("ECCC", "ECCC"),
        province: Province::Qc,
    },
    Department {
        slug: "tbs",
        name: ("Treasury Board of Canada Secretariat", "Secrétariat du Conseil du Trésor du Canada"),
        acronym: ("TBS", "SCT"),
        province: Province::On,
    },
];

/// Puts everybody into a fresh database.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    for department in &DEPARTMENTS {
        insert_department(write, department, now).await?;
    }
    let hash = write.ctx().passwords.hash(PASSWORD.to_owned()).await?;
    for someone in everybody() {
        insert_person(write, &someone, &hash, now).await?;
    }
    Ok(())
}

async fn insert_department(
    transaction: &Transaction,
    department: &Department,
    now: i64,
) -> Result<(), Problem> {
    let row = departments::Model {
        id: machine::new_id(),
        version: 1,
        slug: department.slug.to_owned(),
        name_en: department.name.0.to_owned(),
        name_fr: department.name.1.to_owned(),
        acronym_en: department.acronym.0.to_owned(),
        acronym_fr: department.acronym.1.to_owned(),
        contracting_province: department.province.code().to_owned(),
        created_at: now,
    };
    departments::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
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
    let department =
        departments::Entity::find().filter(departments::Column::Slug.eq(slug)).one(transaction).await?;
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
