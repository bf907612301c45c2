//! Every query about people's access and their roles on the platform.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, Func, LikeExpr};
use sea_orm::{Condition, IntoActiveModel, QueryOrder, QuerySelect, Statement};
use shared::actor::{PlatformRole, Role};
use shared::ids::{DepartmentId, PersonId, Version};
use shared::platform::{Access, PersonFacts, PersonSummary};
use shared::refusal::Refusal;

use crate::accounts::entity::people::{Column, Entity, Model};
use crate::accounts::entity::{platform_roles, role_grants};
use crate::accounts::sessions;
use crate::columns::{code, millis};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;
use crate::platform::entity::deactivations;

/// Where the list stands: the name and the id.
pub type Place = (String, Uuid);

/// The people whose name or address holds these words, by name: one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn page(
    transaction: &Transaction,
    words: &str,
    after: Option<Place>,
    limit: u64,
) -> Result<Vec<Model>, Problem> {
    let mut found = Entity::find().order_by_asc(Column::Name).order_by_asc(Column::Id).limit(limit + 1);
    if !words.is_empty() {
        let escaped = words.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let pattern = || LikeExpr::new(format!("%{escaped}%")).escape('\\');
        let holds = |column: Column| Expr::expr(Func::lower(Expr::col(column))).like(pattern());
        found = found.filter(Condition::any().add(holds(Column::Email)).add(holds(Column::Name)));
    }
    if let Some((name, id)) = after {
        let same = Condition::all().add(Column::Name.eq(&name)).add(Column::Id.gt(id));
        found = found.filter(Condition::any().add(Column::Name.gt(&name)).add(same));
    }
    Ok(found.all(transaction).await?)
}

/// A row of the list.
#[must_use]
pub fn summary(row: Model) -> PersonSummary {
    PersonSummary { access: access(&row), id: PersonId(row.id), name: row.name, email: row.email }
}

/// Whether an account may be used.
#[must_use]
pub fn access(row: &Model) -> Access {
    match (row.closed_at, row.deactivated_at) {
        (Some(_), _) => Access::Closed,
        (None, Some(_)) => Access::Deactivated,
        (None, None) => Access::Active,
    }
}

/// A person.
///
/// # Errors
/// `not_found`.
pub async fn find(transaction: &Transaction, id: PersonId) -> Result<Model, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    Ok(row.ok_or(Refusal::NotFound)?)
}

/// A person, locked, with what decides about their access.
///
/// # Errors
/// `not_found`.
pub async fn lock(write: &Write, id: PersonId) -> Result<PersonFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    let row = row.ok_or(Refusal::NotFound)?;
    Ok(PersonFacts {
        id,
        version: Version(row.version),
        access: access(&row),
        platform_roles: platform_roles(write, id).await?,
        other_product_owners: other_product_owners(write, id).await?,
    })
}

/// The roles that a person holds on the platform.
///
/// # Errors
/// When the database does not answer.
pub async fn platform_roles(transaction: &Transaction, id: PersonId) -> Result<Vec<PlatformRole>, Problem> {
    let rows = platform_roles::Entity::find()
        .filter(platform_roles::Column::PersonId.eq(id.0))
        .order_by_asc(platform_roles::Column::Role)
        .all(transaction)
        .await?;
    rows.into_iter().map(|row| code(PlatformRole::from_code(&row.role), "platform_roles.role")).collect()
}

/// The roles that a person holds in departments, also while they have no access.
///
/// # Errors
/// When the database does not answer.
pub async fn roles(transaction: &Transaction, id: PersonId) -> Result<Vec<(Role, DepartmentId)>, Problem> {
    let held = role_grants::Entity::find().filter(role_grants::Column::PersonId.eq(id.0));
    let rows = held.order_by_asc(role_grants::Column::GrantedAt).all(transaction).await?;
    let role = |row: role_grants::Model| {
        let role = code(Role::from_code(&row.role), "role_grants.role")?;
        Ok((role, DepartmentId(row.department_id)))
    };
    rows.into_iter().map(role).collect()
}

async fn other_product_owners(transaction: &Transaction, id: PersonId) -> Result<u64, Problem> {
    let sql = "SELECT count(*) AS others FROM platform_roles r JOIN people p ON p.id = r.person_id
               WHERE r.role = 'product_owner' AND p.deactivated_at IS NULL AND p.id <> $1";
    let values = [id.0.into()];
    let question = Statement::from_sql_and_values(transaction.get_database_backend(), sql, values);
    let row = transaction.query_one_raw(question).await?;
    let others: i64 = row.map(|row| row.try_get("", "others")).transpose()?.unwrap_or_default();
    u64::try_from(others).map_err(Problem::fault)
}

/// The times that a person had no access, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn deactivations(
    transaction: &Transaction,
    id: PersonId,
) -> Result<Vec<deactivations::Model>, Problem> {
    let found = deactivations::Entity::find().filter(deactivations::Column::PersonId.eq(id.0));
    Ok(found.order_by_desc(deactivations::Column::At).limit(50).all(transaction).await?)
}

/// Takes a person's access away, with every session.
///
/// # Errors
/// When the database does not answer.
pub async fn deactivate(
    write: &Write,
    person: &PersonFacts,
    by: PersonId,
    reason: &str,
) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    set_access(write, person, Some(now)).await?;
    sessions::end_all(write, person.id).await?;
    let row = deactivations::Model {
        id: machine::new_id(),
        person_id: person.id.0,
        by_person_id: by.0,
        at: now,
        reason: reason.to_owned(),
        ended_at: None,
    };
    deactivations::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Gives a person's access back.
///
/// # Errors
/// When the database does not answer.
pub async fn reactivate(write: &Write, person: &PersonFacts) -> Result<(), Problem> {
    set_access(write, person, None).await?;
    deactivations::Entity::update_many()
        .col_expr(deactivations::Column::EndedAt, Expr::value(millis(write.now().await?)))
        .filter(deactivations::Column::PersonId.eq(person.id.0))
        .filter(deactivations::Column::EndedAt.is_null())
        .exec(&**write)
        .await?;
    Ok(())
}

async fn set_access(write: &Write, person: &PersonFacts, at: Option<i64>) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::DeactivatedAt, Expr::value(at))
        .filter(Column::Id.eq(person.id.0))
        .exec(&**write)
        .await?;
    next_version(write, person).await
}

/// Gives a role on the platform.
///
/// # Errors
/// When the database does not answer.
pub async fn grant(write: &Write, person: &PersonFacts, role: PlatformRole) -> Result<(), Problem> {
    let row = platform_roles::Model {
        person_id: person.id.0,
        role: role.code().to_owned(),
        granted_at: millis(write.now().await?),
    };
    platform_roles::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    next_version(write, person).await
}

/// Takes a role on the platform away.
///
/// # Errors
/// When the database does not answer.
pub async fn revoke(write: &Write, person: &PersonFacts, role: PlatformRole) -> Result<(), Problem> {
    platform_roles::Entity::delete_many()
        .filter(platform_roles::Column::PersonId.eq(person.id.0))
        .filter(platform_roles::Column::Role.eq(role.code()))
        .exec(&**write)
        .await?;
    next_version(write, person).await
}

async fn next_version(write: &Write, person: &PersonFacts) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::value(person.version.next().0))
        .filter(Column::Id.eq(person.id.0))
        .exec(&**write)
        .await?;
    Ok(())
}
