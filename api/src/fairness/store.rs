//! Every query of the slice.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder};
use shared::fairness::{PublicValueView, Signed};
use shared::ids::{OpportunityId, ProposalId, Version};
use shared::language::Bilingual;
use shared::refusal::Refusal;

use super::entity::{closings, public_values, receipts};
use crate::columns::{inconsistent, millis, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// Keeps the sealed receipt of an act; `version` is the proposal's after it.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_receipt(
    write: &Write,
    id: ProposalId,
    version: Version,
    sealed: String,
) -> Result<(), Problem> {
    let row = receipts::Model { proposal_id: id.0, version: version.0, sealed };
    receipts::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// The sealed receipt of a proposal's last act that has one.
///
/// # Errors
/// When the database does not answer.
pub async fn last_receipt(transaction: &Transaction, id: ProposalId) -> Result<Option<String>, Problem> {
    let row = receipts::Entity::find()
        .filter(receipts::Column::ProposalId.eq(id.0))
        .order_by_desc(receipts::Column::Version)
        .one(transaction)
        .await?;
    Ok(row.map(|row| row.sealed))
}

/// Keeps the signature on what closing stored.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_signature(write: &Write, id: OpportunityId, signed: Signed) -> Result<(), Problem> {
    let row = closings::Model {
        opportunity_id: id.0,
        public_key: signed.public_key.into(),
        signature: signed.signature.into(),
    };
    closings::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// The signature on what closing stored.
///
/// # Errors
/// A fault, if it cannot be one.
pub async fn signature(transaction: &Transaction, id: OpportunityId) -> Result<Option<Signed>, Problem> {
    let row = closings::Entity::find_by_id(id.0).one(transaction).await?;
    let read = |row: closings::Model| {
        Some(Signed { public_key: row.public_key.parse().ok()?, signature: row.signature.parse().ok()? })
    };
    row.map(|row| read(row).ok_or_else(|| inconsistent("closing_signatures"))).transpose()
}

/// Names where the public value of a draw will come from.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_source(write: &Write, id: OpportunityId, source: &Bilingual) -> Result<(), Problem> {
    let row = public_values::Model {
        opportunity_id: id.0,
        source_en: source.en.clone(),
        source_fr: source.fr.clone(),
        value: None,
        proof: None,
        fixed_at: None,
    };
    public_values::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// The public value of a draw: its source, and the value once it is fixed.
///
/// # Errors
/// When the database does not answer.
pub async fn public_value(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<PublicValueView>, Problem> {
    let row = public_values::Entity::find_by_id(id.0).one(transaction).await?;
    Ok(row.map(|row| PublicValueView {
        source: Bilingual { en: row.source_en, fr: row.source_fr },
        value: row.value,
        proof: row.proof,
        fixed_at: row.fixed_at.map(moment),
    }))
}

/// Fixes the value, once.
///
/// # Errors
/// `public_value_fixed`, if it is.
pub async fn fix(write: &Write, id: OpportunityId, fixed: &PublicValueView) -> Result<(), Problem> {
    let PublicValueView { source: _, value, proof, fixed_at } = fixed;
    let row = public_values::ActiveModel {
        value: Set(value.clone()),
        proof: Set(proof.clone()),
        fixed_at: Set(fixed_at.map(millis)),
        ..Default::default()
    };
    let saved = public_values::Entity::update_many()
        .set(row)
        .filter(public_values::Column::OpportunityId.eq(id.0))
        .filter(public_values::Column::Value.is_null())
        .exec(&**write)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::PublicValueFixed.into()),
    }
}
