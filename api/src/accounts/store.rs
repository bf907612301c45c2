//! Every query about people.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Set};
use shared::accounts::Account;
use shared::actor::EmailStanding;
use shared::ids::PersonId;
use shared::language::Language;
use shared::refusal::Refusal;

use super::entity::people::{ActiveModel, Column, Entity, Model, columns};
use crate::columns::{code, millis};
use crate::db::Transaction;
use crate::http::Problem;
use crate::http::problem::unless_unique;
use chrono::{DateTime, Utc};

/// An account with what only signing in looks at.
pub struct Credentials {
    /// The account.
    pub account: Account,
    /// The stored hash, if there is a password.
    pub password_hash: Option<String>,
    /// Whether the account may still be used.
    pub access: Access,
}

/// Whether an account may still be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Active,
    /// It was deactivated.
    Deactivated,
}

impl Credentials {
    /// Whether somebody uses the account who showed that its address is theirs.
    #[must_use]
    pub fn is_confirmed_and_active(&self) -> bool {
        self.account.standing == EmailStanding::Confirmed && self.access == Access::Active
    }
}

/// How to write to somebody.
pub struct Addressee {
    /// The address.
    pub email: String,
    /// The language.
    pub language: Language,
    /// Whether they want notices by mail.
    pub mail: MailWish,
}

/// Whether somebody wants notices by mail, beside those in the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailWish {
    /// They do.
    Wanted,
    /// They ended them.
    Unwanted,
}

/// One account.
///
/// # Errors
/// `not_found`.
pub async fn find(transaction: &Transaction, id: PersonId) -> Result<Account, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    row.ok_or(Refusal::NotFound)?.try_into()
}

/// Several accounts, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn find_all(transaction: &Transaction, ids: &[PersonId]) -> Result<Vec<Account>, Problem> {
    let rows = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0))).all(transaction).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Locks several people, in one order whoever asks.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_all(transaction: &Transaction, ids: &[PersonId]) -> Result<(), Problem> {
    Entity::find()
        .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(transaction)
        .await?;
    Ok(())
}

/// One account, locked.
///
/// # Errors
/// `not_found`.
pub async fn lock(transaction: &Transaction, id: PersonId) -> Result<Account, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(transaction).await?;
    row.ok_or(Refusal::NotFound)?.try_into()
}

/// As [`lock`], for what only somebody who is still here may get: closing the account waits for it.
///
/// # Errors
/// `not_found`; `gone`, if the account was closed or deactivated.
pub async fn lock_active(transaction: &Transaction, id: PersonId, gone: Refusal) -> Result<Account, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(transaction).await?;
    let known = credentials(row.ok_or(Refusal::NotFound)?)?;
    match known.access {
        Access::Active => Ok(known.account),
        Access::Deactivated => Err(gone.into()),
    }
}

/// Holds somebody's account as it is, for what they may do only while they are here: closing it waits, or
/// was first. Others may hold it too, and people may still be told things.
///
/// # Errors
/// `session_over`, if the account was closed or deactivated.
pub async fn hold_active(transaction: &Transaction, id: PersonId) -> Result<(), Problem> {
    let row = Entity::find_by_id(id.0).lock_shared().one(transaction).await?;
    match credentials(row.ok_or(Refusal::SessionOver)?)?.access {
        Access::Active => Ok(()),
        Access::Deactivated => Err(Refusal::SessionOver.into()),
    }
}

/// The account of an address, locked, with its password's hash.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_by_email(transaction: &Transaction, email: &str) -> Result<Option<Credentials>, Problem> {
    let row = Entity::find().filter(Column::Email.eq(email)).lock_exclusive().one(transaction).await?;
    row.map(credentials).transpose()
}

/// The account of an address, without a lock.
///
/// # Errors
/// When the database does not answer.
pub async fn by_email(transaction: &Transaction, email: &str) -> Result<Option<Credentials>, Problem> {
    let row = Entity::find().filter(Column::Email.eq(email)).one(transaction).await?;
    row.map(credentials).transpose()
}

/// A person's account with its password's hash.
///
/// # Errors
/// `not_found`.
pub async fn credentials_of(transaction: &Transaction, id: PersonId) -> Result<Credentials, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    credentials(row.ok_or(Refusal::NotFound)?)
}

fn credentials(row: Model) -> Result<Credentials, Problem> {
    let access = match row.deactivated_at {
        None => Access::Active,
        Some(_) => Access::Deactivated,
    };
    Ok(Credentials { password_hash: row.password_hash.clone(), access, account: row.try_into()? })
}

/// How to write to somebody.
///
/// # Errors
/// `not_found`.
pub async fn addressee(transaction: &Transaction, id: PersonId) -> Result<Addressee, Problem> {
    let row: Option<(String, String, bool)> = Entity::find_by_id(id.0)
        .select_only()
        .columns([Column::Email, Column::Language, Column::NoticesByMail])
        .into_tuple()
        .one(transaction)
        .await?;
    let (email, language, wanted) = row.ok_or(Refusal::NotFound)?;
    Ok(Addressee {
        email,
        language: code(Language::from_code(&language), "people.language")?,
        mail: if wanted { MailWish::Wanted } else { MailWish::Unwanted },
    })
}

/// Notes whether somebody wants notices by mail.
///
/// # Errors
/// When the database does not answer.
pub async fn set_mail_wish(transaction: &Transaction, id: PersonId, wish: MailWish) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::NoticesByMail, Expr::value(wish == MailWish::Wanted))
        .filter(Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Keeps a new account, without a password: it gets that of the registration whose link is followed.
///
/// # Errors
/// When the database does not answer, or the address is taken.
pub async fn insert(transaction: &Transaction, account: &Account, now: DateTime<Utc>) -> Result<(), DbErr> {
    let row = ActiveModel { created_at: Set(millis(now)), ..columns(account) };
    Entity::insert(row).exec_without_returning(transaction).await?;
    Ok(())
}

/// Keeps a changed account, unless somebody else changed it meanwhile.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(transaction: &Transaction, account: &Account) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(columns(account))
        .filter(Column::Id.eq(account.id.0))
        .filter(Column::Version.eq(account.version.0 - 1))
        .exec(transaction)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// Keeps an account whose address was changed.
///
/// # Errors
/// `link_not_good`, if somebody else took the address meanwhile; `changed_meanwhile`.
pub async fn save_address(transaction: &Transaction, account: &Account) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(columns(account))
        .filter(Column::Id.eq(account.id.0))
        .filter(Column::Version.eq(account.version.0 - 1))
        .exec(transaction)
        .await;
    let saved = saved.map_err(|error| unless_unique(error, Refusal::LinkNotGood))?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// Lets somebody use their account, or no longer. Whoever may not is out at their next request:
/// end the sessions too, so that they do not come back when access is given again.
///
/// # Errors
/// When the database does not answer.
pub async fn set_access(
    transaction: &Transaction,
    id: PersonId,
    access: Access,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let deactivated_at = match access {
        Access::Active => None,
        Access::Deactivated => Some(millis(now)),
    };
    Entity::update_many()
        .col_expr(Column::DeactivatedAt, Expr::value(deactivated_at))
        .filter(Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Notes that an address was confirmed.
///
/// # Errors
/// When the database does not answer.
pub async fn set_confirmed(
    transaction: &Transaction,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::EmailConfirmedAt, Expr::value(millis(now)))
        .filter(Column::Id.eq(id.0))
        .filter(Column::EmailConfirmedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}

/// Replaces a password.
///
/// # Errors
/// When the database does not answer.
pub async fn set_password(transaction: &Transaction, id: PersonId, hash: String) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(hash))
        .filter(Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    Ok(())
}
