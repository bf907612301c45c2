//! Every query about invoices. The live one is also part of its contract's facts.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use shared::contracts::ContractFacts;
use shared::ids::ContractId;
use shared::payments::InvoiceFacts;
use shared::refusal::Refusal;

use super::entity::{ActiveModel, Column, Entity};
use crate::columns::{from_document, millis, to_document};
use crate::contracts;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};

/// Every invoice under a contract, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn invoices(transaction: &Transaction, id: ContractId) -> Result<Vec<InvoiceFacts>, Problem> {
    let rows = Entity::find()
        .filter(Column::ContractId.eq(id.0))
        .order_by_desc(Column::SentAt)
        .order_by_desc(Column::Id)
        .all(transaction)
        .await?;
    rows.into_iter().map(|row| from_document(&row.facts)).collect()
}

/// How many invoices were sent under a contract.
///
/// # Errors
/// When the database does not answer.
pub async fn count(transaction: &Transaction, id: ContractId) -> Result<u32, Problem> {
    let sent = Entity::find().filter(Column::ContractId.eq(id.0)).count(transaction).await?;
    u32::try_from(sent).map_err(Problem::fault)
}

/// Saves a contract together with its live invoice, whether that is new or moved on.
///
/// # Errors
/// `changed_meanwhile`; `already_invoiced`, if another invoice is live.
pub async fn save(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    contracts::store::save(write, contract).await?;
    let Some(invoice) = &contract.invoice else {
        return Ok(());
    };
    let row = ActiveModel {
        id: Set(invoice.id.0),
        contract_id: Set(contract.id.0),
        number: Set(invoice.number.clone()),
        sent_at: Set(millis(invoice.sent_at)),
        status: Set(invoice.state.code().to_owned()),
        facts: Set(to_document(invoice)?),
    };
    let moved = [Column::Status, Column::Facts];
    let replace = OnConflict::column(Column::Id).update_columns(moved).to_owned();
    let saved = Entity::insert(row).on_conflict(replace).exec_without_returning(&**write).await;
    saved.map(|_| ()).map_err(|error| unless_unique(error, Refusal::AlreadyInvoiced))
}
