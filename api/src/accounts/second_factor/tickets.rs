//! Between the two steps of signing in: a ticket says that the password was right. It is good once,
//! for a few minutes and a few codes. All times are machine time.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect};
use shared::accounts::SecondFactorRequired;
use shared::actor::By;
use shared::ids::PersonId;
use shared::refusal::Refusal;

use crate::accounts::entity::sign_in_tickets::{Column, Entity, Model};
use crate::accounts::settings::{TICKET, TICKET_ATTEMPTS};
use crate::columns::millis;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;
use crate::secrets::token_hash;

/// A ticket for somebody whose password was right.
///
/// # Errors
/// When the database does not answer.
pub async fn issue(transaction: &Transaction, person_id: PersonId) -> Result<SecondFactorRequired, Problem> {
    let ticket = machine::random_token()?;
    let row = Model {
        token_hash: token_hash(&ticket),
        person_id: person_id.0,
        attempts: 0,
        ends_at: millis(machine::now() + TICKET),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(SecondFactorRequired { ticket, expires_in: u32::try_from(TICKET.num_seconds()).unwrap_or_default() })
}

/// Counts an attempt with a ticket, whatever becomes of it, and says whose it is.
///
/// # Errors
/// `sign_in_over`, if it is spent, expired, unknown, or was tried too often.
pub(super) async fn count_attempt(ctx: &Ctx, ticket: &str) -> Result<PersonId, Problem> {
    let write = ctx.begin_as(By::System).await?;
    let found = Entity::find_by_id(token_hash(ticket))
        .filter(Column::EndsAt.gt(millis(machine::now())))
        .filter(Column::Attempts.lt(TICKET_ATTEMPTS))
        .lock_exclusive()
        .one(&*write)
        .await?;
    let found = found.ok_or(Refusal::SignInOver)?;
    Entity::update_many()
        .col_expr(Column::Attempts, Expr::value(found.attempts + 1))
        .filter(Column::TokenHash.eq(&found.token_hash))
        .exec(&*write)
        .await?;
    write.commit_quietly().await?;
    Ok(PersonId(found.person_id))
}

/// Uses a ticket up, with every other of the person.
///
/// # Errors
/// `sign_in_over`, if somebody else used it at this moment.
pub(super) async fn spend(
    transaction: &Transaction,
    ticket: &str,
    person_id: PersonId,
) -> Result<(), Problem> {
    let spent = Entity::delete_by_id(token_hash(ticket)).exec(transaction).await?;
    if spent.rows_affected == 0 {
        return Err(Refusal::SignInOver.into());
    }
    Entity::delete_many().filter(Column::PersonId.eq(person_id.0)).exec(transaction).await?;
    Ok(())
}
