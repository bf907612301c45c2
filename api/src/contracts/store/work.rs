//! What is delivered and written under a contract.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder};
use shared::contracts::{CriterionCheck, DeliveryDraft, DeliveryView};
use shared::ids::{ContractId, DeliveryId, MessageId, PersonId};

use crate::columns::{from_document, millis, moment, to_document};
use crate::contracts::entity::{deliveries as delivery_rows, messages as message_rows};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// A message as it is stored.
pub type Message = (MessageId, PersonId, DateTime<Utc>, String);

/// Whether a review accepted what was delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// It did.
    Accepted,
    /// It was sent back.
    SentBack,
}

/// Every delivery, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn deliveries(transaction: &Transaction, id: ContractId) -> Result<Vec<DeliveryView>, Problem> {
    let rows = delivery_rows::Entity::find()
        .filter(delivery_rows::Column::ContractId.eq(id.0))
        .order_by_desc(delivery_rows::Column::DeliveredAt)
        .order_by_desc(delivery_rows::Column::Id)
        .all(transaction)
        .await?;
    rows.into_iter().map(delivery).collect()
}

fn delivery(row: delivery_rows::Model) -> Result<DeliveryView, Problem> {
    let checks = row.checks.as_deref().map(from_document).transpose()?;
    Ok(DeliveryView {
        id: DeliveryId(row.id),
        at: moment(row.delivered_at),
        repository: row.repository,
        commit: row.reference,
        notes: row.notes,
        checks: checks.unwrap_or_default(),
        reviewed_at: row.reviewed_at.map(moment),
        accepted: row.accepted,
    })
}

/// Keeps a delivery.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_delivery(
    write: &Write,
    contract: ContractId,
    id: DeliveryId,
    draft: &DeliveryDraft,
) -> Result<(), Problem> {
    let DeliveryDraft { repository, commit, notes } = draft.clone();
    let row = delivery_rows::Model {
        id: id.0,
        contract_id: contract.0,
        delivered_at: millis(write.now().await?),
        repository,
        reference: commit,
        notes,
        checks: None,
        reviewed_at: None,
        accepted: None,
    };
    delivery_rows::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Keeps the review of a delivery.
///
/// # Errors
/// When the database does not answer.
pub async fn save_review(
    write: &Write,
    id: DeliveryId,
    checks: &[CriterionCheck],
    outcome: Delivered,
) -> Result<(), Problem> {
    let row = delivery_rows::ActiveModel {
        checks: Set(Some(to_document(&checks)?)),
        reviewed_at: Set(Some(millis(write.now().await?))),
        accepted: Set(Some(outcome == Delivered::Accepted)),
        ..Default::default()
    };
    let this = delivery_rows::Column::Id.eq(id.0);
    delivery_rows::Entity::update_many().set(row).filter(this).exec(&**write).await?;
    Ok(())
}

/// Every message, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn messages(transaction: &Transaction, id: ContractId) -> Result<Vec<Message>, Problem> {
    let rows = message_rows::Entity::find()
        .filter(message_rows::Column::ContractId.eq(id.0))
        .order_by_asc(message_rows::Column::WrittenAt)
        .order_by_asc(message_rows::Column::Id)
        .all(transaction)
        .await?;
    let message = |row: message_rows::Model| {
        (MessageId(row.id), PersonId(row.written_by), moment(row.written_at), row.text)
    };
    Ok(rows.into_iter().map(message).collect())
}

/// Keeps a message.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_message(
    write: &Write,
    contract: ContractId,
    id: MessageId,
    by: PersonId,
    text: String,
) -> Result<(), Problem> {
    let written_at = millis(write.now().await?);
    let row = message_rows::Model { id: id.0, contract_id: contract.0, written_by: by.0, written_at, text };
    message_rows::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}
