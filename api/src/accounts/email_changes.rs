//! Changes of address that wait for the link sent to the new one. All times are machine time.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect};
use shared::ids::PersonId;
use shared::refusal::Refusal;

use super::entity::email_changes::{Column, Entity, Model};
use super::settings::CHANGE_EMAIL_LINK;
use crate::columns::millis;
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;
use crate::secrets::token_hash;

/// Whose address becomes which.
pub struct EmailChanging {
    /// Whose.
    pub person_id: PersonId,
    /// The new address.
    pub email: String,
}

/// Makes a token for a link to the new address. The one before is void.
///
/// # Errors
/// When the database does not answer.
pub async fn issue(transaction: &Transaction, person_id: PersonId, email: String) -> Result<String, Problem> {
    void(transaction, person_id).await?;
    let token = machine::random_token()?;
    let row = Model {
        token_hash: token_hash(&token),
        person_id: person_id.0,
        email,
        ends_at: millis(machine::now() + CHANGE_EMAIL_LINK),
        used_at: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(token)
}

/// Uses a token up and says what it changes.
///
/// # Errors
/// `link_not_good`, if it is spent, expired or unknown.
pub async fn spend(transaction: &Transaction, token: &str) -> Result<EmailChanging, Problem> {
    let found = Entity::find_by_id(token_hash(token))
        .filter(Column::UsedAt.is_null())
        .filter(Column::EndsAt.gt(millis(machine::now())))
        .lock_exclusive()
        .one(transaction)
        .await?;
    let found = found.ok_or(Refusal::LinkNotGood)?;
    let person_id = PersonId(found.person_id);
    void(transaction, person_id).await?;
    Ok(EmailChanging { person_id, email: found.email })
}

async fn void(transaction: &Transaction, person_id: PersonId) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(millis(machine::now())))
        .filter(Column::PersonId.eq(person_id.0))
        .filter(Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
