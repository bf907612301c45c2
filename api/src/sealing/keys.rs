//! The keys of opportunities: made at publication, so that having one says nothing of whether
//! anybody proposes.

use std::collections::HashMap;

use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use shared::ids::OpportunityId;

use super::cipher::Key;
use super::entity::keys::{Column, Entity, Model};
use super::keyring::Wrapped;
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// Makes the key of an opportunity, if it has none.
///
/// # Errors
/// When the database does not answer, or the machine has no randomness.
pub async fn make_key(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let key = Key::fresh().map_err(Problem::fault)?;
    let wrapped = write.keyring().wrap(id, &key).map_err(Problem::fault)?;
    Entity::insert(row_of(id, wrapped).into_active_model())
        .on_conflict_do_nothing()
        .exec_without_returning(&**write)
        .await?;
    Ok(())
}

/// The key of an opportunity.
///
/// # Errors
/// A fault, if it has none or no key of the instance wraps it.
pub async fn of_opportunity(transaction: &Transaction, id: OpportunityId) -> Result<Key, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    unwrapped(transaction, row.ok_or_else(|| inconsistent("opportunity_keys"))?)
}

/// The keys of several opportunities.
///
/// # Errors
/// As [`of_opportunity`].
pub async fn of_opportunities(
    transaction: &Transaction,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, Key>, Problem> {
    let ids = ids.iter().map(|id| id.0);
    let rows = Entity::find().filter(Column::OpportunityId.is_in(ids)).all(transaction).await?;
    rows.into_iter()
        .map(|row| Ok((OpportunityId(row.opportunity_id), unwrapped(transaction, row)?)))
        .collect()
}

fn unwrapped(transaction: &Transaction, row: Model) -> Result<Key, Problem> {
    let (id, wrapped) = wrapped_of(row);
    transaction.keyring().unwrap(id, &wrapped).ok_or_else(|| {
        Problem::fault(std::io::Error::other("no key of this instance opens an opportunity's proposals"))
    })
}

/// A row as a wrapped key.
pub fn wrapped_of(row: Model) -> (OpportunityId, Wrapped) {
    let Model { opportunity_id, key_id, wrapped, escrow_id, escrow } = row;
    (OpportunityId(opportunity_id), Wrapped { key_id, wrapped, escrow_id, escrow })
}

/// A wrapped key as a row.
pub fn row_of(id: OpportunityId, wrapped: Wrapped) -> Model {
    let Wrapped { key_id, wrapped, escrow_id, escrow } = wrapped;
    Model { opportunity_id: id.0, key_id, wrapped, escrow_id, escrow }
}
