//! Links in messages: a random token, stored as its hash, good once and not for long. Following one
//! makes the others of its purpose void. All times are machine time.
//!
//! Who asks for a new password makes older links void at once. Who registers does not: the same
//! address may be registered by its owner and by somebody else, and neither may spoil the other's link.
//! So each registration stays with its own link until one of them is followed, by somebody who knows the
//! password that it chose: the owner of the address may follow the link of a stranger's registration.

use chrono::Duration;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use shared::ids::PersonId;
use shared::language::Language;
use shared::refusal::Refusal;

use super::entity::email_tokens::{Column, Entity, Model};
use super::settings::{CONFIRM_LINK, RESET_LINK};
use crate::columns::{from_document, millis, to_document};
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;
use crate::secrets::token_hash;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Confirming an address.
    ConfirmEmail,
    /// Choosing a new password.
    ResetPassword,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Purpose::ConfirmEmail => "confirm_email",
            Purpose::ResetPassword => "reset_password",
        }
    }

    fn good_for(self) -> Duration {
        match self {
            Purpose::ConfirmEmail => CONFIRM_LINK,
            Purpose::ResetPassword => RESET_LINK,
        }
    }
}

/// What one registration chose; the account takes it over when its link is followed.
#[derive(Clone, Serialize, Deserialize)]
pub struct Registered {
    /// The name.
    pub name: String,
    /// The language to write to them in.
    pub language: Language,
    /// The hash of the password.
    pub password_hash: String,
}

/// Makes a token for the link of a registration.
///
/// # Errors
/// When the database does not answer.
pub async fn issue_registration(
    transaction: &Transaction,
    person_id: PersonId,
    registered: &Registered,
) -> Result<String, Problem> {
    insert(transaction, person_id, Purpose::ConfirmEmail, Some(to_document(registered)?)).await
}

/// Makes a token for a link, in place of the older ones.
///
/// # Errors
/// When the database does not answer.
pub async fn issue(
    transaction: &Transaction,
    person_id: PersonId,
    purpose: Purpose,
) -> Result<String, Problem> {
    void(transaction, person_id, purpose).await?;
    insert(transaction, person_id, purpose, None).await
}

async fn insert(
    transaction: &Transaction,
    person_id: PersonId,
    purpose: Purpose,
    registration: Option<String>,
) -> Result<String, Problem> {
    let now = machine::now();
    let token = machine::random_token()?;
    let row = Model {
        token_hash: token_hash(&token),
        person_id: person_id.0,
        purpose: purpose.code().to_owned(),
        ends_at: millis(now + purpose.good_for()),
        used_at: None,
        registration,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(token)
}

/// Uses a token up and says whose it was.
///
/// # Errors
/// `link_not_good`, if it is spent, expired or unknown.
pub async fn spend(transaction: &Transaction, token: &str, purpose: Purpose) -> Result<PersonId, Problem> {
    Ok(PersonId(spent(transaction, token, purpose).await?.person_id))
}

/// What the registration of a token chose, and whose address it names; the token stays good.
///
/// # Errors
/// `link_not_good`, if it is spent, expired or unknown.
pub async fn registration(transaction: &Transaction, token: &str) -> Result<(PersonId, Registered), Problem> {
    let found = good(token, Purpose::ConfirmEmail).one(transaction).await?;
    let row = found.ok_or(Refusal::LinkNotGood)?;
    let registered = from_document(&row.registration.ok_or(Refusal::LinkNotGood)?)?;
    Ok((PersonId(row.person_id), registered))
}

/// What the newest registration chose that still waits for its link to be followed.
///
/// # Errors
/// When the database does not answer.
pub async fn newest_registration(
    transaction: &Transaction,
    person_id: PersonId,
) -> Result<Option<Registered>, Problem> {
    let found = Entity::find()
        .filter(Column::PersonId.eq(person_id.0))
        .filter(Column::Purpose.eq(Purpose::ConfirmEmail.code()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::EndsAt.gt(millis(machine::now())))
        .order_by_desc(Column::EndsAt)
        .limit(1)
        .one(transaction)
        .await?;
    found.and_then(|row| row.registration).as_deref().map(from_document).transpose()
}

async fn spent(transaction: &Transaction, token: &str, purpose: Purpose) -> Result<Model, Problem> {
    let found = good(token, purpose).lock_exclusive().one(transaction).await?;
    let row = found.ok_or(Refusal::LinkNotGood)?;
    void(transaction, PersonId(row.person_id), purpose).await?;
    Ok(row)
}

/// The token, as long as it is good.
fn good(token: &str, purpose: Purpose) -> Select<Entity> {
    Entity::find_by_id(token_hash(token))
        .filter(Column::Purpose.eq(purpose.code()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::EndsAt.gt(millis(machine::now())))
}

/// Makes every link of a purpose void that a person was sent.
///
/// # Errors
/// When the database does not answer.
pub async fn void(transaction: &Transaction, person_id: PersonId, purpose: Purpose) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(millis(machine::now())))
        .filter(Column::PersonId.eq(person_id.0))
        .filter(Column::Purpose.eq(purpose.code()))
        .filter(Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
