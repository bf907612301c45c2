//! Links in messages: a random token, stored as its hash, good once and not for long. A new link
//! of the same purpose makes the older ones void. All times are machine time.

use chrono::Duration;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect};
use shared::ids::PersonId;
use shared::refusal::Refusal;

use super::entity::email_tokens::{Column, Entity, Model};
use crate::columns::millis;
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
            Purpose::ConfirmEmail => Duration::hours(48),
            Purpose::ResetPassword => Duration::hours(1),
        }
    }
}

/// Makes a token for a link.
///
/// # Errors
/// When the database does not answer.
pub async fn issue(
    transaction: &Transaction,
    person_id: PersonId,
    purpose: Purpose,
) -> Result<String, Problem> {
    let now = machine::now();
    void(transaction, person_id, purpose).await?;
    let token = machine::random_token()?;
    let row = Model {
        token_hash: token_hash(&token),
        person_id: person_id.0,
        purpose: purpose.code().to_owned(),
        ends_at: millis(now + purpose.good_for()),
        used_at: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(token)
}

/// Uses a token up and says whose it was.
///
/// # Errors
/// `link_not_good`, if it is spent, expired or unknown.
pub async fn spend(transaction: &Transaction, token: &str, purpose: Purpose) -> Result<PersonId, Problem> {
    let found = Entity::find_by_id(token_hash(token))
        .filter(Column::Purpose.eq(purpose.code()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::EndsAt.gt(millis(machine::now())))
        .lock_exclusive()
        .one(transaction)
        .await?;
    let person_id = PersonId(found.ok_or(Refusal::LinkNotGood)?.person_id);
    void(transaction, person_id, purpose).await?;
    Ok(person_id)
}

async fn void(transaction: &Transaction, person_id: PersonId, purpose: Purpose) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(millis(machine::now())))
        .filter(Column::PersonId.eq(person_id.0))
        .filter(Column::Purpose.eq(purpose.code()))
        .filter(Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
