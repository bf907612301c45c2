//! Every query of this slice.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::ids::{PersonId, SupportLookId, Version};
use shared::refusal::Refusal;
use shared::support::SupportLook;

use super::entity::{Column, Entity, Model};
use crate::columns::{millis, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;

/// Keeps a look that begins.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write, look: &SupportLook) -> Result<(), Problem> {
    let row = Model {
        id: look.id.0,
        version: look.version.0,
        agent_id: look.agent_id.0,
        person_id: look.person_id.0,
        reason: look.reason.clone(),
        begun_at: millis(look.begun_at),
        until_at: millis(look.until),
        ended_at: look.ended_at.map(millis),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Keeps that a look was ended. Whoever calls holds its lock.
///
/// # Errors
/// When the database does not answer.
pub async fn save(write: &Write, look: &SupportLook) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::value(look.version.0))
        .col_expr(Column::EndedAt, Expr::value(look.ended_at.map(millis)))
        .filter(Column::Id.eq(look.id.0))
        .exec(&**write)
        .await?;
    Ok(())
}

/// A look.
///
/// # Errors
/// `not_found`.
pub async fn read(transaction: &Transaction, id: SupportLookId) -> Result<SupportLook, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    Ok(of_row(row.ok_or(Refusal::NotFound)?))
}

/// A look, locked.
///
/// # Errors
/// `not_found`.
pub async fn lock(write: &Write, id: SupportLookId) -> Result<SupportLook, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    Ok(of_row(row.ok_or(Refusal::NotFound)?))
}

/// The looks of an agent, the newest first, from after a given one on.
///
/// # Errors
/// When the database does not answer.
pub async fn of_agent(
    transaction: &Transaction,
    agent: PersonId,
    after: Option<SupportLookId>,
    limit: u64,
) -> Result<Vec<SupportLook>, Problem> {
    let mut query = Entity::find().filter(Column::AgentId.eq(agent.0)).order_by_desc(Column::Id).limit(limit);
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after.0));
    }
    Ok(query.all(transaction).await?.into_iter().map(of_row).collect())
}

fn of_row(row: Model) -> SupportLook {
    let Model { id, version, agent_id, person_id, reason, begun_at, until_at, ended_at } = row;
    SupportLook {
        id: SupportLookId(id),
        version: Version(version),
        agent_id: PersonId(agent_id),
        person_id: PersonId(person_id),
        reason,
        begun_at: moment(begun_at),
        until: moment(until_at),
        ended_at: ended_at.map(moment),
    }
}
