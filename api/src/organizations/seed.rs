//! The capabilities that every instance begins with. What is there already stays as it is.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, TryInsertResult};
use serde::Deserialize;
use shared::ids::CapabilityId;
use shared::language::Bilingual;

use super::entity::capabilities::{Entity, Model};
use crate::columns::from_document;
use crate::db::Transaction;
use crate::http::problem::Problem;

const CAPABILITIES: &str = include_str!("../../data/capabilities.json");

#[derive(Deserialize)]
struct Capability {
    id: CapabilityId,
    position: i32,
    name: Bilingual,
}

/// Inserts what is missing.
///
/// # Errors
/// When the database does not answer, or the file does not hold what it should.
pub async fn insert_missing(transaction: &Transaction) -> Result<(), Problem> {
    for capability in from_document::<Vec<Capability>>(CAPABILITIES)? {
        let row = Model {
            id: capability.id.0,
            version: 1,
            name_en: capability.name.en,
            name_fr: capability.name.fr,
            position: capability.position,
            retired_at: None,
        };
        let insert = Entity::insert(row.into_active_model()).on_conflict_do_nothing();
        match insert.exec_without_returning(transaction).await? {
            TryInsertResult::Empty | TryInsertResult::Conflicted | TryInsertResult::Inserted(_) => {}
        }
    }
    Ok(())
}
