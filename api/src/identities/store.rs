//! Every query about identities and the sessions begun with them.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel, QueryOrder, QuerySelect, QueryTrait, Set, TryInsertResult};
use shared::accounts::Account;
use shared::identities::Claims;
use shared::ids::{IdentityId, PersonId, SessionId};
use shared::refusal::Refusal;

use super::claims::Verified;
use super::entity::{identities, identity_sessions, logout_tokens};
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

/// Notes that a session was begun with an identity.
///
/// # Errors
/// When the database does not answer.
pub async fn begun(
    transaction: &Transaction,
    session_id: SessionId,
    id: IdentityId,
    verified: &Verified,
) -> Result<(), Problem> {
    let row = identity_sessions::Model {
        session_id: session_id.0,
        identity_id: id.0,
        sid: verified.sid.clone(),
        id_token: verified.id_token.clone(),
    };
    let inserted = identity_sessions::Entity::insert(row.into_active_model());
    inserted.exec_without_returning(transaction).await?;
    identities::Entity::update_many()
        .col_expr(identities::Column::LastUsedAt, Expr::value(millis(machine::now())))
        .filter(identities::Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// The service that a session was begun with, and the token that names its person there.
///
/// # Errors
/// When the database does not answer.
pub async fn of_session(
    transaction: &Transaction,
    session_id: SessionId,
) -> Result<Option<(String, String)>, Problem> {
    let Some(begun) = identity_sessions::Entity::find_by_id(session_id.0).one(transaction).await? else {
        return Ok(None);
    };
    let identity = identities::Entity::find_by_id(begun.identity_id).one(transaction).await?;
    Ok(identity.map(|identity| (identity.provider, begun.id_token)))
}

/// The sessions that a service ends: those of its own session `sid`, those of its `subject`, or
/// those of both.
///
/// # Errors
/// When the database does not answer.
pub async fn sessions_of(
    transaction: &Transaction,
    issuer: &str,
    subject: Option<&str>,
    sid: Option<&str>,
) -> Result<Vec<(PersonId, SessionId)>, Problem> {
    let of_subject = subject.map(|subject| identities::Column::Subject.eq(subject));
    let known = identities::Entity::find()
        .filter(identities::Column::Issuer.eq(issuer))
        .filter(Condition::all().add_option(of_subject));
    // With a subject this is one identity; with a session alone, the session's own.
    let ids: Vec<(Uuid, Uuid)> = known
        .select_only()
        .columns([identities::Column::Id, identities::Column::PersonId])
        .filter(identities::Column::Id.in_subquery(begun_with(sid)))
        .into_tuple()
        .all(transaction)
        .await?;
    let mut found = Vec::new();
    for (id, person_id) in ids {
        let of_sid = sid.map(|sid| identity_sessions::Column::Sid.eq(sid));
        let sessions: Vec<Uuid> = identity_sessions::Entity::find()
            .select_only()
            .column(identity_sessions::Column::SessionId)
            .filter(identity_sessions::Column::IdentityId.eq(id))
            .filter(Condition::all().add_option(of_sid))
            .into_tuple()
            .all(transaction)
            .await?;
        found.extend(sessions.into_iter().map(|session| (PersonId(person_id), SessionId(session))));
    }
    Ok(found)
}

fn begun_with(sid: Option<&str>) -> sea_orm::sea_query::SelectStatement {
    let of_sid = sid.map(|sid| identity_sessions::Column::Sid.eq(sid));
    identity_sessions::Entity::find()
        .select_only()
        .column(identity_sessions::Column::IdentityId)
        .filter(Condition::all().add_option(of_sid))
        .into_query()
}

/// Whether a logout token is used for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is.
    First,
    /// It was used before.
    Again,
}

/// Notes that a logout token was used.
///
/// # Errors
/// When the database does not answer.
pub async fn spend(
    transaction: &Transaction,
    issuer: &str,
    jti: &str,
    ends_at: DateTime<Utc>,
) -> Result<Use, Problem> {
    let row =
        logout_tokens::Model { issuer: issuer.to_owned(), jti: jti.to_owned(), ends_at: millis(ends_at) };
    let inserted = logout_tokens::Entity::insert(row.into_active_model())
        .on_conflict_do_nothing()
        .exec_without_returning(transaction)
        .await?;
    Ok(match inserted {
        TryInsertResult::Inserted(1) => Use::First,
        _ => Use::Again,
    })
}

/// Forgets the logout tokens whose time is over.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(transaction: &Transaction) -> Result<(), Problem> {
    let now = millis(machine::now());
    let over = logout_tokens::Entity::delete_many().filter(logout_tokens::Column::EndsAt.lt(now));
    over.exec(transaction).await?;
    Ok(())
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
