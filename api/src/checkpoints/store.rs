//! Every query about checkpoints, and about what they cover.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::fairness::{Hash, merkle};
use shared::record::CheckpointView;
use shared::refusal::Refusal;

use super::entity::{Column, Entity, Model};
use crate::audit;
use crate::columns::{code, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::sequencer::entity::positions;

/// The last checkpoint.
///
/// # Errors
/// When the database does not answer.
pub async fn last(transaction: &Transaction) -> Result<Option<Model>, Problem> {
    Ok(Entity::find().order_by_desc(Column::Number).one(transaction).await?)
}

/// A checkpoint by its number.
///
/// # Errors
/// `not_found`.
pub async fn find(transaction: &Transaction, number: i64) -> Result<Model, Problem> {
    let found = Entity::find_by_id(number).one(transaction).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// A checkpoint as an address names it: by its number, or `latest`.
///
/// # Errors
/// `not_found`.
pub async fn named(transaction: &Transaction, name: &str) -> Result<Model, Problem> {
    if name == "latest" {
        return Ok(last(transaction).await?.ok_or(Refusal::NotFound)?);
    }
    find(transaction, name.parse().map_err(|_| Refusal::NotFound)?).await
}

/// Where the event of a hash stands.
///
/// # Errors
/// `not_found`, if it has no position.
pub async fn placed(transaction: &Transaction, hash: Hash) -> Result<positions::Model, Problem> {
    let found = positions::Entity::find().filter(positions::Column::Hash.eq(hash.to_string()));
    Ok(found.one(transaction).await?.ok_or(Refusal::NotFound)?)
}

/// The event at a position.
///
/// # Errors
/// `not_found`, if it is gone.
pub async fn event(
    transaction: &Transaction,
    placed: &positions::Model,
) -> Result<audit::entity::Model, Problem> {
    let found = audit::entity::Entity::find_by_id(placed.event_id).one(transaction).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// The first checkpoint that covers a position.
///
/// # Errors
/// `not_found`, if none does yet.
pub async fn covering(transaction: &Transaction, position: i64) -> Result<Model, Problem> {
    let covers = Entity::find().filter(Column::Size.gte(position)).order_by_asc(Column::Size);
    Ok(covers.one(transaction).await?.ok_or(Refusal::NotFound)?)
}

/// The checkpoints before a number, the newest first: one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn page(transaction: &Transaction, before: Option<i64>, limit: u64) -> Result<Vec<Model>, Problem> {
    let mut found = Entity::find().order_by_desc(Column::Number).limit(limit + 1);
    if let Some(before) = before {
        found = found.filter(Column::Number.lt(before));
    }
    Ok(found.all(transaction).await?)
}

/// The checkpoints after a number, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn after(transaction: &Transaction, number: i64, limit: u64) -> Result<Vec<Model>, Problem> {
    let found = Entity::find().filter(Column::Number.gt(number)).order_by_asc(Column::Number).limit(limit);
    Ok(found.all(transaction).await?)
}

/// Keeps a checkpoint.
///
/// # Errors
/// When the database does not answer, or there is one of this number or size.
pub async fn insert(write: &Write, checkpoint: Model) -> Result<(), Problem> {
    Entity::insert(checkpoint.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// The nodes of the tree at the places `from..to`, counted from 0: the hashes at the positions after
/// `from`, up to `to`.
///
/// # Errors
/// When the database does not answer, or holds what is no hash.
pub async fn nodes(transaction: &Transaction, from: usize, to: usize) -> Result<Vec<Hash>, Problem> {
    let place = |place: usize| i64::try_from(place).map_err(Problem::fault);
    let hashes: Vec<String> = positions::Entity::find()
        .select_only()
        .column(positions::Column::Hash)
        .filter(positions::Column::Position.gt(place(from)?))
        .filter(positions::Column::Position.lte(place(to)?))
        .order_by_asc(positions::Column::Position)
        .into_tuple()
        .all(transaction)
        .await?;
    hashes.iter().map(|hash| Ok(merkle::leaf(&parsed(hash)?.0))).collect()
}

/// A stored hash.
///
/// # Errors
/// A fault, if it is none.
pub fn parsed(hash: &str) -> Result<Hash, Problem> {
    code(hash.parse().ok(), "event_positions.hash")
}

/// A checkpoint as everybody reads it.
///
/// # Errors
/// A fault, if the row holds what no checkpoint can say.
pub fn view(row: Model) -> Result<CheckpointView, Problem> {
    let Model { number, size, root, business_at, machine_at, key_id, note } = row;
    Ok(CheckpointView {
        number,
        size,
        root: parsed(&root)?,
        business_time: moment(business_at),
        machine_time: moment(machine_at),
        key_id: parsed(&key_id)?,
        note,
    })
}
