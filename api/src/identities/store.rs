//! Every query about identities and the accounts that they lead to.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect, Set};
use shared::accounts::Account;
use shared::identities::Claims;
use shared::ids::{IdentityId, PersonId};
use shared::refusal::Refusal;

use super::entity::identities;
use crate::accounts::entity::people;
use crate::columns::millis;
use crate::db::Transaction;
use crate::http::Problem;
use crate::http::problem::unless_unique;
use crate::machine;

/// The identity of an issuer's subject, if it is linked to an account.
///
/// # Errors
/// When the database does not answer.
pub async fn find(
    transaction: &Transaction,
    issuer: &str,
    subject: &str,
) -> Result<Option<identities::Model>, Problem> {
    Ok(identities::Entity::find()
        .filter(identities::Column::Issuer.eq(issuer))
        .filter(identities::Column::Subject.eq(subject))
        .one(transaction)
        .await?)
}

/// The identities of a person, in the order they were linked.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(
    transaction: &Transaction,
    person_id: PersonId,
    after: Option<IdentityId>,
    limit: u64,
) -> Result<Vec<identities::Model>, Problem> {
    let mut query = identities::Entity::find()
        .filter(identities::Column::PersonId.eq(person_id.0))
        .order_by_asc(identities::Column::Id)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(identities::Column::Id.gt(after.0));
    }
    Ok(query.all(transaction).await?)
}

/// One of a person's identities.
///
/// # Errors
/// When the database does not answer.
pub async fn one(
    transaction: &Transaction,
    person_id: PersonId,
    id: IdentityId,
) -> Result<Option<identities::Model>, Problem> {
    let theirs = identities::Column::PersonId.eq(person_id.0);
    Ok(identities::Entity::find_by_id(id.0).filter(theirs).one(transaction).await?)
}

/// How many identities lead to a person's account, and whether a password does.
///
/// # Errors
/// When the database does not answer.
pub async fn ways(transaction: &Transaction, person_id: PersonId) -> Result<(bool, u64), Problem> {
    let password: Option<Option<String>> = people::Entity::find_by_id(person_id.0)
        .select_only()
        .column(people::Column::PasswordHash)
        .into_tuple()
        .one(transaction)
        .await?;
    let count = identities::Entity::find()
        .filter(identities::Column::PersonId.eq(person_id.0))
        .count(transaction)
        .await?;
    Ok((password.flatten().is_some(), count))
}

/// Links an identity to an account.
///
/// # Errors
/// `identity_taken`, if it was linked at this moment.
pub async fn insert(
    transaction: &Transaction,
    person_id: PersonId,
    provider: &str,
    claims: &Claims,
) -> Result<IdentityId, Problem> {
    let now = millis(machine::now());
    let id = IdentityId(machine::new_id());
    let row = identities::Model {
        id: id.0,
        person_id: person_id.0,
        provider: provider.to_owned(),
        issuer: claims.issuer.clone(),
        subject: claims.subject.clone(),
        email: claims.email.clone(),
        linked_at: now,
        last_used_at: now,
    };
    let inserted = identities::Entity::insert(row.into_active_model());
    let inserted = inserted.exec_without_returning(transaction).await;
    inserted.map_err(|error| unless_unique(error, Refusal::IdentityTaken))?;
    Ok(id)
}

/// Takes one of a person's identities away.
///
/// # Errors
/// `not_found`, if it is not theirs.
pub async fn delete(transaction: &Transaction, person_id: PersonId, id: IdentityId) -> Result<(), Problem> {
    let deleted = identities::Entity::delete_many()
        .filter(identities::Column::Id.eq(id.0))
        .filter(identities::Column::PersonId.eq(person_id.0))
        .exec(transaction)
        .await?;
    if deleted.rows_affected == 1 { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// Keeps a new account that has no password.
///
/// # Errors
/// `changed_meanwhile`, if the address was taken at this moment.
pub async fn open(transaction: &Transaction, account: &Account, now: DateTime<Utc>) -> Result<(), Problem> {
    let row = people::ActiveModel {
        email_confirmed_at: Set(Some(millis(now))),
        created_at: Set(millis(now)),
        ..people::columns(account)
    };
    let inserted = people::Entity::insert(row).exec_without_returning(transaction).await;
    inserted.map_err(|error| unless_unique(error, Refusal::ChangedMeanwhile))?;
    Ok(())
}

/// Takes the password away that somebody chose for an address that was never shown to be theirs.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_password(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(Option::<String>::None))
        .filter(people::Column::Id.eq(person_id.0))
        .exec(transaction)
        .await?;
    Ok(())
}
